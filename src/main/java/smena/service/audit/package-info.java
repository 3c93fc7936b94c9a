/// Whether the books hold: the journal against itself, against its key, and the rows against it.
@NullMarked
package smena.service.audit;

import org.jspecify.annotations.NullMarked;
