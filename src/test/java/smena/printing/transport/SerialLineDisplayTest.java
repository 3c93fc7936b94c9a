package smena.printing.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.display.LineDisplaySetup;
import smena.domain.display.LineDisplaySetup.Kind;
import smena.printing.queue.DisplayWorker;
import smena.service.ports.LineDisplay;
import smena.service.ports.LineDisplay.Lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;

/// Displays at the other end of a real serial line.
@Timeout(30)
class SerialLineDisplayTest {
    private static final Lines LINES = new Lines("Сут «Муза»    14 500", "Жами          85 700");

    @TempDir private Path folder;

    @Test
    void escPosWritesBothLinesInItsTable() throws Exception {
        try (PseudoTerminal line = PseudoTerminal.open(folder);
                InputStream end = Files.newInputStream(line.printer());
                LineDisplay display = new SerialLineDisplay(setup(Kind.ESCPOS, line))) {
            display.show(LINES);
            assertEquals("1b401f01", hex(end, 4));
            assertEquals("1b74111f240101", hex(end, 7));
            assertEquals("Сут \"Муза\"    14 500", text(end));
            assertEquals("1b74111f240102", hex(end, 7));
            assertEquals("Жами          85 700", text(end));
            display.show(new Lines("Қайтим", ""));
            assertEquals("1b74111f240101", hex(end, 7));
            assertEquals("Кайтим              ", text(end));
        }
    }

    @Test
    void cd5220WritesWholeLines() throws Exception {
        try (PseudoTerminal line = PseudoTerminal.open(folder);
                InputStream end = Files.newInputStream(line.printer());
                LineDisplay display = new SerialLineDisplay(setup(Kind.CD5220, line))) {
            display.show(new Lines("Xaridingiz uchun rahmat!", "Toʻlandi"));
            assertEquals("0c1b401b6652", hex(end, 6));
            assertEquals("1b5141", hex(end, 3));
            assertEquals("Xaridingiz uchun rah", text(end));
            assertEquals("0d1b5142", hex(end, 4));
            assertEquals("To'landi            ", text(end));
            assertEquals("0d", hex(end, 1));
        }
    }

    @Test
    void aPortThatIsMissingIsSaidAndNothingHangs() {
        LineDisplaySetup missing =
                new LineDisplaySetup(
                        Kind.ESCPOS, folder.resolve("none").toString(), 9600, "cp866", 17);
        assertFalse(SerialLineDisplay.isPlugged(missing));
        try (LineDisplay display = new SerialLineDisplay(missing)) {
            assertThrows(IOException.class, () -> display.show(LINES));
        }
    }

    /// Unplugged and plugged in again, it shows what is the newest by then; the till never waits.
    @Test
    void aDisplayThatComesBackShowsTheNewest() throws Exception {
        Path port = folder.resolve("port");
        DisplayWorker.Pace pace =
                new DisplayWorker.Pace(Duration.ofMillis(50), Duration.ofSeconds(30));
        PseudoTerminal first = PseudoTerminal.open(Files.createDirectory(folder.resolve("1")));
        Files.createSymbolicLink(port, first.till());
        LineDisplaySetup setup =
                new LineDisplaySetup(Kind.CD5220, port.toString(), 9600, "cp866", 17);
        assertTrue(SerialLineDisplay.isPlugged(setup));
        try (DisplayWorker worker = new DisplayWorker(new SerialLineDisplay(setup), pace)) {
            worker.show(new Lines("one", ""));
            try (InputStream end = Files.newInputStream(first.printer())) {
                skip(end, "one");
            }
            first.close();
            Files.delete(port);
            long began = System.nanoTime();
            for (int i = 0; i < 10_000; i++) {
                worker.show(new Lines("two " + i, ""));
            }
            assertTrue(System.nanoTime() - began < Duration.ofSeconds(1).toNanos());
            while (worker.isReached()) {
                Thread.onSpinWait();
            }
            try (PseudoTerminal second =
                            PseudoTerminal.open(Files.createDirectory(folder.resolve("2")));
                    InputStream end = Files.newInputStream(second.printer())) {
                Files.createSymbolicLink(port, second.till());
                skip(end, "two 9999 ");
            }
        }
    }

    private static LineDisplaySetup setup(Kind kind, PseudoTerminal line) {
        return new LineDisplaySetup(kind, line.till().toString(), 9600, "cp866", 17);
    }

    private static String hex(InputStream end, int bytes) throws IOException {
        return HexFormat.of().formatHex(end.readNBytes(bytes));
    }

    private static String text(InputStream end) throws IOException {
        return new String(end.readNBytes(LineDisplaySetup.COLUMNS), Charset.forName("IBM866"));
    }

    /// Reads until the text came.
    private static void skip(InputStream end, String text) throws IOException {
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(text) < 0) {
            seen.append(new String(end.readNBytes(1), StandardCharsets.US_ASCII));
        }
    }
}
