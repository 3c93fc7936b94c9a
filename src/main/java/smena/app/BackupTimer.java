package smena.app;

import smena.domain.backup.BackupPurpose;
import smena.service.Services;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Sees to the backups of a running till, on a thread of its own: after each closed shift, and
/// once a day. Nobody waits for it but the end of the program.
public final class BackupTimer implements AutoCloseable {
    private static final Duration USUAL = Duration.ofMinutes(10);

    /// The window is gone by then; a copy of a large shop takes this long on a slow stick.
    private static final int LAST_MINUTES = 5;

    private static final long LOOKS_A_DAY = Duration.ofDays(1).dividedBy(USUAL);

    private final Services services;
    private long looks;
    private final ScheduledExecutorService own =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform()
                            .name("smena-backup")
                            .priority(Thread.MIN_PRIORITY)
                            .daemon()
                            .factory());

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

    /// Ends after what is being copied is done.
    @Override
    public void close() {
        own.shutdown();
        try {
            if (!own.awaitTermination(LAST_MINUTES, TimeUnit.MINUTES)) {
                own.shutdownNow();
            }
        } catch (InterruptedException e) {
            own.shutdownNow();
            Thread.currentThread().interrupt();
        }
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

    /// The whole file is looked at a while after the start, which only had time for a part of a
    /// large one, and once a day.
    private void lookAtTheDay() {
        if (looks++ % LOOKS_A_DAY == 0) {
            quietly(services::lookThrough);
        }
        quietly(services::keepAnchor);
        quietly(() -> services.pageRetention().step());
        quietly(() -> services.backups().makeDaily());
    }

    /// A bug here must not end the days to come.
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            System.getLogger("smena.app").log(System.Logger.Level.ERROR, "a backup failed", e);
        }
    }
}
