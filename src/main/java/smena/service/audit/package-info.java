/// Whether the books are sound: the journal against itself and its key, and the rows against it.
@NullMarked
package smena.service.audit;

import org.jspecify.annotations.NullMarked;
