/// The queue of each printer: one thread, one job at a time.
@NullMarked
package smena.printing.queue;

import org.jspecify.annotations.NullMarked;
