package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.service.audit.Finding.About;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every column of every table of the schema, changed with raw SQL while the schema stays as it is:
/// the check of the books names its table. So does it for a row more and a row less. What is not
/// held is listed here, with the reason; a new column is held or listed.
class EveryColumnTest {
    /// Tables that are no part of the books.
    private static final Set<String> TABLES_APART =
            Set.of(
                    // Working paper: changed with every scan, gone once it is paid.
                    "basket",
                    "basket_line",
                    "basket_mark",
                    "receipt_draft",
                    "receipt_draft_line",
                    "receipt_draft_photo",
                    "stock_take",
                    "stock_take_category",
                    "stock_take_place",
                    "stock_take_product",
                    "stock_take_reason",
                    // What waits for a printer, and what became of it.
                    "print_job",
                    // Which labels are still to be printed, and of which promotions.
                    "label_wait",
                    "promotion_label",
                    // Sums of what the books hold; the checkup holds them against the books.
                    "frozen_report",
                    "frozen_row",
                    // What a backup that holds only changes has to know; it is verified by itself.
                    "backup_mark",
                    "row_change");

    /// Columns that are no part of the books.
    private static final Map<String, Set<String>> COLUMNS_APART =
            Map.of(
                    // Worked out: from the name, and from the movements.
                    "product", Set.of("search", "stock"),
                    // Wrong PINs in a row; a right one wipes them out. LOG_IN_FAILED tells of each.
                    "person", Set.of("failures", "last_failure"),
                    // Noted now and then, so that a token nobody uses is seen.
                    "program", Set.of("last_used"),
                    // When, by whom and how fast a migration was run.
                    "flyway_schema_history",
                            Set.of("installed_by", "installed_on", "execution_time"));

    /// Settings of the screen and of the till's own work are no part of the books.
    private static final String ROW_OF_SETTING = "name = 'shop.name'";

    /// What a finding calls the rows of a table.
    private static final Map<String, About> ABOUT =
            Map.of(
                    "sale", About.SALE,
                    "refund", About.REFUND,
                    "shift", About.SHIFT,
                    "z_report", About.Z,
                    "cash_count", About.COUNT,
                    "cash_movement", About.MOVEMENT);

    @TempDir static Path kept;
    @TempDir static Path trial;

    @BeforeAll
    static void keep() throws IOException {
        FullBooks.keep(Files.createDirectories(kept.resolve("shop")));
    }

    @Test
    void theBooksHoldBefore() throws Exception {
        assertEquals(List.of(), verify(attack()).findings());
    }

    @Test
    void aChangedValueIsNamed() throws Exception {
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (String table : tables()) {
            for (Column column : columns(table)) {
                List<String> rows = rows(table);
                if (rows.isEmpty()) {
                    continue;
                }
                String row = tried % 2 == 0 ? rows.getFirst() : rows.getLast();
                Path folder = attack();
                try (Attack attack = new Attack(folder)) {
                    attack.run(
                            "pragma ignore_check_constraints = on",
                            "update %s set \"%s\" = %s where %s"
                                    .formatted(table, column.name(), column.other(), row));
                }
                tried++;
                if (!names(verify(folder), table)) {
                    missed.add(table + "." + column.name() + " where " + row);
                }
            }
        }
        assertEquals(List.of(), missed);
        assertTrue(tried > 200, tried + " tried");
    }

    @Test
    void aRowThatIsGoneIsNamed() throws Exception {
        List<String> missed = new ArrayList<>();
        for (String table : tables()) {
            for (String row : rows(table)) {
                if (table.equals("journal") && row.equals(rows(table).getLast())) {
                    continue; // nothing inside the database bears witness to its last entry
                }
                Path folder = attack();
                try (Attack attack = new Attack(folder)) {
                    attack.run("delete from " + table + " where " + row);
                }
                if (!names(verify(folder), table)) {
                    missed.add(table + " where " + row);
                }
            }
        }
        assertEquals(List.of(), missed);
    }

    @Test
    void aRowThatWasPutInIsNamed() throws Exception {
        List<String> missed = new ArrayList<>();
        for (String table : tables()) {
            Path folder = attack();
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            List<String> rows = rows(table);
            for (Column column : allColumns(table)) {
                if (!column.isRow()) {
                    names.add('"' + column.name() + '"');
                    values.add(
                            rows.isEmpty()
                                    ? column.some()
                                    : column.unique() ? column.other() : column.name());
                }
            }
            String from = rows.isEmpty() ? "" : " from " + table + " where " + rows.getLast();
            try (Attack attack = new Attack(folder)) {
                attack.run(
                        "pragma ignore_check_constraints = on",
                        "insert into %s (%s) select %s%s"
                                .formatted(
                                        table,
                                        String.join(", ", names),
                                        String.join(", ", values),
                                        from));
            }
            if (!names(verify(folder), table)) {
                missed.add(table);
            }
        }
        assertEquals(List.of(), missed);
    }

    private record Column(
            String name, boolean number, boolean bytes, boolean isRow, boolean unique) {
        /// Another value of its type, whatever it was.
        String other() {
            if (bytes) {
                return "cast(coalesce(\"" + name + "\", '') || 'x' as blob)";
            }
            return number
                    ? "coalesce(\"" + name + "\", 0) + 1000003"
                    : "coalesce(\"" + name + "\", '') || 'x'";
        }

        String some() {
            if (bytes) {
                return "x'00'";
            }
            return number ? "1" : "'x'";
        }
    }

    private static List<String> tables() throws SQLException {
        try (Attack attack = new Attack(kept.resolve("shop"))) {
            return attack
                    .texts(
                            "select name from sqlite_schema where type = 'table'"
                                    + " and name not like '%!_fts%' escape '!' order by name")
                    .stream()
                    .filter(table -> !TABLES_APART.contains(table))
                    .toList();
        }
    }

    private static List<Column> columns(String table) throws SQLException {
        return allColumns(table).stream()
                .filter(c -> !COLUMNS_APART.getOrDefault(table, Set.of()).contains(c.name()))
                .toList();
    }

    private static List<Column> allColumns(String table) throws SQLException {
        try (Attack attack = new Attack(kept.resolve("shop"))) {
            List<String> unique =
                    attack.texts(
                            "select i.name from pragma_index_list('%s') l,".formatted(table)
                                    + " pragma_index_info(l.name) i where l.\"unique\" = 1");
            List<Column> columns = new ArrayList<>();
            for (String column :
                    attack.texts(
                            "select name || '|' || upper(type) || '|' || (pk = 1 and upper(type) ="
                                    + " 'INTEGER' and (select max(pk) from pragma_table_info('"
                                    + table
                                    + "')) = 1) from pragma_table_info('"
                                    + table
                                    + "')")) {
                String[] parts = column.split("\\|", -1);
                boolean bytes = parts[1].equals("BLOB");
                boolean number = !bytes && !parts[1].equals("TEXT") && !parts[1].contains("CHAR");
                if (table.equals("sqlite_sequence")) {
                    number = parts[0].equals("seq");
                }
                columns.add(
                        new Column(
                                parts[0],
                                number,
                                bytes,
                                parts[2].equals("1"),
                                unique.contains(parts[0])));
            }
            return columns;
        }
    }

    /// The first and the last row that count.
    private static List<String> rows(String table) throws SQLException {
        String where =
                switch (table) {
                    case "setting" -> ROW_OF_SETTING;
                    case "sqlite_sequence" -> "name not in ('print_job', 'row_change')";
                    default -> "1";
                };
        try (Attack attack = new Attack(kept.resolve("shop"))) {
            return attack
                    .texts(
                            "select min(rowid) from %1$s where %2$s union select max(rowid) from %1$s where %2$s"
                                    .formatted(table, where))
                    .stream()
                    .filter(java.util.Objects::nonNull)
                    .map(row -> "rowid = " + row)
                    .toList();
        }
    }

    private static Path attack() throws IOException {
        try (Stream<Path> old = Files.walk(trial)) {
            for (Path file : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!file.equals(trial)) {
                    Files.delete(file);
                }
            }
        }
        Files.copy(kept.resolve("shop").resolve("smena.db"), trial.resolve("smena.db"));
        return trial;
    }

    private static Verdict verify(Path folder) {
        return Audit.ofFolder(folder, kept.resolve("shop").resolve("keys/journal.pub"));
    }

    /// Whatever is wrong with the journal itself is named by its entry.
    private static boolean names(Verdict verdict, String table) {
        if (table.equals("journal") || table.equals("sqlite_sequence")) {
            return !verdict.isSound();
        }
        About about = ABOUT.getOrDefault(table, About.NOTHING);
        Pattern word = Pattern.compile("\\b" + table + "\\b");
        return verdict.findings().stream()
                .anyMatch(
                        finding ->
                                about != About.NOTHING && finding.about() == about
                                        || word.matcher(finding.name() + " " + finding.facts())
                                                .find());
    }
}
