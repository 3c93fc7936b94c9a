/// Customers: chosen at the till, and the debt book of the office.
@NullMarked
package smena.ui.customer;

import org.jspecify.annotations.NullMarked;
