/// Writing the journal, in the transaction of the act it records.
@NullMarked
package smena.service.journal;

import org.jspecify.annotations.NullMarked;
