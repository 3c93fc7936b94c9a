/// Wires together what the till screen opens over itself.
@NullMarked
package smena.ui.desk;

import org.jspecify.annotations.NullMarked;
