package smena.app;

import smena.domain.FaultLog;
import smena.domain.backup.BackupPurpose;
import smena.service.Services;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sees to the backups of a running till, on a thread of its own: after each closed shift, and once
/// a day. Only the end of the program waits for it. The full check of the data, which takes longer
/// as the till ages, has another thread, so that no backup waits for it either.
public final class BackupTimer implements AutoCloseable {
    private static final Duration USUAL = Duration.ofMinutes(10);

    /// A copy that makes no headway for so long is given up at the end; the next start makes it.
    private static final Duration STALLED = Duration.ofMinutes(3);

    private final Services services;
    private final ScheduledExecutorService own =
            Executors.newSingleThreadScheduledExecutor(threads("smena-backup"));
    private final ExecutorService wholeLooks =
            Executors.newSingleThreadExecutor(threads("smena-whole-look"));
    private final AtomicBoolean looking = new AtomicBoolean();

    private BackupTimer(Services services) {
        this.services = services;
    }

    /// Begins. The daily backup is first looked at a while after the start, so as not to slow it
    /// down.
    public static BackupTimer start(Services services) {
        return start(services, Duration.ofMinutes(2), USUAL);
    }

    /// Begins with other times.
    static BackupTimer start(Services services, Duration first, Duration every) {
        BackupTimer timer = new BackupTimer(services);
        services.shifts().onClose(timer::shiftClosed);
        timer.own.scheduleWithFixedDelay(
                timer::lookAtTheDay, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return timer;
    }

    /// Ends after what is being copied is done, however long that takes while it makes headway. The
    /// full check is abandoned: it changes nothing before its end.
    @Override
    public void close() {
        wholeLooks.shutdownNow();
        own.shutdown();
        try {
            awaitCopies();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            own.shutdownNow();
        }
    }

    private void awaitCopies() throws InterruptedException {
        long before;
        do {
            before = services.backups().headway();
            if (own.awaitTermination(STALLED.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } while (services.backups().headway() != before);
        System.getLogger("smena.app")
                .log(System.Logger.Level.WARNING, "a backup makes no headway and is given up");
    }

    /// The thread for a backup that a person asks for, so that two never run at once.
    public ExecutorService thread() {
        return own;
    }

    private void shiftClosed() {
        if (!own.isShutdown()) {
            own.execute(() -> quietly(() -> services.backups().make(BackupPurpose.SHIFT_CLOSED)));
        }
    }

    private void lookAtTheDay() {
        quietly(services::keepAnchor);
        quietly(() -> services.pageRetention().step());
        quietly(() -> services.backups().makeDaily());
        quietly(this::lookAtEverything);
        quietly(this::fillFigures);
    }

    private void fillFigures() {
        wholeLooks.execute(() -> quietly(() -> services.frozenFigures().fill()));
    }

    private void lookAtEverything() {
        if (services.wholeLook().isDue() && looking.compareAndSet(false, true)) {
            wholeLooks.execute(
                    () -> {
                        quietly(services.wholeLook()::take);
                        looking.set(false);
                    });
        }
    }

    private static ThreadFactory threads(String name) {
        return Thread.ofPlatform().name(name).priority(Thread.MIN_PRIORITY).daemon().factory();
    }

    /// A bug here must not prevent the backups of later days.
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            FaultLog.write("a backup", e);
        }
    }
}
