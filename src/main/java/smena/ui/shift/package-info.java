/// The shift: opening, counting, closing and its reports.
@NullMarked
package smena.ui.shift;

import org.jspecify.annotations.NullMarked;
