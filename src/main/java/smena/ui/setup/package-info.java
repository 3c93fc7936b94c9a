/// The first run: a demo shop at once, or the shop's own in one form.
@NullMarked
package smena.ui.setup;

import org.jspecify.annotations.NullMarked;
