/// The contract for other programs: their calls over HTTP, answered by the services the screens
/// use.
@NullMarked
package smena.api;

import org.jspecify.annotations.NullMarked;
