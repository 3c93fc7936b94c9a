/// Serial ports for scales.
@NullMarked
package smena.scale.serial;

import org.jspecify.annotations.NullMarked;
