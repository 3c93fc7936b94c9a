@NullMarked
package smena.ui.shifts;

import org.jspecify.annotations.NullMarked;
