@NullMarked
package smena.ui.scales;

import org.jspecify.annotations.NullMarked;
