/// Papers about goods and what is on the shelves.
@NullMarked
package smena.service.stock;

import org.jspecify.annotations.NullMarked;
