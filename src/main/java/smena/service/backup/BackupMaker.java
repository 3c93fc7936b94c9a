package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.backup.BackupPurpose;
import smena.domain.journal.JournalEntry;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.DurableFiles;
import smena.store.KeyFiles;
import smena.store.ReadOnlyDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Makes one copy and looks at it before it gets its name.
final class BackupMaker {
    /// What a backup leaves for the sales that go on meanwhile.
    private static final long SPARE_BYTES = 8L << 20;

    private final Database database;
    private final Journal journal;
    private final Path keys;

    BackupMaker(Database database, Journal journal, Path keys) {
        this.database = database;
        this.journal = journal;
        this.keys = keys;
    }

    /// What a verified copy turned out to hold.
    private record Content(Head head, int schema) {}

    /// Copies the database as it is now into a folder, under the name of its state.
    BackupFile into(Path folder, BackupPurpose purpose, boolean withKeys) {
        Instant now = journal.now().at();
        Path draft = folder.resolve(BackupFile.name(now, journal.zone(), head().seq()));
        return make(
                draft,
                head -> folder.resolve(BackupFile.name(now, journal.zone(), head.seq())),
                purpose,
                withKeys);
    }

    /// Copies the database as it is now to `file`, which must not be there yet.
    BackupFile to(Path file, BackupPurpose purpose, boolean withKeys) {
        return make(file, _ -> file, purpose, withKeys);
    }

    private BackupFile make(
            Path first, Function<Head, Path> name, BackupPurpose purpose, boolean withKeys) {
        requireFree(first);
        Path draft = BackupFile.draft(first);
        try {
            Files.deleteIfExists(draft);
            checkSpace(first);
            Head before = head();
            DurableFiles.create(draft);
            ReadOnlyDatabase.copy(database.file(), draft);
            DurableFiles.sync(draft);
            Content content = verified(draft, before, DurableFiles.folderOf(first));
            Path file = name.apply(content.head());
            requireFree(file);
            BackupFile made = new BackupFile(file, manifest(draft, purpose, content));
            made.writeBeside(withKeys ? KeyFiles.read(keys) : Map.of());
            DurableFiles.rename(draft, file);
            return made;
        } catch (IOException e) {
            throw new Refused(problem(DurableFiles.folderOf(first)));
        } finally {
            remove(draft);
        }
    }

    private static Problem problem(Path folder) {
        return DurableFiles.isFull(folder)
                ? new Problem.DiskFull()
                : new Problem.FolderNotWritable(folder.toString());
    }

    private static void requireFree(Path file) {
        if (Files.exists(file)) {
            throw new Refused(new Problem.BackupExists(file.toString()));
        }
    }

    private void checkSpace(Path file) throws IOException {
        long needed = Files.size(database.file()) + SPARE_BYTES;
        if (Files.getFileStore(DurableFiles.folderOf(file)).getUsableSpace() < needed) {
            throw new Refused(new Problem.DiskFull());
        }
    }

    private Head head() {
        return database.read(tx -> tx.journal().head())
                .map(entry -> new Head(entry.seq(), entry.hash()))
                .orElse(new Head(0, ""));
    }

    /// The copy is sound, its chain holds, and it is the state the database was in.
    private Content verified(Path draft, Head before, Path folder) {
        Optional<Head> known = newestKnown(folder);
        Content content =
                ReadOnlyDatabase.read(
                        draft,
                        tx -> {
                            Optional<Head> checked =
                                    known.filter(
                                            head ->
                                                    tx.journal()
                                                            .find(head.seq())
                                                            .filter(
                                                                    e ->
                                                                            e.hash()
                                                                                    .equals(
                                                                                            head
                                                                                                    .hash()))
                                                            .isPresent());
                            long signed = checked.map(Head::seq).orElse(0L);
                            ChainWalk walk =
                                    ChainWalk.of(
                                            tx,
                                            entry ->
                                                    entry.seq() > signed
                                                            ? journal.holds(entry)
                                                            : entry.isIntact());
                            if (walk.broken().isPresent() || !tx.health().broken().isEmpty()) {
                                throw new Refused(new Problem.BackupNotSound(draft.toString()));
                            }
                            Head head =
                                    walk.head()
                                            .map(e -> new Head(e.seq(), e.hash()))
                                            .orElse(new Head(0, ""));
                            return new Content(head, tx.health().schemaVersion());
                        });
        Head head = content.head();
        boolean same =
                database.read(tx -> tx.journal().find(head.seq()))
                        .map(JournalEntry::hash)
                        .orElse("")
                        .equals(head.hash());
        if (head.seq() < before.seq() || !same) {
            throw new Refused(new Problem.BackupNotSound(draft.toString()));
        }
        return content;
    }

    /// Signatures take most of the time. An entry whose signature was checked for an earlier
    /// backup is bound into the chain by its hash, which is computed anew each time.
    private Optional<Head> newestKnown(Path folder) {
        return BackupFile.in(folder).stream()
                .map(BackupFile::manifest)
                .filter(manifest -> manifest.publicKey().equals(journal.publicKey()))
                .map(BackupManifest::head)
                .max(java.util.Comparator.comparing(Head::seq));
    }

    private BackupManifest manifest(Path draft, BackupPurpose purpose, Content content)
            throws IOException {
        BackupManifest open =
                new BackupManifest(
                        journal.now().at(),
                        purpose,
                        content.head(),
                        content.schema(),
                        Files.size(draft),
                        DurableFiles.sha256(draft),
                        journal.publicKey(),
                        "");
        return open.signed(journal.sign(open.text()));
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + "-journal"));
        } catch (IOException e) {
            System.getLogger("smena.service").log(System.Logger.Level.WARNING, "left behind", e);
        }
    }
}
