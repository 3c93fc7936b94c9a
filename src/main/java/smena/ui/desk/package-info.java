/// What the till screen opens over itself: menu, cash, discounts, parked sales, lists and help.
@NullMarked
package smena.ui.desk;

import org.jspecify.annotations.NullMarked;
