package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;

/// Two databases compared: the schema, every row with its number, what the search finds, what is
/// frozen of closed shifts, and that the file is sound.
public final class SameDatabase {
    private SameDatabase() {}

    public static void check(Path expected, Path found) throws SQLException {
        try (Connection one = DriverManager.getConnection("jdbc:sqlite:" + expected);
                Connection two = DriverManager.getConnection("jdbc:sqlite:" + found)) {
            TableRows a = new TableRows(one, "main");
            TableRows b = new TableRows(two, "main");
            assertEquals(List.of("ok"), b.texts("pragma integrity_check"));
            assertEquals(List.of(), b.texts("pragma foreign_key_check"));
            for (String what :
                    List.of(
                            "select type || name || tbl_name || coalesce(sql, '') from sqlite_schema where type <> 'trigger' order by rowid",
                            "select name || sql from sqlite_schema where type = 'trigger' order by rowid")) {
                assertEquals(a.texts(what), b.texts(what));
            }
            for (String table :
                    a.texts("select name from sqlite_schema where type = 'table' order by 1")) {
                if (ChangeTracking.OF_TABLE.get(table) != ChangeTracking.DERIVED) {
                    assertEquals(rows(a, table), rows(b, table), table);
                }
            }
            assertEquals(words(a), words(b));
            assertTrue(new HashSet<>(frozen(a)).containsAll(frozen(b)), "frozen figures");
        }
    }

    /// What is frozen may be missing, and is never another.
    private static List<String> frozen(TableRows database) throws SQLException {
        return database.texts(
                "select concat_ws(' ', r.grouping, r.shift_id, r.receipts, f.key, f.receipts, f.sales,"
                        + " f.discounts, f.refunds, f.tax, f.known, f.cost, f.net, f.uncosted)"
                        + " from frozen_report r left join frozen_row f"
                        + " on f.grouping = r.grouping and f.shift_id = r.shift_id");
    }

    private static List<String> rows(TableRows database, String table) throws SQLException {
        String columns =
                String.join(
                        " || ',' || ",
                        database.columns(table).stream()
                                .map(c -> "quote(" + TableRows.quoted(c) + ")")
                                .toList());
        return database.texts(
                "select rowid || ':' || %s from %s order by rowid"
                        .formatted(columns, database.table(table)));
    }

    private static List<String> words(TableRows database) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute(
                    "create virtual table temp.word using fts5vocab('main', 'product_fts', 'instance')");
        }
        return database.texts("select term || ' ' || doc from temp.word order by 1");
    }
}
