package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.files.OwnFiles;
import smena.files.OwnFolder;
import smena.files.Traps;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
class NativeLibrariesTest {
    @TempDir Path root;
    private final List<Path> kept = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private Path home;
    private Path shared;
    private String said = "";

    @BeforeEach
    void folders() throws IOException {
        home = Files.createDirectory(root.resolve("home"));
        shared = Files.createDirectory(root.resolve("tmp"));
    }

    @Test
    void everySystemHasItsPlaces() {
        assertEquals(List.of(home.resolve(".cache/smena")), places(Map.of(), "Linux"));
        assertEquals(
                List.of(root.resolve("c/smena"), root.resolve("r/smena")),
                places(
                        Map.of("XDG_CACHE_HOME", root + "/c", "XDG_RUNTIME_DIR", root + "/r"),
                        "Linux"));
        assertEquals(List.of(home.resolve("Library/Caches/Smena")), places(Map.of(), "Mac OS X"));
        assertEquals(
                List.of(root.resolve("SmenaCache")),
                places(Map.of("LOCALAPPDATA", root.toString()), "Windows 11"));
    }

    @Test
    void theFirstPlaceThatIsOwnAndRunsProgramsIsTaken() throws IOException {
        Path linked = Traps.link(root.resolve("linked"), home);
        Path open = Files.createDirectory(root.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path bad = root.resolve("bad");
        Path good = root.resolve("good");
        prepare(List.of(linked, open.resolve("smena"), bad, good), place -> !place.equals(bad))
                .require();
        assertEquals(List.of(good), kept);
        assertTrue(runs.getFirst().startsWith(good));
        assertEquals("rwx------", mode(good));
        assertEquals("rwx------", mode(runs.getFirst()));
        assertEquals(List.of(), OwnFolder.names(shared));
    }

    @Test
    void aPlaceThatAStoppedProcessHoldsIsGivenUp() throws IOException {
        Path held = OwnFiles.folder(root.resolve("held"));
        Path free = root.resolve("free");
        try (FileChannel door = OwnFiles.open(held.resolve("lock"))) {
            door.lock();
            prepare(List.of(held, free), _ -> true).require();
        }
        assertEquals(List.of(free), kept);
    }

    @Test
    void withoutAPlaceANameNobodyForeseesIsTaken() throws IOException {
        prepare(List.of(), _ -> true).require();
        assertEquals("rwx------", mode(runs.getFirst()));
        assertTrue(runs.getFirst().getFileName().toString().matches("smena-native-\\d+"));
    }

    @Test
    void whereNothingMayBeRunThatIsSaid() {
        Path place = root.resolve("place");
        NativeLibraries none = prepare(List.of(place), _ -> false);
        assertTrue(
                AppFoldersTest.problemOf(none::require) instanceof Problem.NoExecution,
                "a sentence");
        assertEquals(List.of(), runs);
    }

    @Test
    void aFolderRunsPrograms() throws IOException {
        assertTrue(OwnFiles.runsPrograms(root));
        assertFalse(OwnFiles.runsPrograms(root.resolve("missing")));
        assertEquals(List.of("home", "tmp"), OwnFolder.names(root));
    }

    /// What others prepared in the shared folder is neither loaded nor followed nor touched, and
    /// the program leaves nothing there.
    @Test
    void nothingInTheSharedFolderIsTrusted() throws Exception {
        Path data = root.resolve("data");
        InitialisedTill.putInto(data);
        Path keys = data.resolve("keys");
        List<String> before = OwnFolder.names(keys);
        Path trap = Files.createDirectories(shared.resolve("jSerialComm/2.11.2"));
        Files.writeString(trap.resolve("libjSerialComm.so"), "not a library");
        Traps.link(shared.resolve("jSerialComm/2.0.0"), keys);
        Files.writeString(shared.resolve("sqlite-3.54.1.0-mine.so"), "theirs");
        List<String> prepared = all(shared);
        assertEquals(0, run(data, "printer", "find"));
        assertEquals(0, run(data, "report", "sales", "--from", "2026-01-01", "--to", "2026-01-02"));
        assertEquals(before, OwnFolder.names(keys));
        assertEquals(prepared, all(shared));
        assertEquals(List.of("lock"), OwnFolder.names(home.resolve(".cache/smena")));
    }

    @Test
    void whatAKilledProcessUnpackedIsRemovedByTheNext() throws Exception {
        Path data = root.resolve("data");
        InitialisedTill.putInto(data);
        Path cache = home.resolve(".cache/smena");
        Process serving = start(data, "serve", "--port", "0");
        assertTrue(serving.inputReader().readLine().startsWith("ready"));
        assertEquals(3, OwnFolder.names(cache).size());
        assertEquals(0, run(data, "report", "sales", "--from", "2026-01-01", "--to", "2026-01-02"));
        assertEquals(3, OwnFolder.names(cache).size(), "a running process keeps its folder");
        serving.destroyForcibly().waitFor();
        assertEquals(0, run(data, "check", "--json"));
        assertEquals(List.of("lock"), OwnFolder.names(cache));
        assertEquals(List.of(), OwnFolder.names(shared));
    }

    /// A start that is killed before it says anything.
    @Test
    void whatAKilledStartUnpackedIsRemovedByTheNext() throws Exception {
        Path data = root.resolve("data");
        Path cache = home.resolve(".cache/smena");
        Process starting = start(data, "init", "--demo");
        while (starting.isAlive() && (!Files.exists(cache) || OwnFolder.names(cache).size() < 3)) {
            Thread.onSpinWait();
        }
        assertTrue(starting.isAlive(), "it is killed in its midst");
        starting.destroyForcibly().waitFor();
        assertEquals(0, run(data, "init", "--demo"));
        assertEquals(List.of("lock"), OwnFolder.names(cache));
        assertEquals(List.of(), OwnFolder.names(shared));
    }

    /// Where there is no place of one's own, the folder with the random name is swept too.
    @Test
    void whatAKilledProcessUnpackedAmongTheTemporaryFilesIsRemoved() throws Exception {
        Path data = root.resolve("data");
        Files.writeString(home.resolve(".cache"), "a file in the place of the folder");
        assertEquals(0, run(data, "init", "--demo"));
        assertEquals(List.of(), OwnFolder.names(shared));
        Process serving = start(data, "serve", "--port", "0");
        assertTrue(serving.inputReader().readLine().startsWith("ready"));
        List<String> unpacked = OwnFolder.names(shared);
        assertEquals(1, unpacked.size(), unpacked::toString);
        assertEquals("rwx------", mode(shared.resolve(unpacked.getFirst())));
        assertEquals(0, run(data, "report", "sales", "--from", "2026-01-01", "--to", "2026-01-02"));
        assertEquals(unpacked, OwnFolder.names(shared), "a running process keeps its folder");
        serving.destroyForcibly().waitFor();
        assertEquals(0, run(data, "check", "--json"));
        assertEquals(List.of(), OwnFolder.names(shared));
    }

    /// The temporary folder is mounted `noexec`, as hardened computers have it.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aTemporaryFolderWithoutExecutionIsNoHindrance() throws Exception {
        Path data = root.resolve("data");
        assertEquals(0, runMounted(List.of(shared), data, "init", "--demo"));
        assertEquals(0, runMounted(List.of(shared), data, "printer", "find"));
        assertEquals(List.of("lock"), OwnFolder.names(home.resolve(".cache/smena")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutAnyPlaceThatRunsProgramsOneSentenceSaysSo() throws Exception {
        Path data = root.resolve("data");
        assertEquals(3, runMounted(List.of(shared, home), data, "init", "--demo"));
        assertEquals(1, said.strip().lines().count(), said);
        assertTrue(said.contains(shared.toString()), said);
        assertFalse(Files.exists(data.resolve("smena.db")), "nothing was begun");
    }

    private int runMounted(List<Path> withoutExecution, Path data, String... arguments)
            throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        for (Path place : withoutExecution) {
            script.append("mount -t tmpfs -o noexec,mode=1777,size=100m tmpfs '")
                    .append(place)
                    .append("' && ");
        }
        List<String> mounted = List.of("unshare", "-m", "sh", "-c", script + "exec \"$@\"", "sh");
        List<String> trial = new ArrayList<>(mounted);
        trial.add("true");
        assumeTrue(isDone(trial), "only who may mount a folder can try noexec");
        List<String> command = new ArrayList<>(mounted);
        command.addAll(command(data, arguments));
        Process process = builder(command).start();
        said = String.join("\n", process.inputReader().lines().toList());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
        return process.exitValue();
    }

    private static boolean isDone(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private NativeLibraries prepare(
            List<Path> places, java.util.function.Predicate<Path> runsPrograms) {
        return NativeLibraries.prepare(
                places,
                shared,
                runsPrograms,
                (keeps, run) -> {
                    kept.add(keeps);
                    runs.add(run);
                });
    }

    private List<Path> places(Map<String, String> environment, String system) {
        return NativeLibraries.places(environment::get, system, home);
    }

    private int run(Path data, String... arguments) throws IOException, InterruptedException {
        Process process = start(data, arguments);
        String said = String.join("\n", process.inputReader().lines().toList());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
        return process.exitValue();
    }

    private Process start(Path data, String... arguments) throws IOException {
        return builder(command(data, arguments)).start();
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().remove("XDG_RUNTIME_DIR");
        return builder;
    }

    private List<String> command(Path data, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:-UsePerfData",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Djava.awt.headless=true",
                                "-Duser.home=" + home,
                                "-Djava.io.tmpdir=" + shared,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "smena.app.Main",
                                "--data",
                                data.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> all(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            return inside.map(Path::toString).sorted().toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
