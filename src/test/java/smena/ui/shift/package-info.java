/// Tests of the shift screens.
@NullMarked
package smena.ui.shift;

import org.jspecify.annotations.NullMarked;
