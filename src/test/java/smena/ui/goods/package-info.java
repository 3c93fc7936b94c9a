/// Tests of the choice of products and categories.
@NullMarked
package smena.ui.goods;

import org.jspecify.annotations.NullMarked;
