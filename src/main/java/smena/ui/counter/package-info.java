/// What the law has a seller ask at the counter.
@NullMarked
package smena.ui.counter;

import org.jspecify.annotations.NullMarked;
