/// What is done to the whole basket: discounts, parking and recalling it.
@NullMarked
package smena.ui.basket;

import org.jspecify.annotations.NullMarked;
