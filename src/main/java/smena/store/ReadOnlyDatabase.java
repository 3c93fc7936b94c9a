package smena.store;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

import smena.domain.Refused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/// Reads a database file and leaves it as it is.
public final class ReadOnlyDatabase {
    static final int BUSY_MILLIS = 8_000;
    private static final int PAGES_A_STEP = 2_000;

    private ReadOnlyDatabase() {}

    /// Reads a database with what stands in its `-wal`, and leaves both as they are.
    public static <T extends @Nullable Object> T read(Path file, Function<Transaction, T> work) {
        try {
            return look(
                    file,
                    connection -> {
                        Connections.run(connection, "begin");
                        T result = work.apply(new Transaction(connection));
                        Connections.run(connection, "rollback");
                        return result;
                    });
        } catch (Refused refusal) {
            throw refusal;
        } catch (SQLException | RuntimeException e) {
            throw SqlFailures.translate(e, file);
        }
    }

    /// Reads the file alone, without what stands in a `-wal`, which need not be its own. Empty if
    /// the file cannot be read like that.
    public static <T> Optional<T> readAlone(Path file, Function<Transaction, Optional<T>> work) {
        try (Connection connection = open(file, "?mode=ro&immutable=1")) {
            return work.apply(new Transaction(connection));
        } catch (SQLException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Writes the state at this moment into `target`, an empty file, page for page, while others
    /// go on writing.
    ///
    /// @param headway called after each step of it
    public static void copy(Path file, Path target, Runnable headway) {
        try (Connection connection = open(file, "?mode=ro")) {
            // One state for all steps: without it each write beside it would begin the copy anew.
            Connections.run(connection, "begin");
            Connections.run(connection, "select count(*) from sqlite_schema");
            int code =
                    connection
                            .unwrap(SQLiteConnection.class)
                            .getDatabase()
                            .backup(
                                    "main",
                                    target.toString(),
                                    (_, _) -> headway.run(),
                                    BUSY_MILLIS,
                                    1,
                                    PAGES_A_STEP);
            Connections.run(connection, "rollback");
            if (code != SQLiteErrorCode.SQLITE_OK.code) {
                throw DB.newSQLException(code, "the copy ended");
            }
        } catch (SQLException e) {
            throw SqlFailures.ofCopy(e, file, target);
        }
    }

    /// What is done with a connection.
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T in(Connection connection) throws SQLException;
    }

    /// Without a `-wal` SQLite takes no locks and makes no files; with one it needs its `-shm`.
    static <T extends @Nullable Object> T look(Path file, Work<T> work) throws SQLException {
        boolean alone = !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        try (Connection connection = open(file, alone ? "?mode=ro&immutable=1" : "?mode=ro")) {
            return work.in(connection);
        }
    }

    private static Connection open(Path file, String how) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection =
                DriverManager.getConnection(
                        "jdbc:sqlite:" + uri(file) + how, config.toProperties());
        try {
            Connections.run(connection, Connections.UNTRUSTED);
            return connection;
        } catch (SQLException e) {
            Connections.closeQuietly(connection);
            throw e;
        }
    }

    /// A file as SQLite takes it where a parameter follows.
    static String uri(Path file) {
        return file.toAbsolutePath().toUri().toString();
    }
}
