package smena.store;

import org.sqlite.SQLiteConfig;

import smena.domain.backup.TableMarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A small SQLite file with the rows that a database has got or changed since an earlier copy of
/// it. It has the tables of the database that are concerned, without keys and guards, each row with
/// its number, and beside them `smena_table` (which, of what kind, how many rows) and `smena_noted`
/// (older rows that were changed or deleted).
public final class IncrementFile {
    static final String TABLES = "smena_table";
    static final String NOTED = "smena_noted";

    /// Most tables have few rows in it.
    private static final int PAGE = 1_024;

    private IncrementFile() {}

    /// How far a database goes; nobody writes into it meanwhile.
    public static TableMarks marks(Path database) {
        try {
            return ReadOnlyDatabase.look(
                    database, connection -> marks(new TableRows(connection, "main")));
        } catch (SQLException e) {
            throw SqlFailures.translate(e, database);
        }
    }

    /// Writes what `database` has beyond `since` into `target`, an empty file, in one state while
    /// others go on writing. Returns how far that state goes.
    ///
    /// @param headway called after each table
    public static TableMarks write(Path database, Path target, TableMarks since, Runnable headway) {
        try (Connection connection = open(target, "?mode=rw", database)) {
            Connections.run(connection, "begin");
            TableMarks marks = new Writing(connection, since, headway).run();
            Connections.run(connection, "commit");
            return marks;
        } catch (SQLException e) {
            throw SqlFailures.ofCopy(e, database, target);
        }
    }

    /// Whether the file reads back as it was written: every page, the number of rows in each table,
    /// and each row of the tables that only grow as it is in the database.
    public static boolean holds(Path increment, Path database) {
        try (Connection connection = open(increment, "?mode=ro", database)) {
            return new IncrementCheck(connection).holds();
        } catch (SQLException e) {
            throw SqlFailures.ofCopy(e, database, increment);
        }
    }

    static Connection open(Path increment, String how, Path database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setPageSize(PAGE);
        config.setBusyTimeout(ReadOnlyDatabase.BUSY_MILLIS);
        if (how.contains("mode=ro")) {
            config.setReadOnly(true);
        } else {
            // A draft: it is synced as a whole before it counts.
            config.setJournalMode(SQLiteConfig.JournalMode.OFF);
            config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        }
        Connection connection =
                DriverManager.getConnection(
                        "jdbc:sqlite:" + ReadOnlyDatabase.uri(increment) + how,
                        config.toProperties());
        try {
            Connections.run(connection, Connections.UNTRUSTED);
            new TableRows(connection, "main")
                    .run("attach ? as live", ReadOnlyDatabase.uri(database) + "?mode=ro");
            return connection;
        } catch (SQLException e) {
            Connections.closeQuietly(connection);
            throw e;
        }
    }

    private static TableMarks marks(TableRows from) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, ChangeTracking> table : ChangeTracking.OF_TABLE.entrySet()) {
            if (table.getValue().grows()) {
                rows.put(table.getKey(), from.last(table.getKey()));
            } else if (table.getValue() == ChangeTracking.WHOLE) {
                digests.put(table.getKey(), from.digest(table.getKey()));
            }
        }
        return new TableMarks(rows, digests);
    }

    /// One such file being written.
    private record Writing(Connection connection, TableMarks since, Runnable headway) {
        TableMarks run() throws SQLException {
            TableRows live = new TableRows(connection, "live");
            TableMarks marks = marks(live);
            TableRows into = new TableRows(connection, "main");
            into.run(
                    "create table " + TABLES + " (name text primary key, kind text, rows integer)");
            into.run("create table " + NOTED + " (name text, row_id integer)");
            note(into);
            for (Map.Entry<String, ChangeTracking> table : ChangeTracking.OF_TABLE.entrySet()) {
                copy(live, into, table.getKey(), table.getValue(), marks);
                headway.run();
            }
            return marks;
        }

        /// Stock changes with each sale: its movements name the products.
        private void note(TableRows into) throws SQLException {
            into.run(
                    "insert into "
                            + NOTED
                            + " select name, row_id from live.row_change where seq > ? union select"
                            + " 'product', product_id from live.stock_movement where rowid > ?",
                    since.row("row_change"),
                    since.row("stock_movement"));
        }

        private void copy(
                TableRows live, TableRows into, String table, ChangeTracking kind, TableMarks marks)
                throws SQLException {
            boolean unchanged =
                    switch (kind) {
                        case DERIVED -> true;
                        case WHOLE ->
                                String.valueOf(marks.digests().get(table))
                                        .equals(since.digests().get(table));
                        case APPENDED -> marks.row(table) <= since.row(table);
                        case NOTED, IN_PLACE ->
                                marks.row(table) <= since.row(table)
                                        && into.number(
                                                        "select count(*) from "
                                                                + NOTED
                                                                + " where name = ?",
                                                        table)
                                                == 0;
                    };
            if (!unchanged) {
                int rows = rows(live, into, table, kind);
                into.run("insert into " + TABLES + " values (?, ?, ?)", table, kind.name(), rows);
            }
        }

        private int rows(TableRows live, TableRows into, String table, ChangeTracking kind)
                throws SQLException {
            List<String> columns = live.columns(table);
            // SQLite keeps names beginning with its own for itself.
            String target = into.table(stored(table));
            into.run("create table %s (%s)".formatted(target, TableRows.list(columns, "")));
            String insert =
                    "insert into %s (rowid, %s) select t.rowid, %s from "
                            .formatted(
                                    target,
                                    TableRows.list(columns, ""),
                                    TableRows.list(columns, "t."));
            String source = live.table(table) + " t";
            if (kind == ChangeTracking.WHOLE) {
                return into.run(insert + source);
            }
            int rows = into.run(insert + source + " where t.rowid > ?", since.row(table));
            return kind == ChangeTracking.APPENDED
                    ? rows
                    : rows
                            + into.run(
                                    insert
                                            + NOTED
                                            + " n cross join "
                                            + source
                                            + " on t.rowid = n.row_id where n.name = ? and"
                                            + " n.row_id <= ? group by n.row_id",
                                    table,
                                    since.row(table));
        }
    }

    /// The name under which a table's rows are in the file.
    static String stored(String table) {
        return table.startsWith("sqlite_") ? "smena_" + table : table;
    }
}
