/// Short lists in a dialog.
@NullMarked
package smena.ui.list;

import org.jspecify.annotations.NullMarked;
