/// Weighing at the till: the live weight, the tare, and what is weighed.
@NullMarked
package smena.ui.weighing;

import org.jspecify.annotations.NullMarked;
