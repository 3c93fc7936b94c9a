/// Whether the data folder is what it should be: rollbacks, the start check, `smena check`.
@NullMarked
package smena.service.integrity;

import org.jspecify.annotations.NullMarked;
