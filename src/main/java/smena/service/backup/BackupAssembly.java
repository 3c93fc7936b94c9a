package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.FileFacts;
import smena.files.OwnFiles;
import smena.files.OwnFolder;
import smena.store.IncrementalCopy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A point in time as one database: the whole copy, or for an increment the whole copy it began
/// with and all increments up to it. Each file must be to the byte what its signed manifest says.
final class BackupAssembly {
    private static final String LOOK = "look";
    private static final String NAME = "smena-";

    private BackupAssembly() {}

    /// Copies it to `target`, a new file. Refuses a point of which a file is missing, and one that
    /// is unsound.
    static void copy(Path point, Path target) throws IOException {
        if (!BackupFile.isIncrement(point)) {
            OwnFiles.copy(point, target);
            return;
        }
        BackupSeries series = series(point);
        copyUnchanged(series.base(), target);
        List<Path> increments = new ArrayList<>();
        try {
            for (BackupFile increment : series.increments()) {
                Path own = part(target, increments.size());
                increments.add(own);
                copyUnchanged(increment, own);
            }
            IncrementalCopy.add(target, increments, () -> {});
        } catch (Refused refusal) {
            throw refusal.problem() instanceof Problem.DatabaseDamaged
                    ? new Refused(new Problem.BackupNotSound(point.toString()))
                    : refusal;
        } finally {
            for (Path own : increments) {
                OwnFiles.delete(own);
            }
        }
        OwnFiles.sync(target);
    }

    private static Path part(Path target, int number) {
        return target.resolveSibling(target.getFileName() + "-" + number + BackupFile.INCREMENT);
    }

    /// Whether a file is what an assembly of `target` that was cut short left beside it.
    static boolean isPartOf(String name, String target) {
        return name.startsWith(target + "-") && name.endsWith(BackupFile.INCREMENT);
    }

    /// What is summed is the copy: others may be able to change what it was taken from.
    private static void copyUnchanged(BackupFile part, Path own) throws IOException {
        OwnFiles.copy(part.file(), own);
        if (!part.manifest().sha256().equals(FileFacts.sha256(own))) {
            throw new Refused(new Problem.BackupNotSound(part.file().toString()));
        }
    }

    /// Runs `work` on the point as one file, which for an increment is one made for it in the data
    /// folder.
    static <T> T look(Path data, Path point, Function<Path, T> work) throws IOException {
        if (!BackupFile.isIncrement(point)) {
            return work.apply(point);
        }
        Path folder = OwnFiles.folder(data.resolve(LOOK));
        long bytes = series(point).points().mapToLong(part -> part.manifest().bytes()).sum();
        if (Files.getFileStore(folder).getUsableSpace() < bytes) {
            throw new Refused(new Problem.DiskFull());
        }
        Path whole = folder.resolve(NAME + UUID.randomUUID() + BackupFile.WHOLE);
        try {
            copy(point, whole);
            return work.apply(whole);
        } finally {
            OwnFiles.delete(whole);
        }
    }

    /// Removes what a look that was cut short left in the data folder.
    static void clear(Path data) throws IOException {
        OwnFolder.remove(
                data.resolve(LOOK),
                name ->
                        name.startsWith(NAME)
                                && (name.endsWith(BackupFile.WHOLE)
                                        || name.endsWith(BackupFile.INCREMENT)));
    }

    private static BackupSeries series(Path point) {
        Problem incomplete = new Problem.BackupIncomplete(point.toString());
        BackupFile wanted = BackupFile.read(point).orElseThrow(() -> new Refused(incomplete));
        if (!wanted.isSigned()) {
            throw new Refused(new Problem.BackupNotSound(point.toString()));
        }
        List<BackupFile> beside =
                BackupFile.in(OwnFiles.folderOf(point)).stream()
                        .filter(b -> b.manifest().publicKey().equals(wanted.manifest().publicKey()))
                        .toList();
        return BackupSeries.of(beside).stream()
                .flatMap(series -> upTo(series, wanted).stream())
                .findFirst()
                .orElseThrow(() -> new Refused(incomplete));
    }

    private static Optional<BackupSeries> upTo(BackupSeries series, BackupFile wanted) {
        return series.points()
                .filter(point -> point.manifest().equals(wanted.manifest()))
                .findFirst()
                .flatMap(series::upTo);
    }
}
