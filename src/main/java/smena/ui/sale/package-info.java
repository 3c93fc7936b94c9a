/// The till screen: shift banner, search, grid, basket.
@NullMarked
package smena.ui.sale;

import org.jspecify.annotations.NullMarked;
