@NullMarked
package smena.ui.control;

import org.jspecify.annotations.NullMarked;
