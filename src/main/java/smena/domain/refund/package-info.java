/// What comes back: shares of what was sold, the way its money goes, exchanges.
@NullMarked
package smena.domain.refund;

import org.jspecify.annotations.NullMarked;
