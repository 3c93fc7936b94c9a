/// Another person's approval: asked for where the cashier may not do something alone.
@NullMarked
package smena.ui.approval;

import org.jspecify.annotations.NullMarked;
