package smena.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// An increment (`main`) read back beside the database (`live`) it was taken from, which has gone
/// on since.
record IncrementCheck(Connection connection) {
    /// A table of the increment.
    record Part(String name, ChangeTracking kind, long rows) {}

    boolean holds() throws SQLException {
        TableRows increment = new TableRows(connection, "main");
        if (!increment.texts("pragma main.integrity_check(1)").equals(List.of("ok"))) {
            return false;
        }
        for (Part part : parts(increment)) {
            String table = increment.table(IncrementFile.stored(part.name()));
            boolean complete = increment.number("select count(*) from " + table) == part.rows();
            if (!complete
                    || part.kind() == ChangeTracking.APPENDED && differs(part.name(), table)) {
                return false;
            }
        }
        return true;
    }

    /// The tables of an increment, in the order in which they were written.
    static List<Part> parts(TableRows increment) throws SQLException {
        List<Part> parts = new ArrayList<>();
        String sql =
                "select name, kind, rows from "
                        + increment.table(IncrementFile.TABLES)
                        + " order by rowid";
        try (PreparedStatement all = increment.connection().prepareStatement(sql);
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                ChangeTracking kind = ChangeTracking.valueOf(row.getString(2));
                parts.add(new Part(row.getString(1), kind, row.getLong(3)));
            }
        }
        return parts;
    }

    private boolean differs(String name, String table) throws SQLException {
        TableRows live = new TableRows(connection, "live");
        List<String> columns = live.columns(name);
        return live.number(
                        "select count(*) from %s i left join %s t on t.rowid = i.rowid where (%s) is not (%s)"
                                .formatted(
                                        table,
                                        live.table(name),
                                        TableRows.list(columns, "i."),
                                        TableRows.list(columns, "t.")))
                > 0;
    }
}
