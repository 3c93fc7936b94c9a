/// Sells through the real program, ends it in the worst moments and looks at what is left.
@NullMarked
package smena.crash;

import org.jspecify.annotations.NullMarked;
