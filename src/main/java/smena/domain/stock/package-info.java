/// What should be on the shelves, what it had cost, and the papers that say so.
@NullMarked
package smena.domain.stock;

import org.jspecify.annotations.NullMarked;
