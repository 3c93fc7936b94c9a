package smena.app;

import javafx.scene.input.InputEvent;
import javafx.stage.Window;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Has Java's memory tidied while nobody touches the till. The collector that needs the least
/// memory itself looks through what has lived for long only when there is no more to be had, so a
/// day of sales would leave hundreds of megabytes of garbage. Looking through it holds everything
/// up for some 0.1 s: it is done in a quiet moment, where enough has come since the last time.
final class QuietMemory {
    /// Longer than between two scans of a basket.
    static final Duration QUIET = Duration.ofSeconds(5);

    /// At least so long after the last time: an import or a report that nobody touches makes enough
    /// garbage for one every second.
    static final Duration BETWEEN = Duration.ofSeconds(30);

    /// What Java has to have taken from the system since the last time, in bytes.
    static final long WORTH = 8L << 20;

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    private final LongSupplier taken;
    private final Runnable collector;
    private volatile long touched;
    private long left;
    private long tidied;

    /// @param nanos a clock that never goes back, in nanoseconds
    /// @param taken what Java has taken from the system for its objects, in bytes
    QuietMemory(LongSupplier nanos, LongSupplier taken, Runnable collector) {
        this.nanos = nanos;
        this.taken = taken;
        this.collector = collector;
        touched = nanos.getAsLong();
        tidied = touched - BETWEEN.toNanos();
    }

    /// Begins, for as long as `window` is shown; called on the FX thread.
    static void follow(Window window) {
        QuietMemory memory =
                new QuietMemory(System::nanoTime, Runtime.getRuntime()::totalMemory, System::gc);
        ScheduledExecutorService own =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("smena-memory").daemon().factory());
        own.scheduleWithFixedDelay(
                memory::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        window.addEventFilter(InputEvent.ANY, _ -> memory.touch());
        window.showingProperty()
                .subscribe(
                        shown -> {
                            if (!shown) {
                                own.shutdownNow();
                            }
                        });
    }

    /// Somebody presses a key, moves the mouse or scans.
    void touch() {
        touched = nanos.getAsLong();
    }

    /// Whether it is time.
    void look() {
        long now = nanos.getAsLong();
        boolean quiet = now - touched >= QUIET.toNanos() && now - tidied >= BETWEEN.toNanos();
        if (quiet && taken.getAsLong() - left >= WORTH) {
            collector.run();
            left = taken.getAsLong();
            tidied = nanos.getAsLong();
        }
    }
}
