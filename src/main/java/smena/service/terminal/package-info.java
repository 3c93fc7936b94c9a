/// Asks the card terminal, and never forgets that it did.
@NullMarked
package smena.service.terminal;

import org.jspecify.annotations.NullMarked;
