/// The open basket, and the sale it becomes.
@NullMarked
package smena.domain.sale;

import org.jspecify.annotations.NullMarked;
