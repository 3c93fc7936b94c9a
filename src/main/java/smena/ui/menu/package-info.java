/// The menu of the till, and its keys.
@NullMarked
package smena.ui.menu;

import org.jspecify.annotations.NullMarked;
