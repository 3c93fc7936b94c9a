/// The goods pages of the office: their tabs, and the choice of products and categories.
@NullMarked
package smena.ui.goods;

import org.jspecify.annotations.NullMarked;
