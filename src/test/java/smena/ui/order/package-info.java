/// Tests of what is to be ordered.
@NullMarked
package smena.ui.order;

import org.jspecify.annotations.NullMarked;
