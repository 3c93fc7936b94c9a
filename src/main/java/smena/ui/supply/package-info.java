/// Supply in the office: goods receipts, as they are written down and as they were booked, and what
/// suppliers are owed.
@NullMarked
package smena.ui.supply;

import org.jspecify.annotations.NullMarked;
