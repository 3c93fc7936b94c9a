/// Tests of the payment screens.
@NullMarked
package smena.ui.payment;

import org.jspecify.annotations.NullMarked;
