package smena.app;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Where libraries unpack their native parts: folders that belong to this account and that nobody
/// else can enter. By themselves they take names in the computer's temporary folder that anybody
/// can make first: jSerialComm loads what it finds there, and follows links where it tidies up.
///
/// What one process unpacks lies in a [RunFolder] and goes with it; only JavaFX keeps its
/// libraries from start to start.
public final class NativeLibraries {
    private static final String TEMPORARY = "smena-native-";

    /// Of a process that has loaded them.
    static final NativeLibraries LOADED = new NativeLibraries(Optional.empty());

    private final Optional<Problem> problem;

    private NativeLibraries(Optional<Problem> problem) {
        this.problem = problem;
    }

    /// Says where, before any library is loaded. Never fails; see [#require].
    static NativeLibraries prepare() {
        Path shared = Path.of(System.getProperty("java.io.tmpdir", ""));
        List<Path> places =
                places(
                        System::getenv,
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", "")));
        return prepare(places, shared, OwnFiles::runsPrograms, NativeLibraries::use);
    }

    /// Told where libraries are unpacked.
    @FunctionalInterface
    interface Use {
        /// @param kept what stays from start to start
        /// @param run what goes with this process
        void folders(Path kept, Path run);
    }

    /// The same with these places.
    ///
    /// @param shared the computer's temporary folder, where a random name is taken if no place fits
    static NativeLibraries prepare(
            List<Path> places, Path shared, Predicate<Path> runsPrograms, Use use) {
        RunFolder.sweepTemporary(shared, TEMPORARY);
        Path without = shared;
        for (Path place : places) {
            try {
                OwnFiles.requireSafeAbove(place);
                if (runsPrograms.test(OwnFiles.folder(place))) {
                    use.folders(place, RunFolder.in(place));
                    return new NativeLibraries(Optional.empty());
                }
                without = place;
            } catch (IOException | Refused e) {
                System.getLogger("smena.app").log(System.Logger.Level.DEBUG, "no place", e);
            }
        }
        try {
            Path folder = RunFolder.temporary(TEMPORARY);
            if (runsPrograms.test(folder)) {
                use.folders(folder, folder);
                return new NativeLibraries(Optional.empty());
            }
            without = folder.getParent();
        } catch (IOException | Refused e) {
            System.getLogger("smena.app").log(System.Logger.Level.DEBUG, "no place", e);
        }
        return new NativeLibraries(Optional.of(new Problem.NoExecution(String.valueOf(without))));
    }

    /// Refuses to go on where no folder allows a library to be loaded.
    void require() {
        problem.ifPresent(
                found -> {
                    throw new Refused(found);
                });
    }

    /// The account's places for what programs keep, the best first.
    static List<Path> places(
            UnaryOperator<@Nullable String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        List<Path> places = new ArrayList<>();
        if (name.startsWith("windows")) {
            absolute(environment.apply("LOCALAPPDATA"))
                    .ifPresent(local -> places.add(local.resolve("SmenaCache")));
        } else if (name.startsWith("mac")) {
            places.add(home.resolve("Library").resolve("Caches").resolve("Smena"));
        } else {
            places.add(
                    absolute(environment.apply("XDG_CACHE_HOME"))
                            .orElse(home.resolve(".cache"))
                            .resolve("smena"));
            absolute(environment.apply("XDG_RUNTIME_DIR"))
                    .ifPresent(runtime -> places.add(runtime.resolve("smena")));
        }
        places.removeIf(place -> !place.isAbsolute());
        return places;
    }

    private static Optional<Path> absolute(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    private static void use(Path kept, Path run) {
        System.setProperty("java.io.tmpdir", run.toString());
        System.setProperty("org.sqlite.tmpdir", run.toString());
        System.setProperty("javafx.cachedir", kept.resolve("javafx").toString());
    }
}
