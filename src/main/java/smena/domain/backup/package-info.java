/// Verified copies of the database, and how long they are kept.
@NullMarked
package smena.domain.backup;

import org.jspecify.annotations.NullMarked;
