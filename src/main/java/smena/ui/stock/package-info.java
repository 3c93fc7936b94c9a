/// The stock of the shop in the office: stock-takes from their beginning to what they found.
@NullMarked
package smena.ui.stock;

import org.jspecify.annotations.NullMarked;
