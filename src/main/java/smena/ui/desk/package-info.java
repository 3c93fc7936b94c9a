/// What the till screen opens over itself, put together.
@NullMarked
package smena.ui.desk;

import org.jspecify.annotations.NullMarked;
