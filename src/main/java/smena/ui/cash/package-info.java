/// Cash in and out of the drawer.
@NullMarked
package smena.ui.cash;

import org.jspecify.annotations.NullMarked;
