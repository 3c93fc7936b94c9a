package smena.service;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.JournalEntry;
import smena.store.JournalKey;
import smena.store.KeyFiles;
import smena.store.QuickCheck;
import smena.store.ReadOnlyDatabase;
import smena.store.Schema;
import smena.store.Transaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A look at a database before anything may write into it. It refuses one that is not sound, and
/// leaves every byte of it where it was.
///
/// @param complete whether every page was looked at; what is too large for that is looked at later
/// @param walIsMissing whether the file with the newest entries is gone: the till did not end as it
///     should, and SQLite leaves that file behind then
record StartCheck(boolean complete, boolean walIsMissing) {
    /// A start may take this much longer for it.
    private static final Duration USUAL = Duration.ofMillis(250);

    /// After a crash it is worth waiting longer.
    private static final Duration AFTER_CRASH = Duration.ofSeconds(3);

    private static final int NEWEST = 20;

    /// Looks at the database of a data folder; one that was never used is well.
    static StartCheck of(Path data) {
        Path file = data.resolve("smena.db");
        Path wal = data.resolve("smena.db-wal");
        Path keys = data.resolve("keys");
        try {
            boolean used = Files.exists(keys.resolve("journal.key"));
            boolean hasWal = Files.exists(wal) && Files.size(wal) > 0;
            if (!Files.exists(file)) {
                require(!used && !hasWal, new Problem.DatabaseMissing(file.toString()));
                return new StartCheck(true, false);
            }
            Problem damaged = new Problem.DatabaseDamaged(file.toString());
            require(Files.isRegularFile(file), damaged);
            require(
                    Files.isWritable(file) && Files.isWritable(data),
                    new Problem.FolderNotWritable(data.toString()));
            if (Files.size(file) == 0) {
                require(!used && !hasWal, damaged);
                return new StartCheck(true, false);
            }
            int version = Schema.version(file);
            require(
                    version <= Schema.VERSION,
                    new Problem.DatabaseTooNew(Integer.toString(version)));
            boolean running = AnchorFile.read(keys).filter(AnchorFile::running).isPresent();
            if (version > 0 && used) {
                String key = KeyFiles.publicKey(KeyFiles.read(keys));
                require(ReadOnlyDatabase.read(file, tx -> endIsRead(tx, key)), damaged);
            }
            QuickCheck.Verdict verdict =
                    QuickCheck.of(file, hasWal || running ? AFTER_CRASH : USUAL);
            require(verdict != QuickCheck.Verdict.BROKEN, damaged);
            return new StartCheck(
                    verdict == QuickCheck.Verdict.SOUND, running && !Files.exists(wal));
        } catch (IOException e) {
            throw new Refused(new Problem.FolderNotWritable(data.toString()));
        }
    }

    /// An entry whose kind is none can not be read, and so does not hold.
    private static boolean endIsRead(Transaction tx, String publicKey) {
        try {
            return endHolds(tx, publicKey);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The newest entries follow each other and their hashes are right; the newest is signed.
    private static boolean endHolds(Transaction tx, String publicKey) {
        Optional<JournalEntry> head = tx.journal().head();
        if (head.isEmpty()) {
            return true;
        }
        JournalEntry entry = head.get();
        if (!publicKey.isEmpty()
                && !JournalKey.verifies(publicKey, entry.hash(), entry.signature())) {
            return false;
        }
        for (int i = 0; i < NEWEST; i++) {
            if (!entry.isIntact()) {
                return false;
            }
            if (entry.seq() == 1) {
                return entry.previous().isEmpty();
            }
            String previous = entry.previous();
            Optional<JournalEntry> before =
                    tx.journal().find(entry.seq() - 1).filter(e -> e.hash().equals(previous));
            if (before.isEmpty()) {
                return false;
            }
            entry = before.get();
        }
        return true;
    }

    private static void require(boolean good, Problem problem) {
        if (!good) {
            throw new Refused(problem);
        }
    }
}
