/// Tests of the simulator of a fiscal module.
@NullMarked
package smena.fiscal;

import org.jspecify.annotations.NullMarked;
