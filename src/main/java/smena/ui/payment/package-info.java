/// The payment dialog: how much, in which way, and what goes back.
@NullMarked
package smena.ui.payment;

import org.jspecify.annotations.NullMarked;
