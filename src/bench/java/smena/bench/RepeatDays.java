package smena.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes years out of the days of a grown till: each closed shift again and again before itself, as
/// the rows of its receipts, without their journal. Good for measuring reports, and for nothing
/// that reads the journal: such a till cannot be verified. The till has no refunds and no open
/// shift's rows are repeated.
///
/// Usage: `RepeatDays FOLDER TIMES`.
public final class RepeatDays {
    private static final PrintStream OUT = System.out;

    private static final long A_SHIFT = 100_000;
    private static final long A_SALE = 10_000_000;
    private static final long A_DAY = 86_400_000;

    /// What a repeated row has in place of a column of the one that it repeats.
    private static final Map<String, String> OTHER =
            Map.of(
                    "shift.id", "id - %d * 100000",
                    "shift.z_number", "z_number - %d * 100000",
                    "sale.id", "id - %d * 10000000",
                    "sale.uuid", "printf('%%08x', %d) || substr(uuid, 9)",
                    "sale.seq", "seq - %d * 10000000",
                    "sale.number", "number || '-%d'",
                    "sale.journal_seq", "journal_seq - %d * 10000000");

    private RepeatDays() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]).resolve("smena.db");
        int times = Integer.parseInt(args[1]);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("pragma foreign_keys = off");
            sql.execute("pragma synchronous = off");
            sql.execute("pragma cache_size = -500000");
            List<String> triggers = triggers(sql);
            long days = number(sql, "select count(*) from shift where status = 'CLOSED'");
            sql.execute(
                    "create temp table again_shift as select id from shift where status = 'CLOSED'");
            sql.execute(
                    "create temp table again_sale as select s.id from sale s join shift f"
                            + " on f.id = s.shift_id where f.status = 'CLOSED'");
            connection.setAutoCommit(false);
            for (int again = 1; again <= times; again++) {
                repeat(sql, again, days);
                connection.commit();
            }
            for (String trigger : triggers) {
                sql.execute(trigger);
            }
            connection.commit();
            OUT.printf(Locale.ROOT, "%d receipts%n", number(sql, "select count(*) from sale"));
        }
    }

    /// Takes the guards off, and says how they are put back.
    private static List<String> triggers(Statement sql) throws SQLException {
        List<String> all = new ArrayList<>();
        List<String> drop = new ArrayList<>();
        try (ResultSet row =
                sql.executeQuery("select name, sql from sqlite_schema where type = 'trigger'")) {
            while (row.next()) {
                drop.add("drop trigger " + row.getString(1));
                all.add(row.getString(2));
            }
        }
        for (String one : drop) {
            sql.execute(one);
        }
        return all;
    }

    private static long number(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            return row.getLong(1);
        }
    }

    private static void repeat(Statement sql, int again, long days) throws SQLException {
        copy(sql, "shift", "id", "again_shift", again * days, again);
        copy(sql, "sale", "id", "again_sale", again * days, again);
        copy(sql, "sale_line", "sale_id", "again_sale", again * days, again);
        copy(sql, "payment", "sale_id", "again_sale", again * days, again);
    }

    private static void copy(
            Statement sql, String table, String key, String which, long earlier, int again)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row =
                sql.executeQuery("select name from pragma_table_info('" + table + "')")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        List<String> values =
                columns.stream().map(column -> value(table, column, earlier, again)).toList();
        sql.executeUpdate(
                "insert into %s (%s) select %s from %s where %s in (select id from %s)"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                String.join(", ", values),
                                table,
                                key,
                                which));
    }

    private static String value(String table, String column, long earlier, int again) {
        String own = OTHER.get(table + "." + column);
        if (own != null) {
            return own.formatted(again);
        }
        return switch (column) {
            case "shift_id" -> column + " - " + again * A_SHIFT;
            case "sale_id" -> column + " - " + again * A_SALE;
            case "at", "opened_at", "closed_at" -> column + " - " + earlier * A_DAY;
            case "business_date" -> "date(business_date, '-%d days')".formatted(earlier);
            default -> column;
        };
    }
}
