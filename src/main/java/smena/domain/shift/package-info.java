/// The shift, its drawer and its reports.
@NullMarked
package smena.domain.shift;

import org.jspecify.annotations.NullMarked;
