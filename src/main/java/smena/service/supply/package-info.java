/// Goods that come from suppliers, and what the shop owes them.
@NullMarked
package smena.service.supply;

import org.jspecify.annotations.NullMarked;
