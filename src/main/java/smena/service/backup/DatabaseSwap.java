package smena.service.backup;

import smena.domain.Problem;
import smena.domain.journal.Canonical;
import smena.store.DurableFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Replaces a database with another that lies ready in the folder `restore`, and moves the old one
/// with everything beside it into a folder of `set-aside`. A power cut may follow any step:
/// [#settle] continues where it stopped.
final class DatabaseSwap {
    private static final String DATABASE = "smena.db";
    private static final List<String> BESIDE =
            List.of("smena.db-wal", "smena.db-shm", "smena.db-journal");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss", Locale.ROOT);

    private final Path data;
    private final Path ready;
    private final Path plan;
    private final Consumer<RestoreStep> reached;

    DatabaseSwap(Path data, Consumer<RestoreStep> reached) {
        this.data = data;
        this.ready = data.resolve("restore");
        this.plan = ready.resolve("plan.json");
        this.reached = reached;
    }

    /// Copies a backup into the staging folder.
    Path stage(Path backup) throws IOException {
        Files.createDirectories(ready);
        Path staged = ready.resolve(DATABASE);
        DurableFiles.copy(backup, staged);
        return staged;
    }

    /// Where keys are staged.
    Path stagedKeys() {
        return ready.resolve("keys");
    }

    /// A new folder for what is replaced.
    Path asideFor(Instant now, ZoneId zone) {
        Path folder = data.resolve("set-aside").resolve(SECOND.format(now.atZone(zone)));
        for (int i = 2; Files.exists(folder); i++) {
            folder = folder.resolveSibling(SECOND.format(now.atZone(zone)) + "-" + i);
        }
        return folder;
    }

    /// The point of no return: from here on the swap is always completed.
    void plan(Path aside) throws IOException {
        DurableFiles.syncFolder(ready);
        String name = String.valueOf(aside.getFileName());
        DurableFiles.write(plan, Canonical.write(Canonical.of("setAside", name)) + "\n");
    }

    /// Finishes a planned swap, discards an unplanned one.
    void settle() throws IOException {
        if (Files.exists(plan)) {
            String name = CanonicalFields.of(Files.readString(plan)).text("setAside");
            exchange(data.resolve("set-aside").resolve(name));
        }
        delete(ready);
    }

    /// Discards what was staged without a plan.
    void forgetUnplanned() {
        try {
            if (!Files.exists(plan)) {
                delete(ready);
            }
        } catch (IOException e) {
            System.getLogger("smena.service").log(System.Logger.Level.WARNING, "left behind", e);
        }
    }

    /// Why it could not be written.
    Problem problem() {
        return DurableFiles.isFull(data)
                ? new Problem.DiskFull()
                : new Problem.FolderNotWritable(data.toString());
    }

    private void exchange(Path aside) throws IOException {
        Path keys = data.resolve("keys");
        if (Files.exists(stagedKeys())) {
            if (isEmpty(keys)) {
                Files.delete(keys);
            }
            moveAside(keys, aside);
            reached.accept(RestoreStep.KEYS_ASIDE);
            DurableFiles.rename(stagedKeys(), keys);
            reached.accept(RestoreStep.KEYS_PLACED);
        }
        Path staged = ready.resolve(DATABASE);
        if (Files.exists(staged)) {
            moveAside(data.resolve(DATABASE), aside);
            reached.accept(RestoreStep.DATABASE_ASIDE);
            for (String name : BESIDE) {
                moveAside(data.resolve(name), aside);
            }
            reached.accept(RestoreStep.BESIDE_ASIDE);
            DurableFiles.rename(staged, data.resolve(DATABASE));
            reached.accept(RestoreStep.PLACED);
        }
        Files.deleteIfExists(plan);
        DurableFiles.syncFolder(ready);
    }

    private void moveAside(Path file, Path aside) throws IOException {
        if (Files.exists(file)) {
            Files.createDirectories(aside);
            DurableFiles.ownerOnly(aside);
            DurableFiles.ownerOnly(DurableFiles.folderOf(aside));
            DurableFiles.rename(file, aside.resolve(String.valueOf(file.getFileName())));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
