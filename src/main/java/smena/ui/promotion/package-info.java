/// The shop's promotions: the list, and one of them being set.
@NullMarked
package smena.ui.promotion;

import org.jspecify.annotations.NullMarked;
