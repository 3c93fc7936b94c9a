/// Finding a receipt among those that were booked.
@NullMarked
package smena.domain.receipt;

import org.jspecify.annotations.NullMarked;
