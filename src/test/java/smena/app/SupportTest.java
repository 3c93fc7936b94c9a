package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.cli.Commands;
import smena.cli.Terminal;
import smena.domain.FaultLog;
import smena.printing.layout.PaperTypesetter;
import smena.text.Language;
import smena.text.MoneyStyle;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A log that is full of what must not get out, and the file that is made of it.
class SupportTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tashkent"));
    private static final String LOGGER = "smena.support.test";

    /// As they might stand in the message of a failure.
    private static final List<String> SECRETS =
            List.of(
                    "Гулнора Рахимова",
                    "Gulnora",
                    "+998 90 123-45-67",
                    "333333",
                    "smena_1_Zq7Zq7Zq7Zq7",
                    "MC4CAQAwBQYDK2VwBCIEIKbq",
                    "1 250 000,00",
                    "8600 1234 5678 9012",
                    "/home/gulnora");

    @TempDir Path folder;

    @Test
    void itTellsOfFailuresAndOfNothingThatWasTyped() throws IOException {
        Path data = till();
        String code = somethingBreaks(data);
        Map<String, String> file = made(data);
        String log = file.getOrDefault("logs/till.0.log", "");
        assertTrue(log.contains(" smena.bug: bug " + code + ": a test"), log);
        assertTrue(log.contains("Caused by: java.lang.IllegalStateException: …"), log);
        assertTrue(log.contains("[SQLITE_BUSY]"), log);
        assertTrue(log.contains("at smena.app.SupportTest."), log);
        assertTrue(log.contains(LOGGER + "*: …"), log);
        assertTrue(log.contains(LOGGER + ": the till's own words"), log);
        assertTrue(
                String.valueOf(file.get("about.json")).contains(Version.CURRENT), file::toString);
        assertTrue(String.valueOf(file.get("doctor.json")).contains("disk"), file::toString);
        assertTrue(String.valueOf(file.get("files.json")).contains("smena.db"), file::toString);
        for (String secret : SECRETS) {
            assertFalse(file.toString().contains(secret), secret);
        }
    }

    /// On the computer itself the code leads to all of it, and to nothing else.
    @Test
    void aCodeLeadsToTheLinesOfTheLog() throws IOException {
        Path data = till();
        String code = somethingBreaks(data);
        String other = somethingBreaks(data);
        String lines = said(data, 0, "support", "--code", code.toLowerCase(Locale.ROOT));
        assertTrue(lines.contains("bug " + code + ": a test"), lines);
        assertTrue(lines.contains("Gulnora"), lines);
        assertFalse(lines.contains(other), lines);
        assertFalse(lines.contains(LOGGER), lines);
        assertTrue(said(data, 1, "support", "--code", "AAA-AAA").contains("AAA-AAA"));
    }

    /// What only looks like the beginning of a line of the log is below one.
    @Test
    void aMessageCannotPassForTheTillsOwnWords() throws IOException {
        Path data = till();
        try (LogFiles _ = LogFiles.in(data.resolve("logs"))) {
            String forged = "2026-01-01T00:00:00.000+05:00 SEVERE smena.bug: Gulnora";
            FaultLog.write("a test", new IllegalStateException("x\n" + forged));
            System.getLogger(LOGGER).log(System.Logger.Level.WARNING, "{0}", "x\r\n" + forged);
        }
        String log = made(data).toString();
        assertTrue(log.contains("IllegalStateException"), log);
        assertFalse(log.contains("Gulnora"), log);
    }

    /// Neither database nor keys, nor what lies there under other names.
    @Test
    void nothingElseOfTheFolderIsInItAndADamagedTillHasOneToo() throws IOException {
        Path data = till();
        somethingBreaks(data);
        Files.writeString(data.resolve("smena.db"), "no database");
        Files.writeString(data.resolve("Gulnora 8600 1234 5678 9012.txt"), "Gulnora");
        Files.writeString(data.resolve("logs/notes.txt"), "Gulnora");
        Files.writeString(data.resolve("logs/till.9.log"), "Gulnora ".repeat(1 << 20));
        Map<String, String> file = made(data);
        assertTrue(
                List.of(
                                "about.json",
                                "doctor.json",
                                "files.json",
                                "logs/till.0.log",
                                "logs/till.9.log")
                        .containsAll(file.keySet()),
                file.keySet()::toString);
        assertFalse(file.toString().contains("Gulnora"), file::toString);
    }

    @Test
    void aFileThatIsThereStaysAndEachLanguageHasItsSentences() throws IOException {
        Path data = folder.resolve("none");
        Path there = folder.resolve("there.zip");
        Files.writeString(there, "mine");
        said(data, 1, "support", "--to", there.toString());
        assertEquals("mine", Files.readString(there));
        said(data, 1, "support", "--to", folder.resolve("no/such.zip").toString());
        said(data, 2, "support");
        for (Language language : Language.values()) {
            Path made = folder.resolve(language.tag() + ".zip");
            String words =
                    said(data, 0, "support", "--to", made.toString(), "--lang", language.tag());
            assertTrue(words.contains(made.toString()), words);
            assertTrue(Files.size(made) < 64 << 10);
        }
        assertFalse(Files.exists(data));
    }

    private Path till() {
        Path data = folder.resolve("till");
        said(data, 0, "init", "--demo");
        return data;
    }

    /// The code that a person would see.
    private static String somethingBreaks(Path data) {
        System.Logger log = System.getLogger(LOGGER);
        try (LogFiles _ = LogFiles.in(data.resolve("logs"))) {
            String all = String.join(" ", SECRETS) + " [SQLITE_BUSY] " + String.join("\n", SECRETS);
            log.log(System.Logger.Level.WARNING, "the till's own words");
            log.log(System.Logger.Level.WARNING, "the scale says {0}", all);
            return FaultLog.write(
                    "a test", new IllegalArgumentException(all, new IllegalStateException(all)));
        }
    }

    private Map<String, String> made(Path data) throws IOException {
        Path file = folder.resolve("support.zip");
        Files.deleteIfExists(file);
        said(data, 0, "support", "--to", file.toString());
        Map<String, String> parts = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static String said(Path data, int code, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        var backend =
                new TillCliBackend(
                        CLOCK, new PaperTypesetter(MoneyStyle.SUM), data, (_, _, _) -> 0);
        Terminal terminal = new Terminal(writer, writer, false);
        Commands commands =
                new Commands(backend, terminal, Locale.ENGLISH, CLOCK.getZone(), new Random(7));
        assertEquals(code, commands.run(arguments), out::toString);
        return out.toString();
    }
}
