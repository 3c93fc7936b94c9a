@NullMarked
package smena.ui.weighing;

import org.jspecify.annotations.NullMarked;
