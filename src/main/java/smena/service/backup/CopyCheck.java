package smena.service.backup;

import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.backup.TableMarks;
import smena.domain.journal.JournalEntry;
import smena.service.journal.Journal;
import smena.store.ReadOnlyDatabase;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Verifies a copy before it counts.
///
/// Whole: every page, and the chain from its first entry. New entries only: the chain continues
/// from the head of a copy that was verified before. That head's hash binds all entries before it
/// and the running totals in it, so the check takes as long as the entries added since, however
/// long the till has been in use.
final class CopyCheck {
    private final Journal journal;
    private final Runnable headway;

    /// @param headway called as the check makes progress
    CopyCheck(Journal journal, Runnable headway) {
        this.journal = journal;
        this.headway = headway;
    }

    /// The verified contents of a copy.
    ///
    /// @param check how thoroughly it was verified
    /// @param marks how far its tables go
    record Content(Head head, int schema, BackupCheck check, TableMarks marks) {
        Content with(TableMarks known) {
            return new Content(head, schema, check, known);
        }
    }

    /// Empty where the copy is unsound.
    ///
    /// @param known heads of copies of this chain that were verified before
    /// @param wanted the check asked for; without a known head in the copy it is always whole
    Optional<Content> of(Path copy, Collection<Head> known, BackupCheck wanted) {
        return ReadOnlyDatabase.read(
                copy,
                tx -> {
                    Optional<JournalEntry> start = newestHeld(tx, known);
                    return wanted == BackupCheck.WHOLE || start.isEmpty()
                            ? whole(tx, start)
                            : newEntries(tx, start.get());
                });
    }

    private Optional<JournalEntry> newestHeld(Transaction tx, Collection<Head> known) {
        return known.stream()
                .sorted(Comparator.comparing(Head::seq).reversed())
                .flatMap(
                        head ->
                                tx
                                        .journal()
                                        .find(head.seq())
                                        .filter(entry -> entry.hash().equals(head.hash()))
                                        .filter(journal::holds)
                                        .stream())
                .findFirst();
    }

    /// Signatures take most of the time. An entry whose signature was checked for an earlier copy
    /// is bound into the chain by its hash, which is recomputed.
    private Optional<Content> whole(Transaction tx, Optional<JournalEntry> start) {
        long signed = start.map(JournalEntry::seq).orElse(0L);
        ChainWalk walk =
                ChainWalk.of(
                        tx,
                        entry ->
                                goesOn(
                                        entry.seq() > signed
                                                ? journal.holds(entry)
                                                : entry.isIntact()));
        return walk.broken().isEmpty() && tx.health().broken().isEmpty()
                ? Optional.of(content(tx, walk, BackupCheck.WHOLE))
                : Optional.empty();
    }

    private Optional<Content> newEntries(Transaction tx, JournalEntry start) {
        ChainWalk walk = ChainWalk.from(tx, start, entry -> goesOn(journal.holds(entry)));
        return walk.broken().isEmpty()
                ? Optional.of(content(tx, walk, BackupCheck.NEW_ENTRIES))
                : Optional.empty();
    }

    private static Content content(Transaction tx, ChainWalk walk, BackupCheck check) {
        Head head = walk.head().map(e -> new Head(e.seq(), e.hash())).orElse(new Head(0, ""));
        return new Content(head, tx.health().schemaVersion(), check, TableMarks.NONE);
    }

    private boolean goesOn(boolean holds) {
        headway.run();
        return holds;
    }
}
