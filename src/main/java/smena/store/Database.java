package smena.store;

import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// The till's one SQLite file: one writer on one thread, readers beside it.
///
/// A write is one immediate transaction: it commits when the work returns and rolls back when it
/// throws, [Refused] included. Another process may hold the file at the same time; SQLite lets one
/// of them write.
public final class Database implements AutoCloseable {
    private static final Settings QUIET = new Settings().withExecuteLogging(false);
    private static final int MOST_IDLE_READERS = 4;

    private final Path file;
    private final ExecutorService writer;
    private final Queue<Connection> readers = new ConcurrentLinkedQueue<>();
    private @Nullable Connection writing;
    private volatile boolean closed;

    private Database(Path file) {
        this.file = file;
        this.writer =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("smena-writer").daemon().factory());
    }

    /// Opens the file, making and migrating it as needed. Refuses a database that is damaged, newer
    /// than this till or in a folder that can not be written.
    public static Database open(Path file) {
        Schema.prepare(file);
        Database database = new Database(file);
        database.read(tx -> tx.settings().count());
        return database;
    }

    /// Where it is.
    public Path file() {
        return file;
    }

    /// Runs `work` in a transaction of its own on the writer thread and waits for it.
    public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
        Future<T> result = writer.submit((Callable<T>) () -> writeNow(work));
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw Failures.onCallersThread(e.getCause());
        } catch (InterruptedException e) {
            return waitOn(result);
        }
    }

    /// Runs `work` on a consistent view of the database, on the caller's thread.
    public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
        Connection connection = null;
        boolean sound = false;
        try {
            connection = reader();
            Connections.run(connection, "begin");
            T result = work.apply(transaction(connection));
            Connections.run(connection, "rollback");
            sound = true;
            return result;
        } catch (Refused refusal) {
            throw refusal;
        } catch (SQLException | RuntimeException e) {
            throw Failures.translate(e, file);
        } finally {
            giveBack(connection, sound);
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.submit(() -> Connections.closeQuietly(writing));
        writer.close();
        for (Connection c = readers.poll(); c != null; c = readers.poll()) {
            Connections.closeQuietly(c);
        }
    }

    private <T extends @Nullable Object> T writeNow(Function<Transaction, T> work) {
        Connection connection = writing;
        try {
            if (connection == null) {
                connection = Connections.writer(file);
                writing = connection;
            }
            Connections.run(connection, "begin immediate");
            T result = work.apply(transaction(connection));
            Connections.run(connection, "commit");
            return result;
        } catch (Throwable e) {
            rollBack(connection);
            throw Failures.translate(e, file);
        }
    }

    /// A connection that can not roll back is given up: SQLite rolls back when it closes.
    private void rollBack(@Nullable Connection connection) {
        try {
            if (connection != null) {
                Connections.run(connection, "rollback");
            }
        } catch (SQLException e) {
            Connections.closeQuietly(connection);
            writing = null;
        }
    }

    /// An interrupt must not leave the caller in doubt whether its sale was booked.
    private static <T extends @Nullable Object> T waitOn(Future<T> result) {
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException again) {
                    continue;
                } catch (ExecutionException e) {
                    throw Failures.onCallersThread(e.getCause());
                }
            }
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    private Connection reader() throws SQLException {
        if (closed) {
            throw new Refused(new Problem.DatabaseBusy());
        }
        Connection idle = readers.poll();
        return idle != null ? idle : Connections.reader(file);
    }

    private void giveBack(@Nullable Connection connection, boolean sound) {
        if (connection == null) {
            return;
        }
        if (sound && !closed && readers.size() < MOST_IDLE_READERS) {
            readers.add(connection);
        } else {
            Connections.closeQuietly(connection);
        }
    }

    private static Transaction transaction(Connection connection) {
        return new Transaction(DSL.using(connection, SQLDialect.SQLITE, QUIET));
    }
}
