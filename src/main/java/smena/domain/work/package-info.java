/// What in the shop needs somebody.
@NullMarked
package smena.domain.work;

import org.jspecify.annotations.NullMarked;
