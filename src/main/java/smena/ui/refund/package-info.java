/// What comes back: the screen that gives money back, from finding the receipt to the result.
@NullMarked
package smena.ui.refund;

import org.jspecify.annotations.NullMarked;
