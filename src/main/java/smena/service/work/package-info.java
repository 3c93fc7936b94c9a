/// What in the shop needs somebody, asked of what the other services know.
@NullMarked
package smena.service.work;

import org.jspecify.annotations.NullMarked;
