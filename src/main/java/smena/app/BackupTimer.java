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

/// Sees to the backups of a running till, on a thread of its own: after each closed shift, and
/// once a day. Nobody waits for it but the end of the program. The look at everything, which grows
/// with the till's age, has another thread, for no backup waits for it either.
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

    /// Begins. The first look at the day's backup is a while after the start, which it would slow
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

    /// Ends after what is being copied is done, however long that takes while it makes headway.
    /// The look at everything is left where it is: it changes nothing before its end.
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

    /// Where a backup runs when somebody asks for one, so that two never run at once.
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

    /// A bug here must not end the days to come.
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            FaultLog.write("a backup", e);
        }
    }
}
