/// Prices that change: the documents that change them, and the labels that tell of them.
@NullMarked
package smena.domain.price;

import org.jspecify.annotations.NullMarked;
