package smena.service.integrity;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.JournalEntry;
import smena.service.backup.AnchorFile;
import smena.store.KeyFiles;
import smena.store.QuickCheck;
import smena.store.ReadOnlyDatabase;
import smena.store.Schema;
import smena.store.SidecarFiles;
import smena.store.Transaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Checks a database before anything may write into it. It refuses one that is not sound, and
/// leaves every byte of it unchanged.
///
/// @param complete whether every page was checked; what is too large for that is checked later
/// @param doubt what a manager must acknowledge before anything is sold, though the file is sound
public record StartCheck(boolean complete, Optional<Rollbacks.Kind> doubt) {
    /// How much longer a start may take because of the check.
    private static final Duration USUAL = Duration.ofMillis(250);

    /// The same after a crash, when it is worth waiting longer.
    private static final Duration AFTER_CRASH = Duration.ofSeconds(3);

    private static final int NEWEST = 20;

    /// Checks the database of a data folder; one that was never used is sound.
    ///
    /// @param newest the newest schema that can be used
    public static StartCheck of(Path data, int newest) {
        SidecarFiles sidecarFiles = SidecarFiles.of(data.resolve("smena.db"));
        try {
            return look(data, newest);
        } catch (Refused refusal) {
            sidecarFiles.putBack();
            throw refusal;
        }
    }

    private static StartCheck look(Path data, int newest) {
        Path file = data.resolve("smena.db");
        Path wal = data.resolve("smena.db-wal");
        Path keys = data.resolve("keys");
        try {
            boolean used = Files.exists(keys.resolve("journal.key"));
            boolean hasWal = Files.exists(wal) && Files.size(wal) > 0;
            if (!Files.exists(file)) {
                require(!used && !hasWal, new Problem.DatabaseMissing(file.toString()));
                return new StartCheck(true, Optional.empty());
            }
            Problem damaged = new Problem.DatabaseDamaged(file.toString());
            require(Files.isRegularFile(file), damaged);
            require(
                    Files.isWritable(file) && Files.isWritable(data),
                    new Problem.FolderNotWritable(data.toString()));
            if (Files.size(file) == 0) {
                require(!used && !hasWal, damaged);
                return new StartCheck(true, Optional.empty());
            }
            KeyCheck.files(file, keys);
            int version = Schema.version(file);
            require(version <= newest, new Problem.DatabaseTooNew(Integer.toString(version)));
            boolean running = AnchorFile.read(keys).filter(AnchorFile::running).isPresent();
            String key = KeyFiles.publicKey(KeyFiles.read(keys));
            boolean written = Schema.isUsed(file);
            boolean holds = !written || ReadOnlyDatabase.read(file, tx -> endIsRead(tx, damaged));
            if (hasWal && written && !key.isEmpty()) {
                KeyCheck.ownWal(file, keys, damaged);
            }
            QuickCheck.Verdict verdict =
                    QuickCheck.of(file, hasWal || running ? AFTER_CRASH : USUAL);
            require(verdict != QuickCheck.Verdict.BROKEN, damaged);
            return new StartCheck(
                    verdict == QuickCheck.Verdict.SOUND,
                    doubt(holds, running && !Files.exists(wal)));
        } catch (IOException e) {
            throw new Refused(new Problem.FolderNotWritable(data.toString()));
        }
    }

    private static Optional<Rollbacks.Kind> doubt(boolean holds, boolean walIsMissing) {
        if (!holds) {
            return Optional.of(Rollbacks.Kind.JOURNAL_BROKEN);
        }
        return walIsMissing ? Optional.of(Rollbacks.Kind.NEWEST_MISSING) : Optional.empty();
    }

    /// A till cannot continue after an entry of an unknown kind.
    private static boolean endIsRead(Transaction tx, Problem damaged) {
        try {
            return endHolds(tx);
        } catch (IllegalArgumentException e) {
            throw new Refused(damaged);
        }
    }

    /// The newest entries follow each other and their hashes are right, back to the last one that a
    /// manager has acknowledged.
    private static boolean endHolds(Transaction tx) {
        Optional<JournalEntry> head = tx.journal().head();
        for (int i = 0; i < NEWEST && head.isPresent(); i++) {
            JournalEntry entry = head.get();
            if (!entry.isIntact()) {
                return false;
            }
            if (entry.seq() == 1 || Acknowledgement.isIn(entry)) {
                return true;
            }
            head = tx.journal().find(entry.seq() - 1);
            if (!head.map(JournalEntry::hash).orElse("").equals(entry.previous())) {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean good, Problem problem) {
        if (!good) {
            throw new Refused(problem);
        }
    }
}
