/// What was booked, to be looked at and printed again: receipts and Z-reports, a list on the left
/// and the paper beside it.
@NullMarked
package smena.ui.archive;

import org.jspecify.annotations.NullMarked;
