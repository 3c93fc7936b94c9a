package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupManifest.Continues;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.backup.BackupPurpose;
import smena.domain.journal.JournalEntry;
import smena.files.FileFacts;
import smena.files.OwnFiles;
import smena.service.backup.CopyCheck.Content;
import smena.service.journal.Journal;
import smena.store.KeyFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// Makes one copy, whole or of what changed, and verifies it before it gets its final name.
final class BackupMaker {
    /// Free space that a backup leaves for the sales that go on meanwhile.
    private static final long SPARE_BYTES = 8L << 20;

    private final BackupSource source;
    private final Journal journal;
    private final Path keys;
    private final AtomicLong headway = new AtomicLong();

    BackupMaker(BackupSource source, Journal journal, Path keys) {
        this.source = source;
        this.journal = journal;
        this.keys = keys;
    }

    /// A number that grows while a copy is being made, and stops where that hangs.
    long headway() {
        return headway.get();
    }

    /// Copies the whole database as it is now into a folder, under the file name of its state.
    ///
    /// @param check how thoroughly the copy is verified
    /// @param marked whether increments may be added to it
    BackupFile into(
            Path folder,
            BackupPurpose purpose,
            BackupCheck check,
            boolean withKeys,
            boolean marked) {
        return into(folder, purpose, withKeys, whole(folder, check, marked));
    }

    /// Copies what the database has got and changed since the newest point of a series beside that.
    ///
    /// @param from the newest entry of the series, as the database holds it
    BackupFile after(
            BackupSeries series, JournalEntry from, BackupPurpose purpose, boolean withKeys) {
        return into(
                OwnFiles.folderOf(series.base().file()),
                purpose,
                withKeys,
                new IncrementContent(
                        source.file(), journal, series, from, headway::incrementAndGet));
    }

    /// Copies the database as it is now to `file`, which must not be there yet.
    BackupFile to(Path file, BackupPurpose purpose, boolean withKeys) {
        Path folder = OwnFiles.folderOf(file);
        return make(file, _ -> file, purpose, withKeys, whole(folder, BackupCheck.WHOLE, false));
    }

    private WholeContent whole(Path folder, BackupCheck check, boolean marked) {
        return new WholeContent(
                source.file(), journal, check, known(folder), marked, headway::incrementAndGet);
    }

    private BackupFile into(
            Path folder, BackupPurpose purpose, boolean withKeys, DraftContent content) {
        Instant now = journal.now().at();
        Function<Head, Path> name =
                head -> {
                    Instant at = now;
                    Path file = named(folder, at, head, content);
                    // The state that a restore gave up may have had as many entries this minute; an
                    // update that was interrupted has, as often as it begins anew, and where the
                    // clock has to be decided about, no minute passes.
                    while (OwnFiles.isThere(BackupFile.manifestOf(file))) {
                        at = at.plusSeconds(60);
                        file = named(folder, at, head, content);
                    }
                    return file;
                };
        return make(name.apply(head()), name, purpose, withKeys, content);
    }

    private Path named(Path folder, Instant at, Head head, DraftContent content) {
        return folder.resolve(BackupFile.name(at, journal.zone(), head.seq(), content.ending()));
    }

    private BackupFile make(
            Path first,
            Function<Head, Path> name,
            BackupPurpose purpose,
            boolean withKeys,
            DraftContent wanted) {
        requireFree(first);
        Path draft = BackupFile.draft(first);
        try {
            OwnFiles.requireSafe(OwnFiles.folderOf(draft));
            OwnFiles.delete(draft);
            checkSpace(first, wanted.bytes());
            Head before = head();
            OwnFiles.create(draft).close();
            wanted.write(draft);
            OwnFiles.sync(draft);
            Content content = verified(draft, before, wanted);
            Path file = name.apply(content.head());
            requireFree(file);
            BackupFile made =
                    new BackupFile(file, manifest(draft, purpose, content, wanted.continues()));
            made.writeBeside(withKeys ? KeyFiles.read(keys) : Map.of());
            OwnFiles.rename(draft, file);
            return made;
        } catch (IOException e) {
            throw new Refused(problem(OwnFiles.folderOf(first)));
        } finally {
            remove(draft);
        }
    }

    private static Problem problem(Path folder) {
        return FileFacts.isFull(folder)
                ? new Problem.DiskFull()
                : new Problem.FolderNotWritable(folder.toString());
    }

    private static void requireFree(Path file) {
        if (OwnFiles.isThere(file)) {
            throw new Refused(new Problem.BackupExists(file.toString()));
        }
    }

    private static void checkSpace(Path file, long bytes) throws IOException {
        long free = Files.getFileStore(OwnFiles.folderOf(file)).getUsableSpace();
        if (free < bytes + SPARE_BYTES) {
            throw new Refused(new Problem.DiskFull());
        }
    }

    private Head head() {
        return source.read(tx -> tx.journal().head())
                .map(entry -> new Head(entry.seq(), entry.hash()))
                .orElse(new Head(0, ""));
    }

    /// Verifies that the copy is sound, its chain holds, and it is the state the database was in.
    private Content verified(Path draft, Head before, DraftContent wanted) {
        Content content = wanted.check(draft).orElseThrow(() -> notSound(draft));
        Head head = content.head();
        boolean same =
                source.read(tx -> tx.journal().find(head.seq()))
                        .map(JournalEntry::hash)
                        .orElse("")
                        .equals(head.hash());
        if (head.seq() < before.seq() || !same) {
            throw notSound(draft);
        }
        return content;
    }

    private static Refused notSound(Path draft) {
        return new Refused(new Problem.BackupNotSound(draft.toString()));
    }

    /// The heads of the copies that count in a folder.
    private List<Head> known(Path folder) {
        return BackupFile.in(folder).stream()
                .map(BackupFile::manifest)
                .filter(manifest -> manifest.publicKey().equals(journal.publicKey()))
                .map(BackupManifest::head)
                .toList();
    }

    private BackupManifest manifest(
            Path draft, BackupPurpose purpose, Content content, Optional<Continues> continues)
            throws IOException {
        BackupManifest open =
                new BackupManifest(
                        journal.now().at(),
                        purpose,
                        content.check(),
                        content.head(),
                        content.schema(),
                        Files.size(draft),
                        FileFacts.sha256(draft),
                        content.marks(),
                        continues,
                        journal.publicKey(),
                        "");
        return open.signed(journal.sign(open.text()));
    }

    private static void remove(Path draft) {
        try {
            OwnFiles.delete(draft);
            OwnFiles.delete(draft.resolveSibling(draft.getFileName() + "-journal"));
        } catch (IOException e) {
            System.getLogger("smena.service").log(System.Logger.Level.WARNING, "left behind", e);
        }
    }
}
