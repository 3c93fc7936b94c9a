/// The page where a manager unlocks PINs and sets new ones.
@NullMarked
package smena.ui.pins;

import org.jspecify.annotations.NullMarked;
