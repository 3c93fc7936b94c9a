/// Verified copies of the database, the anchors outside it, and the way back to a copy.
@NullMarked
package smena.service.backup;

import org.jspecify.annotations.NullMarked;
