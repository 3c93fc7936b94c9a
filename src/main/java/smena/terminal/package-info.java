/// Card terminals: so far a simulator only, which says on the screen that it is one.
@NullMarked
package smena.terminal;

import org.jspecify.annotations.NullMarked;
