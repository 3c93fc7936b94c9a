package smena.app;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.FileFacts;
import smena.files.OwnFiles;
import smena.files.OwnFolder;
import smena.files.ProgramFiles;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// The folder of a program that was unpacked from an archive, and may be brought to another version
/// by whoever owns it. Newer versions lie beside the first one, each whole in a folder of
/// `versions`; the file `current` says which of them runs and which ran before, and its exchange is
/// the one step between the two. The launcher in `bin`, which stays, reads its first line.
///
/// A package of the system has no `current`: its files are those of the package manager.
///
/// @param home the folder that was unpacked
record ProgramFolder(Path home) {
    /// Names the folder of the version that runs; set by the launcher.
    static final String PROPERTY = "smena.program";

    static final String CURRENT = "current";
    static final String VERSIONS = "versions";

    /// The version that was unpacked.
    static final String FIRST = ".";

    private static final String DRAFT = ".part";
    private static final int LARGEST = 1_024;

    /// Space that an update leaves to the shop.
    private static final long SPARE_BYTES = 32L << 20;

    /// Which version runs, and which one ran before.
    ///
    /// @param before empty where there is none to go back to
    record State(String now, Optional<String> before) {}

    /// What a version says of itself.
    ///
    /// @param schema the newest of data that it reads
    record Release(VersionNumber version, int schema) {}

    /// The folder of this process. Refuses where it is none that may be changed so.
    static ProgramFolder ofThisProcess() {
        return of(System.getProperty(PROPERTY));
    }

    /// @param running the folder of the version that runs
    static ProgramFolder of(@Nullable String running) {
        if (running == null || running.isEmpty()) {
            throw new Refused(new Problem.UpdateElsewhere());
        }
        Path folder = Path.of(running).toAbsolutePath().normalize();
        Path above = folder.getParent();
        Path home = folder;
        if (above != null && above.endsWith(VERSIONS) && above.getParent() != null) {
            home = above.getParent();
        }
        if (!OwnFiles.isFile(home.resolve(CURRENT))) {
            throw new Refused(new Problem.UpdateElsewhere());
        }
        return new ProgramFolder(home);
    }

    /// Refuses a folder that is not this account's to change.
    void requireOwn() {
        try {
            OwnFiles.requireOwnFolder(home);
            if (Files.isWritable(home)) {
                ProgramFiles.folder(versions());
                OwnFiles.requireOwnFolder(versions());
                OwnFiles.tryOut(versions());
                return;
            }
        } catch (IOException | Refused e) {
            if (FileFacts.isFull(home)) {
                throw new Refused(new Problem.DiskFull());
            }
        }
        throw locked();
    }

    /// Refuses where an update of that size has no room.
    void requireSpace(long bytes) {
        try {
            long needed = bytes + bytes / 10 + SPARE_BYTES;
            if (Files.getFileStore(home).getUsableSpace() < needed) {
                throw new Refused(new Problem.UpdateTooLarge(home.toString(), (needed >> 20) + 1));
            }
        } catch (IOException e) {
            throw locked();
        }
    }

    Path versions() {
        return home.resolve(VERSIONS);
    }

    /// What `current` says; a file that says nothing sensible means the first version, as the
    /// launcher takes it.
    State state() {
        try {
            String[] lines = OwnFiles.read(home.resolve(CURRENT), LARGEST).split("\n", -1);
            Optional<String> before =
                    Optional.of(lines.length > 1 ? lines[1] : "").filter(ProgramFolder::isName);
            return isName(lines[0]) && runs(lines[0])
                    ? new State(lines[0], before)
                    : new State(FIRST, Optional.empty());
        } catch (IOException e) {
            return new State(FIRST, Optional.empty());
        }
    }

    /// The folder of a version.
    Path folder(String name) {
        return name.equals(FIRST) ? home : versions().resolve(name);
    }

    /// Whether a version is there.
    boolean runs(String name) {
        return OwnFiles.isFile(folder(name).resolve("bin/smena"));
    }

    /// What a version says of itself; empty where it does not.
    static Optional<Release> release(Path folder) {
        Properties facts = new Properties();
        try {
            facts.load(new StringReader(OwnFiles.read(folder.resolve("lib/release"), LARGEST)));
            String version = facts.getProperty("version", "");
            int schema = Integer.parseInt(facts.getProperty("schema", ""));
            return VersionNumber.isVersion(version)
                    ? Optional.of(new Release(new VersionNumber(version), schema))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Removes what an interrupted update has left, and versions that are neither the one that runs
    /// nor the one before.
    void clear() throws IOException {
        State state = state();
        for (String name : OwnFolder.names(versions())) {
            if (!name.equals(state.now()) && !state.before().equals(Optional.of(name))) {
                OwnFolder.removeAll(versions().resolve(name));
            }
        }
    }

    /// Where a version is unpacked.
    Path draft(VersionNumber version) {
        return versions().resolve(version + DRAFT);
    }

    /// What was unpacked gets its name; it does not run yet.
    void place(Path draft, VersionNumber version) throws IOException {
        OwnFiles.rename(draft, folder(version.text()));
    }

    /// From the next start on this version runs.
    ///
    /// @param before the version to which a way back leads
    void choose(String name, Optional<String> before) throws IOException {
        ProgramFiles.replace(
                home.resolve(CURRENT), name + "\n" + before.map(b -> b + "\n").orElse(""));
    }

    /// Why it could not be written.
    Problem trouble() {
        return FileFacts.isFull(home)
                ? new Problem.DiskFull()
                : new Problem.UpdateFolderLocked(home.toString());
    }

    private Refused locked() {
        return new Refused(new Problem.UpdateFolderLocked(home.toString()));
    }

    private static boolean isName(String name) {
        return name.equals(FIRST) || VersionNumber.isVersion(name);
    }
}
