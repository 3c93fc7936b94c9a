package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.Canonical;
import smena.files.FileFacts;
import smena.files.OwnFiles;
import smena.files.OwnFolder;
import smena.store.KeyFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Replaces a database with another that lies ready in the folder `restore`, and moves the old one
/// with everything beside it into a folder of `set-aside`. A power cut may follow any step:
/// [#settle] continues where it stopped.
final class DatabaseSwap {
    private static final String DATABASE = "smena.db";
    private static final List<String> BESIDE =
            List.of("smena.db-wal", "smena.db-shm", "smena.db-journal");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss", Locale.ROOT);

    private static final String PLAN = "plan.json";
    private static final int LARGEST_PLAN = 1 << 12;
    private static final Pattern ASIDE = Pattern.compile("[0-9T-]+");

    private final Path data;
    private final Path ready;
    private final Path plan;
    private final Consumer<RestoreStep> reached;

    DatabaseSwap(Path data, Consumer<RestoreStep> reached) {
        this.data = data;
        this.ready = data.resolve("restore");
        this.plan = ready.resolve(PLAN);
        this.reached = reached;
    }

    /// Copies a backup, put together where it is one of what changed, into the staging folder.
    Path stage(Path backup) throws IOException {
        OwnFiles.folder(ready);
        if (!OwnFolder.names(ready).isEmpty()) {
            throw new Refused(new Problem.NotOwn(ready.toString()));
        }
        Path staged = ready.resolve(DATABASE);
        BackupAssembly.copy(backup, staged);
        return staged;
    }

    /// Where keys are staged.
    Path stagedKeys() {
        return ready.resolve("keys");
    }

    /// A new folder for what is replaced.
    Path asideFor(Instant now, ZoneId zone) {
        Path folder = data.resolve("set-aside").resolve(SECOND.format(now.atZone(zone)));
        for (int i = 2; OwnFiles.isThere(folder); i++) {
            folder = folder.resolveSibling(SECOND.format(now.atZone(zone)) + "-" + i);
        }
        return folder;
    }

    /// The point of no return: from here on the swap is always completed.
    void plan(Path aside) throws IOException {
        OwnFiles.syncFolder(ready);
        String name = String.valueOf(aside.getFileName());
        OwnFiles.write(plan, Canonical.write(Canonical.of("setAside", name)) + "\n");
    }

    /// Whether a swap has passed the point of no return and is not finished.
    boolean isPlanned() {
        return OwnFiles.isFolder(ready) && OwnFiles.isFile(plan);
    }

    /// Finishes a planned swap, discards an unplanned one.
    void settle() throws IOException {
        if (isPlanned()) {
            String name = CanonicalFields.of(OwnFiles.read(plan, LARGEST_PLAN)).text("setAside");
            if (!ASIDE.matcher(name).matches()) {
                throw new Refused(new Problem.NotOwn(plan.toString()));
            }
            exchange(data.resolve("set-aside").resolve(name));
        }
        discard();
    }

    /// Discards what was staged without a plan.
    void forgetUnplanned() {
        try {
            if (!OwnFiles.isThere(plan)) {
                discard();
            }
        } catch (IOException e) {
            System.getLogger("smena.service").log(System.Logger.Level.WARNING, "left behind", e);
        }
    }

    /// Why it could not be written.
    Problem problem() {
        return FileFacts.isFull(data)
                ? new Problem.DiskFull()
                : new Problem.FolderNotWritable(data.toString());
    }

    private void exchange(Path aside) throws IOException {
        Path keys = data.resolve("keys");
        if (OwnFiles.isFolder(stagedKeys())) {
            OwnFolder.remove(keys, _ -> false);
            moveAside(keys, aside);
            reached.accept(RestoreStep.KEYS_ASIDE);
            OwnFiles.rename(stagedKeys(), keys);
            reached.accept(RestoreStep.KEYS_PLACED);
        }
        Path staged = ready.resolve(DATABASE);
        if (OwnFiles.isFile(staged)) {
            moveAside(data.resolve(DATABASE), aside);
            reached.accept(RestoreStep.DATABASE_ASIDE);
            for (String name : BESIDE) {
                moveAside(data.resolve(name), aside);
            }
            reached.accept(RestoreStep.BESIDE_ASIDE);
            OwnFiles.rename(staged, data.resolve(DATABASE));
            reached.accept(RestoreStep.PLACED);
        }
        OwnFiles.delete(plan);
        OwnFiles.syncFolder(ready);
    }

    private void moveAside(Path file, Path aside) throws IOException {
        if (OwnFiles.isThere(file)) {
            OwnFiles.folder(OwnFiles.folderOf(aside));
            OwnFiles.folder(aside);
            OwnFiles.rename(file, aside.resolve(String.valueOf(file.getFileName())));
        }
    }

    /// Removes what was staged; anything else that lies there stays.
    private void discard() throws IOException {
        OwnFolder.remove(stagedKeys(), DatabaseSwap::isKey);
        OwnFolder.remove(ready, DatabaseSwap::isStaged);
    }

    private static boolean isKey(String name) {
        return KeyFiles.names().stream().anyMatch(key -> OwnFiles.isOrDraftOf(name, key));
    }

    private static boolean isStaged(String name) {
        return name.equals(DATABASE)
                || BackupAssembly.isPartOf(name, DATABASE)
                || BESIDE.contains(name)
                || OwnFiles.isOrDraftOf(name, PLAN);
    }
}
