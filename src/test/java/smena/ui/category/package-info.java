@NullMarked
package smena.ui.category;

import org.jspecify.annotations.NullMarked;
