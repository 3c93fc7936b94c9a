/// The backups: where they go, how they stand, and the way back to one.
@NullMarked
package smena.ui.backup;

import org.jspecify.annotations.NullMarked;
