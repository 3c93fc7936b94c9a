package smena.bench;

import java.awt.event.KeyEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Scans at the screen it was started on and says, for each line of its input, how long it took
/// until the list there had its last picture: a code is scanned, `F12`, `Enter` and `Delete` are
/// pressed, `login PIN` waits for the log-in and enters.
final class ScanEye {
    private static final PrintStream OUT = System.out;
    private static final int SETTLED = 6_000;
    private static final double LONG_START = 60_000;

    /// Later than any frame of a scan, in milliseconds.
    private static final double STILL = 150;

    private final Probe probe = new Probe();

    private ScanEye() {}

    /// Runs it.
    public static void main(String[] args) throws IOException, InterruptedException {
        ScanEye eye = new ScanEye();
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                OUT.println(eye.does(line));
            }
        }
    }

    private double does(String line) throws InterruptedException {
        return switch (line) {
            case "F12" -> press(KeyEvent.VK_F12);
            case "Enter" -> press(KeyEvent.VK_ENTER);
            case "Delete" -> press(KeyEvent.VK_DELETE);
            default -> line.startsWith("login ") ? login(line.substring(6)) : scan(line);
        };
    }

    private double scan(String code) {
        probe.type(code);
        long begun = probe.press(KeyEvent.VK_ENTER);
        return probe.settled(begun, probe.lines(), STILL);
    }

    private double press(int key) throws InterruptedException {
        probe.press(key);
        Thread.sleep(500);
        return 0;
    }

    private double login(String pin) throws InterruptedException {
        long begun = System.nanoTime();
        probe.until(begun, LONG_START, () -> probe.shows(0.8, Probe.ACCENT));
        Thread.sleep(SETTLED);
        probe.type(pin);
        probe.press(KeyEvent.VK_ENTER);
        double took = probe.until(begun, LONG_START, () -> !probe.shows(0.8, Probe.ACCENT));
        Thread.sleep(SETTLED);
        return took;
    }
}
