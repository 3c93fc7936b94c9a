/// The shop's price lists: all of them, and one being set.
@NullMarked
package smena.ui.pricelist;

import org.jspecify.annotations.NullMarked;
