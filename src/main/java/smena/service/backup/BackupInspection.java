package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.journal.JournalEntry;
import smena.files.FileFacts;
import smena.files.OwnFiles;
import smena.service.audit.Audit;
import smena.service.backup.BackupView.Lost;
import smena.store.JournalKey;
import smena.store.JournalStore;
import smena.store.JournalVerifier;
import smena.store.KeyFiles;
import smena.store.ReadOnlyDatabase;
import smena.store.Schema;
import smena.store.Transaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Verifies a backup and finds what the present database has beyond it. Changes neither.
final class BackupInspection {
    private final Path data;

    BackupInspection(Path data) {
        this.data = data;
    }

    /// The chain in a file.
    private record Chain(JournalEntry head, int schema) {}

    /// Refuses a file that is not a sound backup or is from a newer till.
    BackupView at(Path file) {
        return at(file, _ -> {});
    }

    /// The same, and asks more of the point as one file.
    BackupView at(Path file, Consumer<Path> more) {
        try {
            requireFile(file, file);
            return BackupAssembly.look(
                    data,
                    file,
                    copy -> {
                        BackupView view = at(copy, file);
                        more.accept(copy);
                        return view;
                    });
        } catch (IOException e) {
            throw new Refused(
                    FileFacts.isFull(data)
                            ? new Problem.DiskFull()
                            : new Problem.FileNotReadable(file.toString()));
        }
    }

    private static void requireFile(Path copy, Path original) {
        if (!OwnFiles.isFile(copy)) {
            throw new Refused(new Problem.BackupNotFound(original.toString()));
        }
    }

    /// The same for a copy of `original`, whose manifest lies beside the original.
    BackupView at(Path copy, Path original) {
        requireFile(copy, original);
        Optional<BackupFile> backup = BackupFile.read(original);
        try {
            checkSum(copy, original, backup);
            int schema = schema(copy, original);
            if (schema > Schema.VERSION) {
                throw new Refused(new Problem.DatabaseTooNew(Integer.toString(schema)));
            }
            Map<String, String> own = KeyFiles.read(data.resolve("keys"));
            String ownKey = KeyFiles.complete(own) ? KeyFiles.publicKey(own) : "";
            String key = KeyFiles.publicKey(keysFor(original, ownKey, own));
            boolean signed =
                    backup.filter(b -> isThisTills(b.manifest().publicKey(), own)).isPresent();
            Chain chain = chain(copy, original, key);
            if (!signed && schema == Schema.VERSION) {
                requireWhole(copy, original, key);
            }
            Head head = new Head(chain.head().seq(), chain.head().hash());
            requireHead(head, backup, original);
            return new BackupView(
                    original,
                    head,
                    chain.head().at(),
                    chain.schema(),
                    Files.size(copy),
                    key.equals(ownKey),
                    signed,
                    lost(head),
                    Anchors.known(data, List.of()).stream().findFirst());
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotReadable(original.toString()));
        }
    }

    /// Whether a manifest's key is that of the till whose data folder this is: the key that lies
    /// here, or else the one its database was signed with. A folder without either takes the
    /// first till it gets.
    private boolean isThisTills(String publicKey, Map<String, String> own) {
        String here = KeyFiles.publicKey(own);
        Path present = data.resolve("smena.db");
        if (!here.isEmpty()) {
            return here.equals(publicKey);
        }
        return !OwnFiles.isThere(present) || isSignedWith(present, publicKey);
    }

    private static boolean isSignedWith(Path database, String publicKey) {
        try {
            return Schema.version(database) > 0
                    && ReadOnlyDatabase.read(
                            database,
                            tx ->
                                    tx.journal()
                                            .head()
                                            .filter(
                                                    e ->
                                                            JournalKey.verifies(
                                                                    publicKey,
                                                                    e.hash(),
                                                                    e.signature()))
                                            .isPresent());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /// Nobody vouches for the copy: its schema, every entry and every row in it are verified. One
    /// of an older schema can be only once it is migrated.
    static void requireWhole(Path copy, Path original, String key) {
        boolean whole =
                ReadOnlyDatabase.read(
                        copy,
                        tx ->
                                Audit.run(tx, JournalVerifier.of(key), List.of())
                                        .findings()
                                        .isEmpty());
        if (!whole) {
            throw new Refused(new Problem.BackupNotSound(original.toString()));
        }
    }

    /// A file that no till wrote is not a backup.
    private static int schema(Path copy, Path original) throws IOException {
        try {
            return Schema.version(copy);
        } catch (Refused refusal) {
            throw refusal.problem() instanceof Problem.DatabaseDamaged
                    ? new Refused(new Problem.BackupNotSound(original.toString()))
                    : refusal;
        }
    }

    /// The keys that go with a backup: the till's own where they fit or nothing contradicts them,
    /// else those beside it. Refuses where there are none.
    Map<String, String> keys(Path file) {
        try {
            Map<String, String> own = KeyFiles.read(data.resolve("keys"));
            return keysFor(file, KeyFiles.complete(own) ? KeyFiles.publicKey(own) : "", own);
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotReadable(file.toString()));
        }
    }

    private static Map<String, String> keysFor(Path file, String ownKey, Map<String, String> own) {
        String wanted = BackupFile.read(file).map(b -> b.manifest().publicKey()).orElse(ownKey);
        Map<String, String> beside = BackupFile.keysBeside(file);
        if (!ownKey.isEmpty() && (wanted.equals(ownKey) || beside.isEmpty())) {
            return own;
        }
        if (KeyFiles.complete(beside)) {
            return beside;
        }
        throw new Refused(new Problem.BackupWithoutKeys(file.toString()));
    }

    /// Of an increment the parts were summed before they were put together.
    private static void checkSum(Path copy, Path original, Optional<BackupFile> backup)
            throws IOException {
        if (backup.isPresent() && !(backup.get().isSigned() && isUnchanged(copy, backup.get()))) {
            throw new Refused(new Problem.BackupNotSound(original.toString()));
        }
    }

    private static boolean isUnchanged(Path copy, BackupFile backup) throws IOException {
        return backup.manifest().continues().isPresent()
                || backup.manifest().sha256().equals(FileFacts.sha256(copy));
    }

    private static void requireHead(Head head, Optional<BackupFile> backup, Path original) {
        if (backup.filter(b -> !b.manifest().head().equals(head)).isPresent()) {
            throw new Refused(new Problem.BackupNotSound(original.toString()));
        }
    }

    /// Checks all hashes, and the signature of the head, whose hash binds all before it.
    private static Chain chain(Path copy, Path original, String key) {
        try {
            return ReadOnlyDatabase.read(copy, tx -> chain(tx, original, key));
        } catch (Refused refusal) {
            throw refusal.problem() instanceof Problem.DatabaseDamaged
                    ? new Refused(new Problem.BackupNotSound(original.toString()))
                    : refusal;
        }
    }

    private static Chain chain(Transaction tx, Path original, String key) {
        ChainWalk walk = ChainWalk.of(tx, JournalEntry::isIntact);
        JournalEntry head =
                walk.head()
                        .filter(e -> JournalKey.verifies(key, e.hash(), e.signature()))
                        .filter(_ -> walk.broken().isEmpty())
                        .filter(_ -> tx.health().broken().isEmpty())
                        .orElseThrow(
                                () -> new Refused(new Problem.BackupNotSound(original.toString())));
        return new Chain(head, tx.health().schemaVersion());
    }

    /// Empty where the present database is missing or too damaged to tell.
    private Optional<Lost> lost(Head backup) {
        Path present = data.resolve("smena.db");
        try {
            if (!OwnFiles.isFile(present) || Schema.version(present) == 0) {
                return Optional.empty();
            }
            return ReadOnlyDatabase.read(present, tx -> lost(tx.journal(), backup));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Entries after the last one that both have.
    private static Optional<Lost> lost(JournalStore journal, Head backup) {
        boolean same =
                journal.find(backup.seq()).map(JournalEntry::hash).orElse("").equals(backup.hash());
        long after = same ? backup.seq() : 0;
        return journal.head()
                .map(
                        head ->
                                new Lost(
                                        new Head(head.seq(), head.hash()),
                                        head.seq() - after,
                                        journal.salesAfter(after),
                                        journal.find(after + 1).map(JournalEntry::at)));
    }
}
