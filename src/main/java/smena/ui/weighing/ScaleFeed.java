package smena.ui.weighing;

import org.jspecify.annotations.Nullable;

import smena.domain.shop.ScaleSetup;
import smena.service.ports.Scale;
import smena.service.ports.ScaleDevices;
import smena.service.ports.WeightReading;
import smena.service.ports.WeightReading.State;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Reads the scale while somebody looks, on one thread of its own: a port that hangs holds up
/// nobody but those who look at it, and is not opened a second time.
public final class ScaleFeed {
    private static final Logger LOG = System.getLogger(ScaleFeed.class.getName());
    private static final long PAUSE_MILLIS = 80;
    private static final long AWAY_MILLIS = 400;
    private static final long IDLE_SECONDS = 5;

    private final ScaleDevices devices;
    private final Executor screen;
    private final ExecutorService worker;

    /// What was read.
    ///
    /// @param canZero whether the scale can be made zero from here
    public record Sight(WeightReading reading, boolean canZero) {}

    /// @param screen delivers what was read on the FX thread
    public ScaleFeed(ScaleDevices devices, Executor screen) {
        this.devices = devices;
        this.screen = screen;
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("smena-scale").factory());
        one.allowCoreThreadTimeOut(true);
        worker = one;
    }

    /// The serial ports of this computer; may take a moment.
    public List<ScaleDevices.Port> ports() {
        return devices.ports();
    }

    /// Reads the scale until the watch is closed.
    ///
    /// @param told gets each reading on the FX thread
    public Watch watch(ScaleSetup setup, Consumer<Sight> told) {
        Watch watch = new Watch(told);
        worker.execute(() -> poll(watch, setup));
        return watch;
    }

    private void poll(Watch watch, ScaleSetup setup) {
        if (watch.isClosed()) {
            return;
        }
        try (Scale scale = devices.scale(setup)) {
            while (!watch.isClosed()) {
                watch.makeZero(scale);
                WeightReading reading = scale.read();
                boolean canZero = reading.state() != State.SILENT && scale.canZero();
                watch.tell(new Sight(reading, canZero));
                watch.rest(reading.state() == State.SILENT ? AWAY_MILLIS : PAUSE_MILLIS);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The scale is not read any more", e);
            watch.tell(new Sight(WeightReading.of(State.GARBLED), false));
        }
    }

    /// Somebody who looks.
    public final class Watch {
        private final Consumer<Sight> told;
        private final CountDownLatch closed = new CountDownLatch(1);
        private final AtomicReference<@Nullable Consumer<Boolean>> zeroing =
                new AtomicReference<>();

        private Watch(Consumer<Sight> told) {
            this.told = told;
        }

        /// Makes the scale zero before it is read again.
        ///
        /// @param done told on the FX thread whether it did it
        public void zero(Consumer<Boolean> done) {
            zeroing.set(done);
        }

        /// Nobody looks any more: nothing is told from now on.
        public void close() {
            closed.countDown();
        }

        private boolean isClosed() {
            return closed.getCount() == 0;
        }

        private void makeZero(Scale scale) {
            Consumer<Boolean> done = zeroing.getAndSet(null);
            if (done != null) {
                boolean did = scale.zero();
                onScreen(() -> done.accept(did));
            }
        }

        private void tell(Sight sight) {
            onScreen(() -> told.accept(sight));
        }

        private void onScreen(Runnable action) {
            screen.execute(
                    () -> {
                        if (!isClosed()) {
                            action.run();
                        }
                    });
        }

        private void rest(long millis) {
            try {
                boolean ended = closed.await(millis, TimeUnit.MILLISECONDS);
                if (ended) {
                    LOG.log(Level.DEBUG, "Nobody looks at the scale any more");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                close();
            }
        }
    }
}
