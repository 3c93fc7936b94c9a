/// Refunds and exchanges.
@NullMarked
package smena.service.refund;

import org.jspecify.annotations.NullMarked;
