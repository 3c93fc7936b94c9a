package smena.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.store.Unpacked;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A rule that finds nothing could be one that looks at nothing: each finds the damage it is for.
class RulesTest {
    private static final Map<String, String> DAMAGE = new LinkedHashMap<>();

    @TempDir Path folder;

    static {
        DAMAGE.put("every row points at something", "delete from sale where seq = 5");
        DAMAGE.put("seq has no gap", "update sale set seq = 99 where seq = 12");
        DAMAGE.put(
                "a year's numbers have no gap",
                "update sale set number = 'SALE-2026-00099' where seq = 12");
        DAMAGE.put(
                "a counter stands at its newest number",
                "update counter set value = 77 where name like 'sale.%'");
        DAMAGE.put("a sale is the sum of its lines", "delete from sale_line where sale_id = 3");
        DAMAGE.put(
                "a sale is paid",
                "update payment set applied = applied + 1, tendered = tendered + 1 where sale_id = 3");
        DAMAGE.put(
                "what was sold left the shelf once",
                "delete from stock_movement where sale_id = 4");
        DAMAGE.put(
                "each sale has the one answer that was given",
                "delete from reply where key = 'SALE-2026-00007'");
        DAMAGE.put("the chain has no gap", "delete from journal where seq = 9");
        DAMAGE.put(
                "each sale has its entry",
                "update journal set kind = 'X'"
                        + " where seq = (select journal_seq from sale where seq = 3)");
        DAMAGE.put("each entry has its sale", "update sale set journal_seq = 1 where seq = 3");
        DAMAGE.put(
                "the lifetime totals run along",
                "update journal set sales_total = sales_total + 1 where seq = 12");
        DAMAGE.put(
                "a closed shift has its Z, and Z numbers have no gap",
                "delete from z_report where z_number = 1");
        DAMAGE.put(
                "the drawer adds up",
                "update shift set expected_cash = expected_cash + 1 where id = 1");
        DAMAGE.put(
                "a Z is the sum of its receipts",
                "update z_report set snapshot = json_set(snapshot, '$.sales.count', 3)"
                        + " where z_number = 1");
        DAMAGE.put(
                "a Z has what was paid in each way",
                "update z_report set snapshot = json_set(snapshot, '$.methods', json_array())"
                        + " where z_number = 1");
        DAMAGE.put("what differs at an opening is written down", "delete from opening_difference");
        DAMAGE.put(
                "a sale has one receipt",
                "delete from print_job where document = 'SALE' and kind = 'PAPER' and source_id = 3");
        DAMAGE.put("a Z has one paper", "delete from print_job where document = 'Z'");
        DAMAGE.put(
                "paper is of something",
                "update print_job set source_id = 999"
                        + " where document = 'SALE' and kind = 'PAPER' and source_id = 3");
        DAMAGE.put(
                "cash opens the drawer once",
                "delete from print_job where kind = 'DRAWER' and source_id = 3");
    }

    @BeforeEach
    void threeDays() {
        try (TestShop shop = new TestShop(folder)) {
            for (int day = 0; day < 3; day++) {
                Shift shift = shop.open(10 + day);
                for (int sale = 0; sale < 4; sale++) {
                    shop.sell(1 + sale);
                }
                if (day < 2) {
                    shop.close(shift, Money.of(5_000L * day));
                }
            }
        }
    }

    @Test
    void eachFindsWhatItIsFor() throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("smena.db");
        try (Connection books = DriverManager.getConnection(file);
                Statement sql = books.createStatement()) {
            Unpacked.in(books);
            unguard(sql);
            assertEquals(List.of(), found(sql), "nothing is damaged yet");
            for (Map.Entry<String, String> damage : DAMAGE.entrySet()) {
                sql.execute("begin");
                sql.execute(damage.getValue());
                assertTrue(found(sql).contains(damage.getKey()), damage::toString);
                sql.execute("rollback");
            }
        }
    }

    /// Every rule has its damage, but for the one that asks SQLite itself.
    @Test
    void noneIsForgotten() {
        assertEquals(Rules.ALL.size() - 1, DAMAGE.size());
    }

    /// Without the triggers, and with the answers that another program was given.
    private static void unguard(Statement sql) throws SQLException {
        sql.execute("pragma foreign_keys = off");
        List<String> triggers = new ArrayList<>();
        try (ResultSet rows =
                sql.executeQuery("select name from sqlite_schema where type = 'trigger'")) {
            while (rows.next()) {
                triggers.add(rows.getString(1));
            }
        }
        for (String trigger : triggers) {
            sql.execute("drop trigger " + trigger);
        }
        sql.execute(
                """
                insert into program (name, person_id, token_hash, made_at)
                values ('till', 1, printf('%064d', 0), 0)
                """);
        sql.execute(
                """
                insert into reply (program_id, key, request, status, body, at)
                select 1, number, printf('%064d', id), 201, json_object('sale_number', number), 1
                from sale
                """);
    }

    private static List<String> found(Statement sql) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (String rule : Rules.ALL.keySet()) {
            try (ResultSet rows = sql.executeQuery(Objects.requireNonNull(Rules.ALL.get(rule)))) {
                if (rows.next() && !rule.equals("the database is whole")) {
                    broken.add(rule);
                }
            }
        }
        return broken;
    }
}
