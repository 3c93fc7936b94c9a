/// What is on the shelves, what came and went of a product, and the papers that say so.
@NullMarked
package smena.ui.movement;

import org.jspecify.annotations.NullMarked;
