package smena.service.sale;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// The baskets whose total was shown to the customer. Kept in memory: showing it costs nothing, and
/// after a restart nobody looks at one any more.
public final class TotalsShown {
    /// More than a shop has open and parked.
    private static final int MOST = 256;

    private final Set<UUID> baskets = new LinkedHashSet<>();

    /// The total of a basket is shown.
    synchronized void shown(UUID basket) {
        if (baskets.add(basket) && baskets.size() > MOST) {
            baskets.remove(baskets.iterator().next());
        }
    }

    /// Whether it was.
    synchronized boolean was(UUID basket) {
        return baskets.contains(basket);
    }
}
