/// Which other programs may call the till, and how they reach it.
@NullMarked
package smena.ui.programs;

import org.jspecify.annotations.NullMarked;
