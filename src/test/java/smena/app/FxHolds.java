package smena.app;

import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;

/// How long the till's own code holds the FX thread: each event's handlers, and each result that
/// comes back from the background, by the clock and in processor time, because other work on the
/// machine lengthens the first. Layout and drawing are JavaFX's own. Written down, never asserted.
final class FxHolds {
    private static final int SHOWN = 12;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Hold(String what, long nanos, long cpu) {}

    private final List<Hold> holds = new ArrayList<>();
    private boolean selling;
    private boolean inside;
    private String last = "nothing";

    /// Times what runs through `screen`.
    Executor timing(Executor screen) {
        return work -> screen.execute(() -> time("a result, after " + last, work));
    }

    /// Times the handlers of `scene`.
    void watch(Scene scene) {
        EventDispatcher usual = scene.getEventDispatcher();
        scene.setEventDispatcher(
                (event, tail) -> {
                    Event[] result = new Event[1];
                    if (event instanceof KeyEvent) {
                        last = name(event);
                    }
                    time(name(event), () -> result[0] = usual.dispatchEvent(event, tail));
                    return result[0];
                });
    }

    synchronized void begin() {
        selling = true;
    }

    synchronized void end() {
        selling = false;
    }

    synchronized void write(Path file) throws IOException {
        List<Long> sorted = holds.stream().map(Hold::nanos).sorted().toList();
        List<String> lines = new ArrayList<>();
        if (!sorted.isEmpty()) {
            List<Long> work = holds.stream().map(Hold::cpu).sorted().toList();
            lines.add(
                    ("%d holds of the FX thread while selling, 99 %% below %s, longest %s;"
                                    + " of the processor 99 %% below %s, longest %s")
                            .formatted(
                                    sorted.size(),
                                    millis(sorted.get(sorted.size() * 99 / 100)),
                                    millis(sorted.getLast()),
                                    millis(work.get(work.size() * 99 / 100)),
                                    millis(work.getLast())));
        }
        holds.stream()
                .sorted(Comparator.comparingLong(Hold::nanos).reversed())
                .limit(SHOWN)
                .forEach(hold -> lines.add(line(hold)));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    private void time(String what, Runnable work) {
        boolean outermost = !inside;
        inside = true;
        long start = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        try {
            work.run();
        } finally {
            if (outermost) {
                inside = false;
                note(what, System.nanoTime() - start, THREADS.getCurrentThreadCpuTime() - cpu);
            }
        }
    }

    private synchronized void note(String what, long nanos, long cpu) {
        if (selling) {
            holds.add(new Hold(what, nanos, cpu));
        }
    }

    private static String line(Hold hold) {
        return "%s, %s of the processor  %s"
                .formatted(millis(hold.nanos()), millis(hold.cpu()), hold.what());
    }

    private static String name(Event event) {
        String code = event instanceof KeyEvent key ? " " + key.getCode() : "";
        return event.getEventType() + code;
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
