/// Tests of the pages of stock: movements, what is on the shelves.
@NullMarked
package smena.ui.movement;

import org.jspecify.annotations.NullMarked;
