/// Tests of the kit, and the harness that takes pictures of screens.
@NullMarked
package smena.ui.kit;

import org.jspecify.annotations.NullMarked;
