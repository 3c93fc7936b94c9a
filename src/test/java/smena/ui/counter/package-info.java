@NullMarked
package smena.ui.counter;

import org.jspecify.annotations.NullMarked;
