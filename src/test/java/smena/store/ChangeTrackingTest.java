package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Each table of the schema says how it gets into a backup of changes, and its guards agree.
class ChangeTrackingTest {
    private static TestShop shop;

    @BeforeAll
    static void open(@TempDir Path folder) {
        shop = new TestShop(folder);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void everyTableHasAKind() {
        assertEquals(
                new TreeSet<>(shop.query("select name from sqlite_schema where type = 'table'")),
                new TreeSet<>(ChangeTracking.OF_TABLE.keySet()));
    }

    @Test
    void everyRowHasANumber() {
        Set<String> without =
                shop
                        .query(
                                "select name from pragma_table_list where wr = 1 and schema = 'main'")
                        .stream()
                        .filter(name -> ChangeTracking.OF_TABLE.get(name) != ChangeTracking.DERIVED)
                        .collect(Collectors.toSet());
        assertEquals(Set.of(), without);
    }

    @Test
    void whatIsOnlyAddedToIsGuarded() {
        for (String table : of(ChangeTracking.APPENDED)) {
            assertTrue(hasGuard(table, "update"), table);
            assertTrue(hasGuard(table, "delete"), table);
        }
    }

    @Test
    void whatMayChangeIsNoted() {
        for (String table : ChangeTracking.noted()) {
            assertTrue(hasGuard(table, "update") || notes(table, "after update"), table);
            boolean deletable = !hasGuard(table, "delete");
            assertEquals(deletable, notes(table, "after delete"), table);
            assertEquals(deletable, notes(table, "after insert"), table);
        }
    }

    /// A change of a counted stock has its movement; that of anything else is noted.
    @Test
    void everyColumnOfAProductIsNoted() {
        String noted =
                triggers("product").stream()
                        .filter(sql -> sql.startsWith("create trigger product_noted "))
                        .collect(Collectors.joining());
        String columns = noted.substring(noted.indexOf(" of ") + 4, noted.indexOf(" on product"));
        Set<String> all = new TreeSet<>(List.of(columns.split(", ")));
        all.addAll(List.of("id", "stock", "stock_value", "last_cost"));
        assertEquals(
                new TreeSet<>(shop.query("select name from pragma_table_info('product')")), all);
    }

    private static List<String> of(ChangeTracking kind) {
        return ChangeTracking.OF_TABLE.entrySet().stream()
                .filter(t -> t.getValue() == kind)
                .map(t -> t.getKey())
                .toList();
    }

    private static boolean hasGuard(String table, String what) {
        return triggers(table).stream()
                .anyMatch(
                        sql ->
                                sql.contains(
                                        " before "
                                                + what
                                                + " on "
                                                + table
                                                + " begin select raise(abort"));
    }

    private static boolean notes(String table, String when) {
        return triggers(table).stream()
                .anyMatch(sql -> sql.contains(when) && sql.contains("insert into row_change"));
    }

    private static List<String> triggers(String table) {
        return shop
                .query(
                        "select sql from sqlite_schema where type = 'trigger' and tbl_name = '"
                                + table
                                + "'")
                .stream()
                .map(sql -> sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .toList();
    }
}
