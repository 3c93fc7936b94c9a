/// Figures: measured, printed, never asserted.
@NullMarked
package smena.bench;

import org.jspecify.annotations.NullMarked;
