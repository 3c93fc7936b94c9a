package smena.domain.backup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Which backups are kept: as many as fit into the space, the older the further apart. No clock is
/// asked: what lies between two of them is told by their numbers of journal entries. At most
/// [#AT_ONCE] go at a time, and never so many that fewer than [#LEAST] are left.
///
/// @param space how many bytes all of them may have
public record KeepingRule(long space) {
    /// So many stay, whatever they need.
    public static final int LEAST = 3;

    static final int AT_ONCE = 2;

    /// How many times the database's size the backups of a place may have. The next one is added
    /// before any is deleted, so that there are at most two databases more for that moment.
    private static final int TIMES = 10;

    /// The rule for a database of this size.
    public static KeepingRule of(long databaseBytes) {
        return new KeepingRule(TIMES * databaseBytes);
    }

    /// Those that may be deleted now.
    ///
    /// @param bytes how large one is
    /// @param seq how many journal entries are in it
    /// @param needed what must stay, such as what was just written; the one with most entries
    ///     always
    ///     stays
    public <T> List<T> superfluous(
            Collection<T> backups,
            ToLongFunction<T> bytes,
            ToLongFunction<T> seq,
            Predicate<T> needed) {
        List<T> kept = new ArrayList<>(backups);
        kept.sort(Comparator.comparingLong(seq));
        List<T> gone = new ArrayList<>();
        while (gone.size() < AT_ONCE
                && kept.size() > LEAST
                && kept.stream().mapToLong(bytes).sum() > space) {
            Optional<T> next = leastMissed(kept, seq, needed);
            if (next.isEmpty()) {
                break;
            }
            kept.remove(next.get());
            gone.add(next.get());
        }
        return gone;
    }

    /// The one whose going leaves the smallest gap for its age.
    private static <T> Optional<T> leastMissed(
            List<T> inOrder, ToLongFunction<T> seq, Predicate<T> needed) {
        long head = seq.applyAsLong(inOrder.getLast());
        Optional<T> found = Optional.empty();
        long gapFound = 0;
        long ageFound = 1;
        for (int i = 0; i < inOrder.size() - 1; i++) {
            T backup = inOrder.get(i);
            long before = i == 0 ? 0 : seq.applyAsLong(inOrder.get(i - 1));
            long gap = seq.applyAsLong(inOrder.get(i + 1)) - before;
            long age = Math.max(1, head - seq.applyAsLong(backup));
            boolean smaller =
                    found.isEmpty()
                            || Math.multiplyExact(gap, ageFound)
                                    < Math.multiplyExact(gapFound, age);
            if (smaller && !needed.test(backup)) {
                found = Optional.of(backup);
                gapFound = gap;
                ageFound = age;
            }
        }
        return found;
    }
}
