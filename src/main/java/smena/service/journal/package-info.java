/// The journal is written here, in the transaction of what it tells of.
@NullMarked
package smena.service.journal;

import org.jspecify.annotations.NullMarked;
