/// What makes a line cheaper by the shop's own rules: promotions, packs, a customer's discount.
@NullMarked
package smena.domain.promotion;

import org.jspecify.annotations.NullMarked;
