package smena.printing.queue;

import org.jspecify.annotations.Nullable;

import smena.service.ports.LineDisplay;
import smena.service.ports.LineDisplay.Lines;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps a line display up to date on a thread of its own. Only the newest text counts; a display
/// that cannot be reached is tried again until it can, and never holds the till up.
public final class DisplayWorker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DisplayWorker.class.getName());
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final LineDisplay display;
    private final Pace pace;
    private final WakeSignal signal = new WakeSignal();
    private final AtomicReference<@Nullable Lines> wanted = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean reached;

    /// How often something happens by itself.
    ///
    /// @param retry between two attempts to reach it
    /// @param refresh until the same text is sent again: the display may have been switched off in
    ///     between
    public record Pace(Duration retry, Duration refresh) {
        /// Of a real display.
        public static final Pace USUAL = new Pace(Duration.ofSeconds(3), Duration.ofSeconds(30));
    }

    /// Begins at once; nothing is sent before the first text.
    public DisplayWorker(LineDisplay display, Pace pace) {
        this.display = display;
        this.pace = pace;
        thread = Thread.ofPlatform().name("smena-line-display").daemon().start(this::work);
    }

    /// Shows this as soon as the display takes it, unless something newer comes first. Returns at
    /// once.
    public void show(Lines lines) {
        wanted.set(lines);
        signal.ring();
    }

    /// Whether the last text got there.
    public boolean isReached() {
        return reached;
    }

    private void work() {
        while (signal.open() && !Thread.currentThread().isInterrupted()) {
            Lines now = wanted.get();
            if (now == null) {
                signal.await();
            } else if (!isShown(now)) {
                signal.await(pace.retry());
            } else if (now.equals(wanted.get())) {
                signal.await(pace.refresh());
            }
        }
        display.close();
    }

    private boolean isShown(Lines lines) {
        try {
            display.show(lines);
            reached = true;
        } catch (IOException | RuntimeException e) {
            if (reached) {
                LOG.log(Level.INFO, "The line display is gone: {0}", e.getMessage());
            }
            reached = false;
        }
        return reached;
    }

    /// Gives the display back, and waits a moment for that.
    @Override
    public void close() {
        signal.close();
        thread.interrupt();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
