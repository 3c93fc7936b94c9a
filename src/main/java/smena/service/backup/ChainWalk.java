package smena.service.backup;

import smena.domain.journal.JournalEntry;
import smena.store.Transaction;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A walk along the journal from its first entry: numbers without a gap, each entry bound to the
/// one before it.
///
/// @param entries how many are sound
/// @param broken the first that is not
/// @param head the newest that is sound
public record ChainWalk(long entries, Optional<Long> broken, Optional<JournalEntry> head) {
    /// Walks until an entry fails.
    ///
    /// @param holds the check of an entry by itself
    public static ChainWalk of(Transaction tx, Predicate<JournalEntry> holds) {
        return walk(tx, Optional.empty(), holds);
    }

    /// Continues after an entry that is known to be sound.
    static ChainWalk from(Transaction tx, JournalEntry start, Predicate<JournalEntry> holds) {
        return walk(tx, Optional.of(start), holds);
    }

    private static ChainWalk walk(
            Transaction tx, Optional<JournalEntry> start, Predicate<JournalEntry> holds) {
        long seq = start.map(JournalEntry::seq).orElse(0L);
        Optional<JournalEntry> head = start;
        try (Stream<JournalEntry> entries = tx.journal().after(seq)) {
            for (Iterator<JournalEntry> i = entries.iterator(); i.hasNext(); ) {
                JournalEntry entry = i.next();
                String previous = head.map(JournalEntry::hash).orElse("");
                if (entry.seq() != seq + 1
                        || !entry.previous().equals(previous)
                        || !holds.test(entry)) {
                    return new ChainWalk(seq, Optional.of(seq + 1), head);
                }
                seq++;
                head = Optional.of(entry);
            }
        } catch (IllegalArgumentException noEntry) {
            // A row that was changed into something no till writes, such as one of an unknown kind.
            return new ChainWalk(seq, Optional.of(seq + 1), head);
        }
        return new ChainWalk(seq, Optional.empty(), head);
    }
}
