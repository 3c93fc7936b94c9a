/// Tests of the pages of supply.
@NullMarked
package smena.ui.supply;

import org.jspecify.annotations.NullMarked;
