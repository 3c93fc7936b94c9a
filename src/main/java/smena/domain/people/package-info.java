/// Who stands at the till and what they may do.
@NullMarked
package smena.domain.people;

import org.jspecify.annotations.NullMarked;
