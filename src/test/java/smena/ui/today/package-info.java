@NullMarked
package smena.ui.today;

import org.jspecify.annotations.NullMarked;
