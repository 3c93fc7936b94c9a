package smena.service.integrity;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.JournalEntry;
import smena.store.JournalKey;
import smena.store.PinHasher;
import smena.store.ReadOnlyDatabase;
import smena.store.Transaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Whether the keys beside a database are its own, seen before anything relies on them: else the
/// first to notice would be somebody whose right PIN counts as wrong.
public final class KeyCheck {
    private KeyCheck() {}

    /// Refuses files that are there but are no keys, not two halves of one, or did not sign the
    /// journal of this database. What is missing is told later, by whoever needs it.
    ///
    /// @param file the database; read without its `-wal`, which need not be its own
    static void files(Path file, Path keys) {
        if (Files.exists(keys.resolve("journal.key"))
                && Files.exists(keys.resolve("journal.pub"))) {
            JournalKey.open(keys, ReadOnlyDatabase.readAlone(file, tx -> tx.journal().find(1)));
        }
        if (Files.exists(keys.resolve("pin.pepper"))) {
            PinHasher.open(keys, false);
        }
    }

    /// Refuses a `-wal` that is another till's, with which its database would appear in place of
    /// ours: its journal is signed with another key.
    static void ownWal(Path file, Path keys, Problem damaged) {
        JournalKey key = JournalKey.open(keys, false);
        Optional<JournalEntry> head = ReadOnlyDatabase.read(file, tx -> tx.journal().head());
        if (head.filter(e -> !key.verifier().holds(e.hash(), e.signature())).isPresent()) {
            throw new Refused(damaged);
        }
    }

    /// Refuses a pepper with which nobody's PIN was made.
    public static PinHasher pepper(Transaction tx, PinHasher hasher) {
        hasher.require(tx.people().pinHashes());
        return hasher;
    }
}
