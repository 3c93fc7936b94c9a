package smena.service.export;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shop.ShopSettings;
import smena.files.OwnFiles;
import smena.files.OwnFolder;
import smena.service.audit.ExportIndex;
import smena.service.audit.ExportPhotos;
import smena.store.Database;
import smena.store.JournalKey;
import smena.store.Transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the auditor's folder from a snapshot of the books, so that sales may go on meanwhile.
///
/// All files are written into a folder `unfinished` inside the new one and moved up when they are
/// complete, the index last: a folder without an index is not an export.
public final class Export {
    private static final String DRAFT = "unfinished";
    private static final long LITTLE = 1L << 20;

    /// The names of everything it writes, and so of everything it may remove.
    private static final Set<String> NAMES =
            Stream.concat(
                            Stream.of(TableKind.values()).map(TableKind::file),
                            Stream.of(
                                    ExportWriter.NOTE,
                                    ExportWriter.XML,
                                    ExportIndex.KEY,
                                    ExportIndex.JOURNAL,
                                    ExportIndex.Z_REPORTS,
                                    ExportIndex.FILE))
                    .collect(Collectors.toUnmodifiableSet());

    private final Database database;
    private final JournalKey key;
    private final Clock clock;
    private final Function<Transaction, ShopSettings> shop;

    /// @param key signs the index
    /// @param shop the shop's settings
    public Export(
            Database database,
            JournalKey key,
            Clock clock,
            Function<Transaction, ShopSettings> shop) {
        this.database = database;
        this.key = key;
        this.clock = clock;
        this.shop = shop;
    }

    /// What was written.
    ///
    /// @param entries how many journal entries
    /// @param sales how many sales
    /// @param zReports how many Z-reports
    public record Result(Path folder, long entries, long sales, long zReports) {}

    /// Writes into `folder`, which is new or empty. Refuses one that holds anything else; what an
    /// interrupted attempt left behind is removed first.
    public Result write(Path folder, ExportWords words) {
        database.read(Export::requireReal);
        Path target = folder.toAbsolutePath().normalize();
        Path draft = target.resolve(DRAFT);
        try {
            prepare(target, draft);
            return finish(target, draft, words);
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(problem(target));
        }
    }

    private Result finish(Path target, Path draft, ExportWords words) throws IOException {
        boolean whole = false;
        try {
            Result result = database.read(tx -> write(tx, target, draft, words));
            for (String name : OwnFolder.names(draft)) {
                if (!name.equals(ExportIndex.FILE)) {
                    OwnFiles.rename(draft.resolve(name), target.resolve(name));
                }
            }
            OwnFiles.rename(draft.resolve(ExportIndex.FILE), target.resolve(ExportIndex.FILE));
            whole = removed(draft);
            return result;
        } finally {
            if (!whole) {
                removeQuietly(draft);
            }
        }
    }

    /// What was practised is nothing for an auditor.
    private static boolean requireReal(Transaction tx) {
        if (tx.settings().get("till.training").isPresent()) {
            throw new Refused(new Problem.TrainingOnly());
        }
        return true;
    }

    private Result write(Transaction tx, Path target, Path draft, ExportWords words) {
        Moment now = Moment.of(clock);
        try {
            ExportWriter writer = new ExportWriter(tx, draft, key, words, shop.apply(tx));
            ExportIndex index = writer.write(ClosingKey.iso(now.at(), now.offsetSeconds()));
            try (ExportFile file = new ExportFile(draft, ExportIndex.FILE)) {
                file.text(index.signed(key::sign));
            }
            return new Result(target, index.headSeq(), writer.sales(), writer.zReports());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A folder of somebody else is refused before anything in it is touched.
    private static void prepare(Path target, Path draft) throws IOException {
        OwnFiles.requireSafeAbove(target);
        if (OwnFiles.isThere(target)) {
            OwnFiles.requireOwnFolder(target);
            boolean others = OwnFolder.names(target).stream().anyMatch(n -> !n.equals(DRAFT));
            if (others || !removed(draft)) {
                throw new Refused(new Problem.ExportNotEmpty(target.toString()));
            }
        }
        OwnFiles.folder(target);
        OwnFiles.folder(draft);
    }

    /// Whether what an attempt has made is gone.
    private static boolean removed(Path draft) throws IOException {
        if (OwnFiles.isFolder(draft)) {
            OwnFolder.remove(draft.resolve(ExportPhotos.FOLDER), ExportPhotos::isName);
        }
        return OwnFolder.remove(draft, NAMES::contains);
    }

    private static void removeQuietly(Path draft) {
        try {
            removed(draft);
        } catch (IOException e) {
            System.getLogger("smena.service").log(System.Logger.Level.WARNING, "left behind", e);
        }
    }

    /// Each operating system reports a full disk in its own way.
    private static Problem problem(Path target) {
        try {
            Path there = Files.exists(target) ? target : target.getRoot();
            if (there != null && Files.getFileStore(there).getUsableSpace() < LITTLE) {
                return new Problem.DiskFull();
            }
        } catch (IOException e) {
            System.getLogger("smena.service").log(System.Logger.Level.DEBUG, "no space told", e);
        }
        return new Problem.FolderNotWritable(target.toString());
    }
}
