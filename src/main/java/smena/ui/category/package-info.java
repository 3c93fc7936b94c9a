/// The categories of the shop: a tab of the products.
@NullMarked
package smena.ui.category;

import org.jspecify.annotations.NullMarked;
