package smena.service.shift;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.shift.HandoverRecord;
import smena.store.ShiftStore.CountedDrawer;
import smena.store.ShiftStore.Purpose;
import smena.store.Transaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The handovers of a shift, read from its entries and counts.
final class HandoverBooks {
    private HandoverBooks() {}

    /// In their order. A count belongs to the first handover after it, unless cash moved in
    /// between: whatever it was for then, nobody handed over on it.
    static List<HandoverRecord> of(Transaction tx, long shiftId) {
        List<JournalEntry> entries =
                tx.journal().ofShift(shiftId, Set.of(EntryKind.HANDED_OVER)).stream()
                        .sorted(Comparator.comparing(JournalEntry::seq))
                        .toList();
        List<HandoverRecord> handed = new ArrayList<>();
        if (!entries.isEmpty()) {
            List<CountedDrawer> counts = tx.shifts().counts(shiftId, Purpose.HANDOVER);
            long after = 0;
            for (JournalEntry entry : entries) {
                Map<String, Object> facts = facts(entry);
                long last = number(facts, "count");
                long moved = FiguresSeen.lastMovement(tx, shiftId, entry.seq());
                List<Money> made = between(counts, after, last, moved);
                Money taken = Money.of(number(facts, "counted"));
                handed.add(record(entry, facts, made.isEmpty() ? List.of(taken) : made));
                after = last;
            }
        }
        return List.copyOf(handed);
    }

    private static HandoverRecord record(
            JournalEntry entry, Map<String, Object> facts, List<Money> counts) {
        return new HandoverRecord(
                String.valueOf(facts.get("from")),
                String.valueOf(facts.get("to")),
                entry.at(),
                entry.offsetSeconds(),
                counts,
                Money.of(number(facts, "expected")),
                number(facts, "blind") == 1);
    }

    private static List<Money> between(
            List<CountedDrawer> counts, long after, long last, long moved) {
        return counts.stream()
                .filter(count -> count.id() > after && count.id() <= last)
                .filter(count -> count.afterSeq() >= moved)
                .map(CountedDrawer::counted)
                .toList();
    }

    private static long number(Map<String, Object> facts, String name) {
        return ((Number) Objects.requireNonNull(facts.get(name), name)).longValue();
    }

    private static Map<String, Object> facts(JournalEntry entry) {
        try {
            return JSON.std.mapFrom(entry.payload());
        } catch (IOException e) {
            throw new Refused(new Problem.DatabaseDamaged("journal " + entry.seq()));
        }
    }
}
