@NullMarked
package smena.ui.promotion;

import org.jspecify.annotations.NullMarked;
