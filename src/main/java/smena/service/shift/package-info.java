/// Shifts: opening, counting, closing, the drawer, and the reports of a shift.
@NullMarked
package smena.service.shift;

import org.jspecify.annotations.NullMarked;
