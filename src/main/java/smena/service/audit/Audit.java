package smena.service.audit;

import smena.store.AuditStore;
import smena.store.Database;
import smena.store.JournalSeal;
import smena.store.ReadOnlyDatabase;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Verifies the books of a data folder: the journal in itself, and every row against it. Changes
/// nothing, and sees the books as they stand at one moment, whatever is sold meanwhile.
public final class Audit {
    private final Database database;
    private final JournalSeal seal;
    private final Anchors anchors;

    /// @param seal the key that the journal must be signed with
    /// @param anchors where to look for what stands elsewhere about the journal
    public Audit(Database database, JournalSeal seal, Anchors anchors) {
        this.database = database;
        this.seal = seal;
        this.anchors = anchors;
    }

    /// Where something stands about the journal.
    @FunctionalInterface
    public interface Anchors {
        /// What bears this key's signature.
        List<Anchor> of(Transaction tx, JournalSeal seal);
    }

    /// Verifies with the data folder's own key.
    public Verdict verify() {
        return database.read(tx -> run(tx, seal, anchors.of(tx, seal)));
    }

    /// Verifies with a key that was kept elsewhere: who changed the books may have changed the data
    /// folder's own too. Refuses a file that is no key.
    public Verdict verify(Path key) {
        JournalSeal kept = JournalSeal.read(key);
        return database.read(tx -> run(tx, kept, anchors.of(tx, kept)));
    }

    /// Verifies the books of a data folder that a till refuses to open, which entry it is that does
    /// not hold. Reads only; refuses what can not be read at all.
    ///
    /// @param key the public key; the data folder's own is `keys/journal.pub`
    public static Verdict ofFolder(Path data, Path key) {
        JournalSeal seal = JournalSeal.read(key);
        return ReadOnlyDatabase.read(data.resolve("smena.db"), tx -> run(tx, seal, List.of()));
    }

    /// Verifies the books that a transaction sees, such as those of a backup.
    public static Verdict run(Transaction tx, JournalSeal seal, List<Anchor> anchors) {
        Findings findings = new Findings();
        AuditStore store = tx.audit();
        try (RowWitness rows = new RowWitness(findings, store);
                Stream<Verification.Place> entries =
                        store.journal()
                                .map(
                                        entry ->
                                                new Verification.Place(
                                                        entry.seq(), Optional.of(entry)))) {
            Iterator<Verification.Place> places = entries.iterator();
            return new Verification(seal, rows, findings, anchors).run(places);
        }
    }
}
