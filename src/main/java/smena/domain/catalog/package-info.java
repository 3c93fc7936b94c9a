/// What the shop sells, and how it is found.
@NullMarked
package smena.domain.catalog;

import org.jspecify.annotations.NullMarked;
