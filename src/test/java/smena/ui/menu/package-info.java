@NullMarked
package smena.ui.menu;

import org.jspecify.annotations.NullMarked;
