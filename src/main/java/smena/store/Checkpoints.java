package smena.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Copies what stands in the `-wal` into the database file while nothing is written, on a
/// connection and a thread of its own, so that no sale stands behind it as it would behind SQLite's
/// own checkpoint. A till that is never idle gets one every two seconds, or after 32 MB. The `-wal`
/// begins anew with the first write after all of it was copied: where writing never pauses for
/// that, the writer is asked to copy the little that is left between two writes.
final class Checkpoints implements AutoCloseable {
    /// Above this the file of the `-wal` is cut when it begins anew.
    static final String KEEP_SMALL = "pragma journal_size_limit = 67108864";

    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long BUSY = TimeUnit.SECONDS.toNanos(2);
    private static final long GROWTH = 32L << 20;
    private static final long MOST_FRAMES = 16_384;

    private final Path file;
    private final Path wal;
    private final BooleanSupplier allowed;
    private final Runnable full;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean planned = new AtomicBoolean();
    private volatile long lastWrite;
    private volatile long firstWrite;
    private long size;
    private @Nullable Connection connection;

    /// @param allowed whether the file may be written at all
    /// @param full called when writing never pauses long enough for the `-wal` to begin anew
    Checkpoints(Path file, BooleanSupplier allowed, Runnable full) {
        this.file = file;
        this.wal = file.resolveSibling(file.getFileName() + "-wal");
        this.allowed = allowed;
        this.full = full;
        this.thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("smena-checkpoint").daemon().factory());
    }

    /// Something was committed.
    void written() {
        long now = System.nanoTime();
        lastWrite = now;
        if (planned.compareAndSet(false, true)) {
            firstWrite = now;
            plan();
        }
    }

    private void plan() {
        try {
            thread.schedule(this::look, QUIET, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The database is being closed, which copies what is left.
            planned.set(false);
        }
    }

    private void look() {
        long now = System.nanoTime();
        if (now - lastWrite < QUIET && now - firstWrite < BUSY && walSize() < size + GROWTH) {
            plan();
            return;
        }
        planned.set(false);
        if (allowed.getAsBoolean() && frames() > MOST_FRAMES) {
            full.run();
        }
        size = walSize();
    }

    /// Copies what no reader still needs in its old place.
    ///
    /// @return how many pages the `-wal` holds, copied or not; 0 where it is not known
    private long frames() {
        try {
            Connection open = connection;
            if (open == null) {
                open = Connections.writer(file);
                connection = open;
            }
            return passive(open);
        } catch (SQLException | RuntimeException e) {
            System.getLogger("smena.store")
                    .log(System.Logger.Level.WARNING, "nothing was copied from the -wal", e);
            return 0;
        }
    }

    /// A checkpoint that waits for nobody.
    ///
    /// @return how many pages the `-wal` holds
    static long passive(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma wal_checkpoint(passive)")) {
            return row.next() ? row.getLong(2) : 0;
        }
    }

    private long walSize() {
        try {
            return Files.exists(wal) ? Files.size(wal) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
        if (allowed.getAsBoolean()) {
            Connections.closeQuietly(connection);
        }
    }
}
