package smena.day;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What `domain.md` §3 says of the drawer of one shift, in plain lists. It asks the till for no
/// rule.
final class DrawerModel {
    /// A count for the closing.
    record Counted(long amount, boolean blind) {}

    final long difference;
    final SortedMap<String, Long> moved = new TreeMap<>();
    final SortedMap<String, Long> movements = new TreeMap<>();
    final List<Counted> counts = new ArrayList<>();
    long noSales;
    long cancelled;
    Optional<Long> counted = Optional.empty();
    private final Set<Long> looked = new HashSet<>();
    private boolean isStale = true;
    private int since;
    private boolean isCompared;

    /// @param difference counted at opening less what the shift before left
    DrawerModel(long difference) {
        this.difference = difference;
    }

    /// Money came or went: whoever has counted counts again, whoever has looked may count blind.
    void touched() {
        isStale = true;
        since = 0;
        looked.clear();
    }

    void move(String kind, long amount) {
        movements.merge(kind, 1L, Long::sum);
        moved.merge(kind, amount, Long::sum);
        touched();
    }

    void look(long person) {
        looked.add(person);
    }

    void count(long person, long amount) {
        counts.add(new Counted(amount, !looked.contains(person)));
        isStale = false;
        since++;
    }

    /// A comparison is a look at what should be there.
    void compare(long person) {
        isCompared = true;
        look(person);
    }

    boolean isCounted() {
        return !counts.isEmpty();
    }

    boolean isStale() {
        return isStale;
    }

    /// Whether a cashier counts without anybody's approval: once, and once more before the
    /// comparison; anew where money made the counts stale.
    boolean mayCashierCount() {
        return since < 2 && !isCompared;
    }

    /// The shift is closed on the last count, or by force on none.
    void close(boolean byForce) {
        counted = byForce ? Optional.empty() : Optional.of(counts.getLast().amount());
    }
}
