/// Properties that hold for any case, tried on random ones.
@NullMarked
package smena.trials;

import org.jspecify.annotations.NullMarked;
