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

/// The counts of a drawer as the entries record them, and which of them can have been blind.
final class DrawerCounts {
    /// A person whom the till did not know.
    private static final long UNKNOWN = 0;

    private final Set<Long> looked = new HashSet<>();
    private Optional<Money> lastAmount = Optional.empty();
    private Optional<Tally> first = Optional.empty();
    private Optional<Tally> last = Optional.empty();
    private long number;
    private final List<Boolean> saidBlind = new ArrayList<>();
    private final List<Boolean> foundBlind = new ArrayList<>();
    private boolean stale;
    private Optional<Handed> handover = Optional.empty();

    /// A count for handing the drawer over.
    ///
    /// @param row the row of the count
    /// @param blind whether it is recorded as blind
    /// @param found whether it can have been blind
    /// @param stands whether nothing has moved since and nothing was handed over on it
    record Handed(long row, Money counted, boolean blind, boolean found, boolean stands) {
        Handed stale() {
            return new Handed(row, counted, blind, found, false);
        }
    }

    /// Cash moved: what anyone knew is out of date, and so is a count.
    void moved() {
        looked.clear();
        stale = true;
        handover = handover.map(Handed::stale);
    }

    /// A count for handing the drawer over.
    void countedToHandOver(Money amount, WrittenEntry entry, PayloadFields payload) {
        boolean blind = payload.number("blind") == 1;
        boolean found = mayBeBlind(entry.person());
        handover = Optional.of(new Handed(payload.number("count"), amount, blind, found, true));
    }

    /// The last count for handing the drawer over, which no other handover can use after this.
    Optional<Handed> handedOver() {
        Optional<Handed> last = handover;
        handover = handover.map(Handed::stale);
        return last;
    }

    /// Whether this person can have counted blind by what the entries say.
    boolean mayBeBlind(long person) {
        return !looked.contains(UNKNOWN) && !looked.contains(person);
    }

    /// A person learned what should be in the drawer; 0 for an unknown person.
    void looked(long person) {
        looked.add(person);
    }

    /// A count for the closing; an older till recorded only its amount.
    void counted(Money amount, WrittenEntry entry, PayloadFields payloadFields) {
        lastAmount = Optional.of(amount);
        stale = false;
        if (!payloadFields.has("place")) {
            return;
        }
        number++;
        boolean blind = payloadFields.number("blind") == 1;
        saidBlind.add(blind);
        foundBlind.add(mayBeBlind(entry.person()));
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

    /// For each count, whether it is recorded as blind.
    List<Boolean> saidBlind() {
        return saidBlind;
    }

    /// For each count, whether it can have been blind.
    List<Boolean> foundBlind() {
        return foundBlind;
    }

    /// Whether cash moved after the last count.
    boolean isStale() {
        return stale;
    }
}
