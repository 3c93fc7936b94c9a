/// The customer's display under test.
@NullMarked
package smena.ui.display;

import org.jspecify.annotations.NullMarked;
