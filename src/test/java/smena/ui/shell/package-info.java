/// Tests of the window.
@NullMarked
package smena.ui.shell;

import org.jspecify.annotations.NullMarked;
