/// What is done to the whole basket: discounts, putting it aside and taking it up again.
@NullMarked
package smena.ui.basket;

import org.jspecify.annotations.NullMarked;
