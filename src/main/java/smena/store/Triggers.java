package smena.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The triggers of a database in the order in which they were made: taken off while rows are put
/// in whose guards were asked when they were booked, and put back to the letter.
record Triggers(List<Trigger> all) {
    private record Trigger(String name, String sql) {
        /// Neither a guard nor a note for the next backup: it keeps an index of words.
        boolean isIndexing() {
            String text = sql.toLowerCase(Locale.ROOT);
            return !text.contains("raise(") && !text.contains("insert into row_change");
        }
    }

    static Triggers of(TableRows database) throws SQLException {
        List<Trigger> all = new ArrayList<>();
        try (PreparedStatement triggers =
                        database.connection()
                                .prepareStatement(
                                        "select name, sql from sqlite_schema where type = 'trigger'"
                                                + " order by rowid");
                ResultSet row = triggers.executeQuery()) {
            while (row.next()) {
                all.add(new Trigger(row.getString(1), row.getString(2)));
            }
        }
        return new Triggers(List.copyOf(all));
    }

    /// Takes off all but those that keep an index.
    void keepOnlyIndexing(TableRows database) throws SQLException {
        for (Trigger trigger : all) {
            if (!trigger.isIndexing()) {
                drop(trigger, database);
            }
        }
    }

    /// Makes all of them anew, so that they also fire in the order in which they did.
    void putBack(TableRows database) throws SQLException {
        for (Trigger trigger : all) {
            if (trigger.isIndexing()) {
                drop(trigger, database);
            }
        }
        for (Trigger trigger : all) {
            database.run(trigger.sql());
        }
    }

    private static void drop(Trigger trigger, TableRows database) throws SQLException {
        database.run("drop trigger " + TableRows.quoted(trigger.name()));
    }
}
