package smena.store;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/// Connections with the pragmas the till's guarantees rest on, set and read back each time.
final class Connections {
    private static final int BUSY_MILLIS = 8_000;

    /// What a schema brings along may call only functions that have no effect outside the database:
    /// the schema may not be ours.
    static final String UNTRUSTED = "pragma trusted_schema = off";

    private Connections() {}

    /// The one that writes. [Checkpoints] copies what it leaves in the `-wal`.
    static Connection writer(Path file) throws SQLException {
        Connection connection = open(file, false);
        try {
            run(connection, "pragma wal_autocheckpoint = 0");
            run(connection, Checkpoints.KEEP_SMALL);
            return connection;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    /// One that can only read.
    static Connection reader(Path file) throws SQLException {
        return open(file, true);
    }

    private static Connection open(Path file, boolean onlyReads) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.enableRecursiveTriggers(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // The driver would ask for the row's number after each insert.
        config.setGetGeneratedKeys(false);
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
        try {
            run(connection, UNTRUSTED);
            NameCollation.on(connection);
            if (onlyReads) {
                run(connection, "pragma query_only = on");
            }
            check(pragmas(connection));
            return connection;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    /// The pragmas as SQLite reports them.
    static Map<String, String> pragmas(Connection connection) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name :
                new String[] {
                    "journal_mode",
                    "synchronous",
                    "foreign_keys",
                    "recursive_triggers",
                    "trusted_schema"
                }) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("pragma " + name)) {
                values.put(name, row.next() ? row.getString(1) : "");
            }
        }
        return values;
    }

    static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            System.getLogger("smena.store").log(System.Logger.Level.WARNING, "close failed", e);
        }
    }

    private static void check(Map<String, String> pragmas) {
        Map<String, String> wanted =
                Map.of(
                        "journal_mode", "wal",
                        "synchronous", "2",
                        "foreign_keys", "1",
                        "recursive_triggers", "1",
                        "trusted_schema", "0");
        wanted.forEach(
                (name, value) -> {
                    if (!value.equals(pragmas.get(name))) {
                        throw new IllegalStateException(name + " is " + pragmas.get(name));
                    }
                });
    }

    /// Begins, commits or rolls back by SQL: the driver's own way begins the next transaction
    /// with each commit, and would hold the write lock for ever.
    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
