/// What the customer sees of a sale: the display on the far side of the counter.
@NullMarked
package smena.domain.display;

import org.jspecify.annotations.NullMarked;
