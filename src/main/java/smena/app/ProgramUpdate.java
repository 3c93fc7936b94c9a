package smena.app;

import smena.app.ProgramFolder.Release;
import smena.app.ProgramFolder.State;
import smena.cli.CliBackend.Updated;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFolder;
import smena.service.integrity.VersionChange;
import smena.service.ports.Typesetter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// Puts another version of the program in the place of this one, from a signed file, and the one
/// before back. No till of the data folder may run meanwhile. Interrupted at any step it is the old
/// version or the new one, whole: a newer one is unpacked, tried out and named beside the old one
/// first, and one renaming makes it the one that starts.
final class ProgramUpdate {
    private static final int PATIENCE_SECONDS = 60;
    private static final int PREPARE_SECONDS = 300;
    private static final int LONGEST_ANSWER = 4_096;

    private final ProgramFolder program;
    private final AppFolders data;
    private final Clock clock;
    private final Typesetter typesetter;

    /// @param data the data folder, in which no till need be yet
    ProgramUpdate(ProgramFolder program, Path data, Clock clock, Typesetter typesetter) {
        this.program = program;
        this.data = new AppFolders(data.toAbsolutePath().normalize());
        this.clock = clock;
        this.typesetter = typesetter;
    }

    /// Takes the version of an update file, or the newest that lies in a folder. Refuses what is
    /// not signed, not whole, not newer or not for this computer, while a till runs or a shift is
    /// open, and where no backup could be made; then nothing has changed.
    Updated from(Path place) {
        program.requireOwn();
        UpdateKey key = UpdateKey.of(data.data());
        try (SingleInstance _ = SingleInstance.take(program.versions());
                UpdateFile file = UpdateFile.newest(place, key)) {
            requireNewer(file.version());
            program.requireSpace(file.manifest().bytes());
            if (!data.hasTill()) {
                return put(file, Optional.empty());
            }
            try (DataFolder till = DataFolder.openExisting(data.data(), clock, typesetter)) {
                VersionChange books = till.services().versionChange();
                books.requireClosed();
                books.requireSchema(file.manifest().needs(), file.manifest().brings());
                return put(file, Optional.of(books));
            }
        }
    }

    /// Takes the version before back. Refuses where there is none, or where the data is of a schema
    /// that it cannot read.
    Updated back() {
        program.requireOwn();
        try (SingleInstance _ = SingleInstance.take(program.versions())) {
            State state = program.state();
            String name = state.before().filter(program::runs).orElseThrow(ProgramUpdate::none);
            Release before =
                    ProgramFolder.release(program.folder(name)).orElseThrow(ProgramUpdate::none);
            if (!data.hasTill()) {
                return back(name, before, Optional.empty());
            }
            OptionalInt schema = VersionChange.schema(data.data());
            if (schema.isPresent() && schema.getAsInt() > before.schema()) {
                String start = program.folder(name).resolve("bin/smena").toString();
                throw new Refused(new Problem.UpdateOneWay(before.version().text(), start));
            }
            if (!VersionChange.isOurs(schema)) {
                // To open the data would bring it to this version's schema, and there is no way
                // back.
                try (SingleInstance _ = SingleInstance.take(data.data())) {
                    return back(name, before, Optional.empty());
                }
            }
            try (DataFolder till = DataFolder.openExisting(data.data(), clock, typesetter)) {
                return back(name, before, Optional.of(till.services().versionChange()));
            }
        }
    }

    /// What the version that runs has learnt to start quicker, the new one learns at once; without
    /// it, it only starts more slowly.
    ///
    /// @return whether there is something to learn
    boolean learns() {
        State state = program.state();
        Path now = program.folder(state.now());
        return state.before()
                        .map(b -> Files.isRegularFile(program.folder(b).resolve("lib/smena.aot")))
                        .orElse(false)
                && !Files.exists(now.resolve("lib/smena.aot"))
                && Files.isExecutable(now.resolve("lib/prepare"));
    }

    /// Does so.
    void learn() {
        Path now = program.folder(program.state().now());
        try {
            run(PREPARE_SECONDS, now.resolve("lib/prepare").toString());
        } catch (IOException e) {
            System.getLogger("smena.app").log(System.Logger.Level.DEBUG, "not prepared", e);
        }
    }

    private static void requireNewer(VersionNumber offered) {
        int order = offered.compareTo(new VersionNumber(Version.CURRENT));
        if (order == 0) {
            throw new Refused(new Problem.UpdateSame(offered.text()));
        }
        if (order < 0) {
            throw new Refused(new Problem.UpdateOlder(offered.text(), Version.CURRENT));
        }
    }

    private Updated put(UpdateFile file, Optional<VersionChange> books) {
        Path draft = program.draft(file.version());
        try {
            program.clear();
            file.unpack(draft);
            tryOut(draft, file);
            Optional<Path> copy = books.map(VersionChange::copy);
            program.place(draft, file.version());
            State state = program.state();
            switchTo(file.version(), file.version().text(), Optional.of(state.now()), books);
            clear();
            return new Updated(Version.CURRENT, file.version().text(), copy);
        } catch (IOException e) {
            Problem problem = program.trouble();
            discard(draft);
            throw new Refused(problem);
        } catch (RuntimeException e) {
            discard(draft);
            throw e;
        }
    }

    private Updated back(String name, Release before, Optional<VersionChange> books) {
        try {
            switchTo(before.version(), name, Optional.empty(), books);
            return new Updated(Version.CURRENT, before.version().text(), Optional.empty());
        } catch (IOException e) {
            throw new Refused(program.trouble());
        }
    }

    /// The journal first: what is in it and did not come to be is taken back there.
    private void switchTo(
            VersionNumber version,
            String name,
            Optional<String> before,
            Optional<VersionChange> books)
            throws IOException {
        books.ifPresent(journal -> journal.note(Version.CURRENT, version.text()));
        try {
            program.choose(name, before);
        } catch (IOException e) {
            books.ifPresent(journal -> journal.note(version.text(), Version.CURRENT));
            throw e;
        }
    }

    /// Whether it starts here, and is what the file says.
    private static void tryOut(Path folder, UpdateFile file) {
        String version = file.version().text();
        boolean starts;
        try {
            String said =
                    run(PATIENCE_SECONDS, folder.resolve("bin/smena").toString(), "--version");
            starts = said.strip().equals("Smena " + version);
        } catch (IOException e) {
            starts = false;
        }
        Optional<Release> release = ProgramFolder.release(folder);
        boolean same =
                release.map(
                                r ->
                                        r.version().equals(file.version())
                                                && r.schema() == file.manifest().brings())
                        .orElse(false);
        if (!starts || !same) {
            throw new Refused(new Problem.UpdateDoesNotStart(version));
        }
    }

    /// Runs a program of a version; what it says, where it ends well.
    private static String run(int seconds, String... command) throws IOException {
        Process process =
                new ProcessBuilder(List.of(command))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            process.getOutputStream().close();
            // A short answer waits in the pipe.
            if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("it did not end well");
            }
            byte[] said = process.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(said, StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// The version before the one before is of no use any more; the next update tries again.
    private void clear() {
        try {
            program.clear();
        } catch (IOException | Refused e) {
            System.getLogger("smena.app").log(System.Logger.Level.DEBUG, "left behind", e);
        }
    }

    private void discard(Path draft) {
        try {
            OwnFolder.removeAll(draft);
        } catch (IOException | Refused e) {
            System.getLogger("smena.app").log(System.Logger.Level.WARNING, "left behind", e);
        }
    }

    private static Refused none() {
        return new Refused(new Problem.UpdateNothingBefore());
    }
}
