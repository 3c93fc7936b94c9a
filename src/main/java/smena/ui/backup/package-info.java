/// The backups: where they go, their state, and restoring one.
@NullMarked
package smena.ui.backup;

import org.jspecify.annotations.NullMarked;
