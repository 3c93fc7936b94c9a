/// Whether the data folder is what it is known to be: rollbacks, the check at the start, `smena
// check`.
@NullMarked
package smena.service.integrity;

import org.jspecify.annotations.NullMarked;
