/// The products of the shop in the office: their list, and the card of one.
@NullMarked
package smena.ui.product;

import org.jspecify.annotations.NullMarked;
