@NullMarked
package smena.ui.settings;

import org.jspecify.annotations.NullMarked;
