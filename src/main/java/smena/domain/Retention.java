package smena.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What is kept for a time. The time is counted back from the items themselves, never from a
/// clock: an item may go once every one of the newest [#least] is newer than it by more than
/// [#kept]. A clock that leaped cannot make items old, because what was written with it does not
/// outvote the others; and even then only a few go at a time.
///
/// @param kept how long an item is kept
/// @param least how many of the newest are always kept, whatever their age
/// @param most how many may go at a time
public record Retention(Duration kept, int least, int most) {
    public Retention {
        if (kept.isNegative() || least < 1 || most < 1) {
            throw new IllegalArgumentException("nothing would be kept");
        }
    }

    /// The moment from which ages are counted back: the earliest time among the newest items.
    /// Empty while there are no more of them than are always kept.
    ///
    /// @param inOrder the times in the order in which the items came, the oldest first
    public Optional<Instant> countedFrom(List<Instant> inOrder) {
        return inOrder.size() < least
                ? Optional.empty()
                : inOrder.subList(inOrder.size() - least, inOrder.size()).stream()
                        .min(Instant::compareTo);
    }

    /// The moment before which items are too old; empty while nothing may go.
    ///
    /// @param inOrder as for [#countedFrom]
    public Optional<Instant> before(List<Instant> inOrder) {
        return countedFrom(inOrder).map(from -> from.minus(kept));
    }

    /// The items that may go now, the oldest first; at most [#most].
    ///
    /// @param inOrder in the order in which they came, the oldest first
    /// @param at when an item came
    public <T> List<T> superfluous(List<T> inOrder, Function<T, Instant> at) {
        return before(inOrder.stream().map(at).toList())
                .map(
                        limit ->
                                inOrder.subList(0, inOrder.size() - least).stream()
                                        .filter(item -> at.apply(item).isBefore(limit))
                                        .limit(most)
                                        .toList())
                .orElse(List.of());
    }
}
