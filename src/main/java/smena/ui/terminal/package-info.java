/// The card terminal on the screen: waiting for its answer, and what to do where there is none.
@NullMarked
package smena.ui.terminal;

import org.jspecify.annotations.NullMarked;
