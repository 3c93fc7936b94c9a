/// Scales: what they speak, over a line of bytes that is opened elsewhere.
@NullMarked
package smena.scale;

import org.jspecify.annotations.NullMarked;
