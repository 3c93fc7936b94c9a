@NullMarked
package smena.ui.pricelist;

import org.jspecify.annotations.NullMarked;
