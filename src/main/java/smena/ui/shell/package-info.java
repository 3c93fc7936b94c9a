/// The window: one screen at a time, dialogs and notices over it, and what every screen shares.
@NullMarked
package smena.ui.shell;

import org.jspecify.annotations.NullMarked;
