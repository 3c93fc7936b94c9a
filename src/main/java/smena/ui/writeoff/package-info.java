/// Goods that are written off or used by the shop, and those that are near or past their date.
@NullMarked
package smena.ui.writeoff;

import org.jspecify.annotations.NullMarked;
