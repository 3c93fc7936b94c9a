@NullMarked
package smena.ui.office;

import org.jspecify.annotations.NullMarked;
