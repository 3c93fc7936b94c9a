package smena.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import smena.ShortLived;
import smena.crash.agent.Step;
import smena.crash.agent.Stop;
import smena.domain.money.Money;
import smena.service.TestShop;
import smena.store.Schema;
import smena.upgrade.DraftUpdate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// `smena update` in a process of its own that ends at each of its steps, or that the disk leaves
/// no room: it is the old version, whole, until one renaming makes it the new one; the books hold,
/// and the next try goes on.
@Timeout(300)
@EnabledOnOs(OS.LINUX)
class ProgramUpdateKilledTest {
    private static final String NEXT = "99.1.0";
    private static final KeyPair KEY = DraftUpdate.key();

    @TempDir Path folder;
    private String old = "";

    @BeforeEach
    void till() throws IOException {
        try (TestShop shop = new TestShop(data())) {
            shop.close(shop.open(1_000), Money.of(100_000));
        }
        Files.writeString(data().resolve("update.pub"), DraftUpdate.publicText(KEY));
        old = version();
        DraftUpdate.unpacked(home(), old, Schema.VERSION);
        new DraftUpdate(NEXT, Schema.VERSION).write(update(), KEY);
    }

    @Test
    void itIsTheOldOneOrTheNewOneAtEachStep() throws Exception {
        endedAt(new Ending.At(Step.PROGRAM_FILE, true, 2), old);
        endedAt(new Ending.At(Step.PROGRAM_COPY, true, 1), old);
        endedAt(new Ending.At(Step.PROGRAM_PLACED, true, 1), old);
        endedAt(new Ending.At(Step.PROGRAM_NOTED, true, 1), old);
        endedAt(new Ending.At(Step.PROGRAM_CHOSEN, true, 1), NEXT);
        Child back = run(List.of(), "update", "--back", "--json");
        assertEquals(
                "{\"version\":\"" + old + "\",\"before\":\"" + old + "\"}", back.rest().strip());
        assertEquals(0, back.end(), back::toString);
        assertEquals(old, launched());
        Child again = run(List.of(), "update", "--from", update().toString());
        String said = again.rest();
        assertEquals(0, again.end(), () -> said + errors());
        assertTrue(said.contains(NEXT) && said.contains(old) && said.contains("--back"), said);
        assertEquals(NEXT, launched());
        assertHolds();
    }

    @Test
    void onAFullDiskTheOldOneStays() throws Exception {
        String[] command = {"update", "--from", update().toString()};
        assertTrue(mounted("size=20m", command).contains("MB"));
        // There is room, and yet no file can be made.
        String said = mounted("size=200m,nr_inodes=14", command);
        assertTrue(said.contains(home().toString()), said);
    }

    /// What the command says with the program on a disk of its own; then the old one starts and
    /// nothing else lies there.
    private String mounted(String disk, String... command) throws Exception {
        Path program = folder.resolve("program");
        String script =
                "mount -t tmpfs -o %1$s tmpfs '%2$s' && cp -r '%3$s/.' '%2$s' || exit 99; \"$@\"; code=$?; ls '%2$s/versions' | grep -v till.lock; '%2$s/bin/smena'; exit $code"
                        .formatted(disk, home(), program);
        Files.createDirectories(program);
        if (Files.notExists(program.resolve("bin"))) {
            DraftUpdate.unpacked(program, old, Schema.VERSION);
        }
        List<String> words = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", script, "sh"));
        words.addAll(ShortLived.java());
        words.addAll(List.of("-Dsmena.program=" + home(), "smena.app.Main"));
        words.addAll(List.of("--lang", "en", "--data", data().toString()));
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int code = process.waitFor();
        assumeTrue(code != 99 && !said.contains("unshare"), "only who may mount can try that");
        assertEquals(1, code, said);
        List<String> lines = said.lines().toList();
        assertEquals(2, lines.size(), said);
        assertEquals("Smena " + old, lines.getLast());
        return lines.getFirst();
    }

    private void endedAt(Ending.At ending, String expected) throws Exception {
        String agent = "-javaagent:" + AgentJar.in(folder) + "=" + ending.wish().orElseThrow();
        Child program = run(List.of(agent), "update", "--from", update().toString());
        String said = program.rest();
        assertEquals(Stop.HALTED, program.end(), () -> ending.name() + ": " + said + errors());
        assertEquals(expected, launched(), ending.name());
    }

    private Child run(List<String> options, String... command) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("-Dsmena.program=" + home());
        List<String> words = new ArrayList<>(List.of("--lang", "en", "--data", data().toString()));
        words.addAll(List.of(command));
        return Child.run(
                Child.Start.plain(all, Map.of(), folder.resolve("errors.txt")),
                "smena.app.Main",
                words.toArray(String[]::new));
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            return "";
        }
    }

    /// Each entry that tells of the new one is there, and the books hold.
    private void assertHolds() {
        try (TestShop shop = new TestShop(data())) {
            assertTrue(shop.services().audit().verify().isSound());
            assertEquals(
                    List.of("4"),
                    shop.query("select count(*) from journal where kind = 'VERSION_CHANGED'"));
        }
    }

    private String launched() throws IOException, InterruptedException {
        Process launcher =
                new ProcessBuilder(home().resolve("bin/smena").toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, launcher.waitFor(), said);
        return said.strip().replace("Smena ", "");
    }

    private static String version() throws IOException {
        Properties facts = new Properties();
        try (var in = ProgramUpdateKilledTest.class.getResourceAsStream("/version.properties")) {
            facts.load(in);
        }
        return facts.getProperty("version");
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path update() {
        return folder.resolve("smena.update");
    }
}
