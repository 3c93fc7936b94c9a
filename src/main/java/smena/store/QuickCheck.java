package smena.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// SQLite's quick check of a whole file, given up when it takes too long.
public final class QuickCheck {
    private QuickCheck() {}

    /// The state of the file.
    public enum Verdict {
        SOUND,
        BROKEN,
        /// So far nothing was found.
        UNFINISHED
    }

    /// Checks every page, for at most `atMost`; changes neither the file nor those beside it.
    public static Verdict of(Path file, Duration atMost) {
        try {
            return ReadOnlyDatabase.look(file, connection -> run(connection, atMost));
        } catch (SQLException | RuntimeException e) {
            return Verdict.BROKEN;
        }
    }

    private static Verdict run(Connection connection, Duration atMost) throws SQLException {
        CountDownLatch done = new CountDownLatch(1);
        AtomicBoolean late = new AtomicBoolean();
        try (Statement statement = connection.createStatement()) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                if (!ended(done, atMost)) {
                                    late.set(true);
                                    cancel(statement);
                                }
                            });
            try (ResultSet row = statement.executeQuery("pragma quick_check(1)")) {
                if (row.next() && row.getString(1).equals("ok")) {
                    return Verdict.SOUND;
                }
                throw new IllegalStateException("broken");
            } catch (SQLException e) {
                if (late.get()) {
                    return Verdict.UNFINISHED;
                }
                throw e;
            } finally {
                done.countDown();
            }
        }
    }

    private static boolean ended(CountDownLatch done, Duration atMost) {
        try {
            return done.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            System.getLogger("smena.store").log(System.Logger.Level.DEBUG, "ended already", e);
        }
    }
}
