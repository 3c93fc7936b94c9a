/// The append-only chain of everything that matters.
@NullMarked
package smena.domain.journal;

import org.jspecify.annotations.NullMarked;
