package smena.store;

import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// A whole copy of a database that increments are added to, so that it becomes the database of the
/// last one's moment: the same rows under the same numbers, the same schema.
public final class IncrementalCopy {
    private IncrementalCopy() {}

    /// Adds them, in their order, to a file that nobody has open. A failure leaves it useless.
    ///
    /// @param headway called after each table
    public static void add(Path copy, List<Path> increments, Runnable headway) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(false);
        config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        try (Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + copy, config.toProperties())) {
            Connections.run(connection, Connections.UNTRUSTED);
            TableRows into = new TableRows(connection, "main");
            Triggers triggers = Triggers.of(into);
            triggers.keepOnlyIndexing(into);
            for (Path increment : increments) {
                into.run("attach ? as increment", ReadOnlyDatabase.uri(increment) + "?mode=ro");
                Connections.run(connection, "begin");
                add(connection, into, headway);
                Connections.run(connection, "commit");
                into.run("detach increment");
            }
            triggers.putBack(into);
        } catch (SQLException e) {
            throw SqlFailures.translate(e, copy);
        }
    }

    private static void add(Connection connection, TableRows into, Runnable headway)
            throws SQLException {
        TableRows increment = new TableRows(connection, "increment");
        for (IncrementCheck.Part part : IncrementCheck.parts(increment)) {
            Step step = new Step(into, increment, part.name());
            switch (part.kind()) {
                case APPENDED -> step.insert();
                case NOTED -> step.replaceNoted();
                case IN_PLACE -> step.changeInPlace();
                case WHOLE -> step.replaceAll();
                case DERIVED -> throw new IllegalStateException(part.name());
            }
            headway.run();
        }
    }

    /// The rows of one table of an increment on their way into the copy.
    private record Step(TableRows into, TableRows increment, String name) {
        private String target() {
            return into.table(name);
        }

        private String source() {
            return increment.table(IncrementFile.stored(name));
        }

        void insert() throws SQLException {
            insert("");
        }

        void replaceAll() throws SQLException {
            into.run("delete from " + target());
            insert();
        }

        void replaceNoted() throws SQLException {
            into.run(
                    "delete from %s where rowid in (select row_id from increment.%s where name = ?)"
                            .formatted(target(), IncrementFile.NOTED),
                    name);
            insert();
        }

        /// Only columns that differ, so that what follows a column follows real changes alone.
        void changeInPlace() throws SQLException {
            for (String column : increment.columns(IncrementFile.stored(name))) {
                String c = TableRows.quoted(column);
                into.run(
                        "update %s as t set %s = i.%s from %s i where i.rowid = t.rowid and t.%s is not i.%s"
                                .formatted(target(), c, c, source(), c, c));
            }
            insert(" where s.rowid not in (select rowid from " + target() + ")");
        }

        private void insert(String which) throws SQLException {
            List<String> columns = increment.columns(IncrementFile.stored(name));
            into.run(
                    "insert into %s (rowid, %s) select s.rowid, %s from %s s%s order by s.rowid"
                            .formatted(
                                    target(),
                                    TableRows.list(columns, ""),
                                    TableRows.list(columns, "s."),
                                    source(),
                                    which));
        }
    }
}
