/// The display on the customer's side of the counter. It knows [smena.domain.display.CustomerView]
/// and nothing else of the till.
@NullMarked
package smena.ui.display;

import org.jspecify.annotations.NullMarked;
