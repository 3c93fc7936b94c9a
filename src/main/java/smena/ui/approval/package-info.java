/// Another person's approval: asked for where somebody may not do something themselves.
@NullMarked
package smena.ui.approval;

import org.jspecify.annotations.NullMarked;
