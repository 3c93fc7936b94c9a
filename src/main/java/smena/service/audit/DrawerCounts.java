package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.shift.ShiftReport.Stamp;
import smena.domain.shift.ShiftReport.Tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The counts of a drawer as the entries tell of them, and who of those who counted can have done
// so
/// blind.
final class DrawerCounts {
    /// Somebody whom the till did not know.
    private static final long UNKNOWN = 0;

    private final Set<Long> looked = new HashSet<>();
    private Optional<Money> lastAmount = Optional.empty();
    private Optional<Tally> first = Optional.empty();
    private Optional<Tally> last = Optional.empty();
    private long number;
    private final List<Boolean> saidBlind = new ArrayList<>();
    private final List<Boolean> foundBlind = new ArrayList<>();
    private boolean stale;

    /// Something moved: what anybody knew is old, and so is a count.
    void moved() {
        looked.clear();
        stale = true;
    }

    /// Somebody learned what should be in the drawer; 0 is somebody unknown.
    void looked(long person) {
        looked.add(person);
    }

    /// A count for the closing; an older till wrote no more of it than the amount.
    void counted(Money amount, WrittenEntry entry, PayloadFields payloadFields) {
        lastAmount = Optional.of(amount);
        stale = false;
        if (!payloadFields.has("place")) {
            return;
        }
        number++;
        boolean blind = payloadFields.number("blind") == 1;
        saidBlind.add(blind);
        foundBlind.add(!looked.contains(UNKNOWN) && !looked.contains(entry.person()));
        Stamp stamp =
                new Stamp(
                        payloadFields.text("by"),
                        Instant.ofEpochMilli(payloadFields.number("at")),
                        Math.toIntExact(entry.offset()));
        last = Optional.of(new Tally(amount, stamp, blind));
        first = first.or(() -> last);
    }

    Optional<Money> lastAmount() {
        return lastAmount;
    }

    long number() {
        return number;
    }

    Optional<Tally> first() {
        return first;
    }

    Optional<Tally> last() {
        return last;
    }

    /// Which counts say that they were blind.
    List<Boolean> saidBlind() {
        return saidBlind;
    }

    /// Which can have been.
    List<Boolean> foundBlind() {
        return foundBlind;
    }

    /// Whether something moved after the last count.
    boolean isStale() {
        return stale;
    }
}
