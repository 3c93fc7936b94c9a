@NullMarked
package smena.ui.journal;

import org.jspecify.annotations.NullMarked;
