/// The customer's display under test.
@NullMarked
package smena.domain.display;

import org.jspecify.annotations.NullMarked;
