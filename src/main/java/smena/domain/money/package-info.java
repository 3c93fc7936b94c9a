/// Exact amounts, quantities and tax.
@NullMarked
package smena.domain.money;

import org.jspecify.annotations.NullMarked;
