/// Tests of the page of backups.
@NullMarked
package smena.ui.backup;

import org.jspecify.annotations.NullMarked;
