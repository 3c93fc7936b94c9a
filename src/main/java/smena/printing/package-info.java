/// What goes on paper: one document model, laid out once, then ESC/POS bytes or pixels; printers
/// and the queue before each of them.
@NullMarked
package smena.printing;

import org.jspecify.annotations.NullMarked;
