@NullMarked
package smena.ui.archive;

import org.jspecify.annotations.NullMarked;
