@NullMarked
package smena.ui.pins;

import org.jspecify.annotations.NullMarked;
