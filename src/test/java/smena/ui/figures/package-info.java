/// Tests of the pages of stock: movements, what is on the shelves.
@NullMarked
package smena.ui.figures;

import org.jspecify.annotations.NullMarked;
