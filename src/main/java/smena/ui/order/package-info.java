/// What is to be ordered from whom.
@NullMarked
package smena.ui.order;

import org.jspecify.annotations.NullMarked;
