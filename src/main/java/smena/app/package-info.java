/// The composition root: start-up, folders and wiring.
@NullMarked
package smena.app;

import org.jspecify.annotations.NullMarked;
