/// A person and their PIN: one entry for log-in and approval.
@NullMarked
package smena.ui.pin;

import org.jspecify.annotations.NullMarked;
