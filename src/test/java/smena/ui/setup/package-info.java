/// Tests and pictures of the first run.
@NullMarked
package smena.ui.setup;

import org.jspecify.annotations.NullMarked;
