/// Reports over periods.
@NullMarked
package smena.service.figures;

import org.jspecify.annotations.NullMarked;
