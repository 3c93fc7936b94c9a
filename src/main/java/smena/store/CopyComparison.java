package smena.store;

import smena.domain.backup.TableMarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// A copy of an earlier moment beside the database it is of: what has not been noted as changed
/// since is the same in both. So a change that was not noted, by a fault of ours or by somebody who
/// wrote past the till, is found.
public final class CopyComparison {
    private final TableRows copy;
    private final TableRows live;
    private final TableMarks marks;

    private CopyComparison(Connection connection, TableMarks marks) {
        this.copy = new TableRows(connection, "main");
        this.live = new TableRows(connection, "live");
        this.marks = marks;
    }

    /// Whether they agree; takes as long as the whole database. Both stay as they are.
    ///
    /// @param marks how far the copy goes in each table
    public static boolean agree(Path copy, Path database, TableMarks marks) {
        try (Connection connection = IncrementFile.open(copy, "?mode=ro", database)) {
            Connections.run(connection, "begin");
            return new CopyComparison(connection, marks).agree();
        } catch (SQLException e) {
            throw SqlFailures.ofCopy(e, database, copy);
        }
    }

    private boolean agree() throws SQLException {
        for (Map.Entry<String, ChangeTracking> table : ChangeTracking.OF_TABLE.entrySet()) {
            boolean same =
                    switch (table.getValue()) {
                        case APPENDED -> differing(table.getKey(), "") == 0;
                        case NOTED, IN_PLACE -> differing(table.getKey(), notNoted(table)) == 0;
                        case WHOLE ->
                                copy.digest(table.getKey())
                                        .equals(marks.digests().get(table.getKey()));
                        case DERIVED -> true;
                    };
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /// Rows up to the mark that one of both has in another form or not at all.
    private long differing(String table, String which) throws SQLException {
        List<String> columns = live.columns(table);
        String rows =
                "select count(*) from %s a left join %s b on b.rowid = a.rowid"
                        + " where a.rowid <= ? and (%s) is not (%s)"
                        + which;
        String a = TableRows.list(columns, "a.");
        String b = TableRows.list(columns, "b.");
        long mark = marks.row(table);
        return live.number(rows.formatted(copy.table(table), live.table(table), a, b), mark)
                + live.number(rows.formatted(live.table(table), copy.table(table), a, b), mark);
    }

    private String notNoted(Map.Entry<String, ChangeTracking> table) {
        String noted =
                " and a.rowid not in (select row_id from live.row_change where seq > %d and name = '%s')"
                        .formatted(marks.row("row_change"), table.getKey());
        return table.getValue() == ChangeTracking.IN_PLACE
                ? noted
                        + " and a.rowid not in (select product_id from live.stock_movement where rowid > %d)"
                                .formatted(marks.row("stock_movement"))
                : noted;
    }
}
