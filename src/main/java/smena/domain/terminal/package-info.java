/// What the card terminal was asked for, and what became of it.
@NullMarked
package smena.domain.terminal;

import org.jspecify.annotations.NullMarked;
