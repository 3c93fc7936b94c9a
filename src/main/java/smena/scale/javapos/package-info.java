/// Scales behind a JavaPOS service of their maker.
@NullMarked
package smena.scale.javapos;

import org.jspecify.annotations.NullMarked;
