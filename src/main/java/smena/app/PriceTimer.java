package smena.app;

import smena.domain.FaultLog;
import smena.service.Services;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Brings prices into force at the time that was set for them, and sees which promotions begin and
/// end, on a thread of its own, while the till runs.
public final class PriceTimer implements AutoCloseable {
    /// A price comes into force within the minute.
    private static final Duration USUAL = Duration.ofSeconds(20);

    /// A document of any length ends by then; the next start goes on with it otherwise.
    private static final Duration LAST_BITES = Duration.ofSeconds(15);

    private final Services services;
    private final ScheduledExecutorService own =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("smena-prices").daemon().factory());

    private PriceTimer(Services services) {
        this.services = services;
    }

    /// Begins.
    public static PriceTimer start(Services services) {
        return start(services, USUAL);
    }

    /// Begins with another time.
    static PriceTimer start(Services services, Duration every) {
        PriceTimer timer = new PriceTimer(services);
        timer.own.scheduleWithFixedDelay(timer::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return timer;
    }

    /// A fault in one document must not keep the others from their time.
    private void look() {
        quietly(services.prices().priceDocuments()::applyDue);
        quietly(services.prices().promotionLabels()::look);
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            FaultLog.write("prices that are due", e);
        }
    }

    /// Ends after the document that is coming into force.
    @Override
    public void close() {
        own.shutdown();
        try {
            if (!own.awaitTermination(LAST_BITES.toSeconds(), TimeUnit.SECONDS)) {
                own.shutdownNow();
            }
        } catch (InterruptedException e) {
            own.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
