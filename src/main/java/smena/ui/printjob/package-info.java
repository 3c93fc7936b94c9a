/// What waits for the printer, and for somebody to decide.
@NullMarked
package smena.ui.printjob;

import org.jspecify.annotations.NullMarked;
