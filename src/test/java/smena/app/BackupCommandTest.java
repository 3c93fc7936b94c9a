package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.cli.Commands;
import smena.cli.Terminal;
import smena.printing.layout.PaperTypesetter;
import smena.service.ports.Typesetter;
import smena.text.MoneyStyle;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// `smena backup`, `smena restore` and what `smena check` says of them.
class BackupCommandTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final Typesetter PAGES = new PaperTypesetter(MoneyStyle.SUM);

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path copy = Path.of("");

    @BeforeEach
    void init() {
        copy = folder.resolve("copy.db");
        InitialisedTill.putInto(data());
    }

    @Test
    void aBackupIsMadeOnceAndSaysWhatItHolds() throws IOException {
        assertEquals(0, run("backup", "--to", copy.toString(), "--json"), err::toString);
        Map<String, Object> made = JSON.std.mapFrom(out.toString());
        assertEquals(copy.toString(), made.get("file"));
        assertEquals(Files.size(copy), Long.parseLong(String.valueOf(made.get("bytes"))));
        assertEquals(64, String.valueOf(made.get("head_hash")).length());
        byte[] before = Files.readAllBytes(copy);
        assertEquals(1, run("backup", "--to", copy.toString()));
        assertTrue(err.toString().contains("is there already"), err::toString);
        assertEquals(before.length, Files.size(copy));
        assertEquals(2, run("backup"));
        assertEquals(1, run("backup", "--to", folder.resolve("no/where.db").toString()));
    }

    @Test
    void aRestoreSaysWhatItReplacedAndKeepsIt() throws IOException {
        run("backup", "--to", copy.toString());
        run("check");
        assertEquals(0, run("restore", "--from", copy.toString()), err::toString);
        assertTrue(out.toString().contains("set aside, not deleted"), out::toString);
        assertTrue(out.toString().contains("set-aside"), out::toString);
        assertEquals(0, run("check"), out::toString);
        assertEquals(0, run("restore", "--from", copy.toString(), "--yes", "--json"));
        Map<String, Object> done = JSON.std.mapFrom(out.toString());
        assertEquals(1, Integer.parseInt(String.valueOf(done.get("lost_entries"))), out::toString);
        assertTrue(Files.isDirectory(Path.of(String.valueOf(done.get("set_aside")))));
        assertEquals(1, run("restore", "--from", folder.resolve("none.db").toString()));
        assertTrue(err.toString().contains("There is no backup"), err::toString);
    }

    @Test
    void aCopyThatNobodySignedNeedsItsOwnWord() throws IOException {
        run("backup", "--to", copy.toString());
        Path bare = Files.copy(copy, folder.resolve("bare.db"));
        for (String more : List.of("--yes", "--json")) {
            assertEquals(1, run("restore", "--from", bare.toString(), more));
            assertTrue(err.toString().contains("--accept-unsigned"), err::toString);
        }
        assertFalse(Files.exists(data().resolve("set-aside")));
        assertEquals(0, run("restore", "--from", bare.toString(), "--accept-unsigned"));
        assertTrue(out.toString().contains("Nothing shows where"), out::toString);
        assertEquals(0, run("restore", "--from", copy.toString(), "--json"), err::toString);
        assertEquals(true, JSON.std.mapFrom(out.toString()).get("signed"));
    }

    @Test
    void aFolderInUseIsNotRestored() {
        run("backup", "--to", copy.toString());
        try (HeldFolder held = HeldFolder.take(data(), Clock.system(ZONE))) {
            assertEquals(3, run("restore", "--from", copy.toString()));
            assertTrue(held.restore().look(copy).ownTill());
        }
    }

    @Test
    void whatIsDamagedOrGoneIsSaidAndCanBeRestored() throws IOException {
        run("backup", "--to", copy.toString());
        Path file = data().resolve("smena.db");
        Files.write(file, new byte[5_000]);
        assertEquals(3, run("check"));
        assertTrue(err.toString().contains("is damaged"), err::toString);
        assertEquals(0, run("restore", "--from", copy.toString()), err::toString);
        Files.delete(file);
        assertEquals(3, run("check"));
        assertTrue(err.toString().contains("is gone"), err::toString);
        assertEquals(3, run("init"));
        assertFalse(Files.exists(file));
        assertEquals(0, run("restore", "--from", copy.toString()), err::toString);
        assertEquals(0, run("check"), out::toString);
    }

    @Test
    void anOlderStateIsAProblemUntilItIsAccepted() throws IOException {
        run("backup", "--to", copy.toString());
        Path file = data().resolve("smena.db");
        Path old = Files.copy(copy, folder.resolve("old.db"));
        run("backup", "--to", folder.resolve("second.db").toString());
        Files.copy(old, file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(1, run("check"), out::toString);
        assertTrue(out.toString().contains("✗ The data is older"), out::toString);
        assertEquals(0, run("check", "--accept-older"), out::toString);
        assertEquals(0, run("check"), out::toString);
    }

    @Test
    void aTillWithoutABackupIsDoubtful() {
        assertEquals(0, run("check"));
        assertTrue(out.toString().contains("! There is no verified backup yet"), out::toString);
    }

    @Test
    void helpTeachesInEveryLanguage() {
        for (String tag : List.of("uz", "uz-Cyrl", "ru", "en")) {
            for (String command : List.of("backup", "restore")) {
                assertEquals(0, run(command, "--help", "--lang", tag));
                assertTrue(out.toString().contains(".keys"), out::toString);
                assertFalse(out.toString().contains("[help."), out::toString);
            }
        }
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        TillCliBackend house =
                new TillCliBackend(Clock.system(ZONE), PAGES, data(), (_, _, _) -> 0);
        return new Commands(house, terminal, Locale.ENGLISH, ZONE, new Random(7)).run(arguments);
    }

    private Path data() {
        return folder.toAbsolutePath().normalize().resolve("data");
    }
}
