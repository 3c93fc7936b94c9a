@NullMarked
package smena.ui.label;

import org.jspecify.annotations.NullMarked;
