/// Tests of the pages of stock.
@NullMarked
package smena.ui.stock;

import org.jspecify.annotations.NullMarked;
