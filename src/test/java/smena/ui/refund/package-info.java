@NullMarked
package smena.ui.refund;

import org.jspecify.annotations.NullMarked;
