/// Promotions of the shop, and what of them holds for a basket.
@NullMarked
package smena.service.promotion;

import org.jspecify.annotations.NullMarked;
