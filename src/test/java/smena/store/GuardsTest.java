package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.journal.Sha256;
import smena.domain.money.Money;
import smena.domain.people.ApiClient;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.service.clients.IdempotencyGuard;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// The database guards the rules again, anyone who writes into it.
class GuardsTest {
    @TempDir Path folder;
    private TestShop shop;
    private Connection raw;

    @BeforeEach
    void open() throws SQLException {
        shop = new TestShop(folder);
        Shift first = shop.open(100);
        shop.sell(2);
        shop.services()
                .shifts()
                .move(shop.senior(), CashMovement.Kind.PAY_IN, Money.of(100), "change");
        shop.close(first, Money.ZERO);
        callProgram();
        raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
        run("pragma foreign_keys = on");
        run("pragma recursive_triggers = on");
    }

    @AfterEach
    void close() throws SQLException {
        raw.close();
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update sale set total = total - 1, gross = gross - 1",
                "delete from sale",
                "update sale_line set price = 1",
                "delete from sale_line",
                "update payment set reference = 'x'",
                "delete from payment",
                "update journal set payload = '{}'",
                "delete from journal",
                "insert into journal (seq, at, offset_s, person_id, shift_id, kind, payload, sales_total,"
                        + " refunds_total, previous, hash, signature) select seq + 2, at, offset_s, person_id, shift_id, kind,"
                        + " '{}', sales_total, refunds_total, hash, 'h', 's' from journal order by"
                        + " seq desc limit 1",
                "update z_report set snapshot = '{}'",
                "delete from z_report",
                "update shift set status = 'OPEN', closed_by = null, closed_at = null,"
                        + " expected_cash = null, z_number = null",
                "update shift set opening_cash = 5",
                "delete from shift",
                "update cash_movement set amount = 5",
                "delete from cash_movement",
                "delete from cash_count",
                "update cash_count set counted = 5",
                "update counter set value = value - 1",
                "update counter set value = value + 2",
                "delete from counter",
                "delete from person",
                "delete from print_job",
                "delete from program",
                "update program set token_hash = 'x' || substr(token_hash, 2)",
                "update program set person_id = person_id + 1",
                "update program set withdrawn_at = null",
                "update reply set body = '{}'",
                "delete from reply",
                "delete from stock_movement",
                "insert into sale_line select sale_id, line + 2, product_id, barcode, name, unit,"
                        + " price, quantity, gross, discount, total, tax_rate_id, tax, goods_code,"
                        + " cost, reduction_count, mark_count from sale_line",
                "insert into payment select sale_id, line + 1, method_id, tendered, change,"
                        + " applied, reference, card_digits, customer_id from payment",
                "insert or replace into sale select * from sale",
                "insert into cash_movement (shift_id, kind, amount, reason, person_id, at,"
                        + " offset_s) values (1, 'PAY_IN', 5, 'x', 1, 1, 0)",
                "insert into cash_count (shift_id, purpose, place, counted, blind, person_id,"
                        + " after_seq, at, offset_s) select 1, 'CLOSING', 1 + count(*), 5, 1, 1,"
                        + " (select max(seq) from journal), 1, 0 from cash_count"
                        + " where purpose = 'CLOSING'",
                "insert into sale select 9, 'c0000000-0000-0000-0000-000000000000', 'x', 2,"
                        + " 'SALE-X', shift_id, person_id, at, offset_s, business_date, gross,"
                        + " discount, total, rounding, tendered, change, line_count, payment_count,"
                        + " 1, null from sale",
                "insert into refund values (1, 'c0000000-0000-0000-0000-000000000000', 'h', 1,"
                        + " 'R-1', 1, 1, 1, null, null, null, 1, 0, '2026-11-22', 5, 0, 5, 0, 'x', 1,"
                        + " 1, 1)",
                "insert into shift (status, opened_by, opened_at, opened_offset, business_date,"
                        + " opening_cash) values ('CLOSED', 1, 1, 0, '2026-11-22', 0)",
                "insert into product (uuid, name, search, category_id, price, unit, tax_rate_id)"
                        + " values ('c0000000-0000-0000-0000-000000000000', 'x', 'x', 1, 0, 'PIECE',"
                        + " 1)",
                "insert into product (uuid, name, search, category_id, price, unit, tax_rate_id)"
                        + " values ('c0000000-0000-0000-0000-000000000000', 'x', 'x', 1, 'ten',"
                        + " 'PIECE', 1)",
                "insert into product (uuid, name, search, category_id, price, unit, tax_rate_id)"
                        + " values ('short', 'x', 'x', 1, 5, 'PIECE', 1)",
                "insert into product (uuid, name, search, category_id, price, unit, tax_rate_id)"
                        + " values ('c0000000-0000-0000-0000-000000000000', 'x', 'x', 1, 5, 'DOZEN',"
                        + " 1)"
            })
    void refuses(String sql) {
        GuardRefusal.of(raw, sql);
    }

    @Test
    void onlyOneShiftIsOpen() throws SQLException {
        String open =
                "insert into shift (status, opened_by, opened_at, opened_offset, business_date,"
                        + " opening_cash) values ('OPEN', 1, 1, 0, '2026-11-22', 0)";
        run(open);
        assertThrows(SQLException.class, () -> run(open));
    }

    @Test
    void thePragmasAreAsThePromisesNeedThem() throws SQLException {
        Path file = folder.resolve("smena.db");
        Map<String, String> wanted =
                Map.of(
                        "journal_mode", "wal",
                        "synchronous", "2",
                        "foreign_keys", "1",
                        "recursive_triggers", "1",
                        "trusted_schema", "0");
        try (Connection writer = Connections.writer(file);
                Connection reader = Connections.reader(file)) {
            assertEquals(wanted, Connections.pragmas(writer));
            assertEquals(wanted, Connections.pragmas(reader));
            assertThrows(
                    SQLException.class,
                    () ->
                            reader.createStatement()
                                    .execute("insert into setting values ('a', 'b')"));
        }
    }

    @Test
    void everyTableIsStrict() throws SQLException {
        try (Statement statement = raw.createStatement();
                var loose =
                        statement.executeQuery(
                                "select name from pragma_table_list where strict = 0 and schema ="
                                        + " 'main' and type = 'table' and name not like 'sqlite_%' and"
                                        + " name not like 'product_fts%' and name not like"
                                        + " 'flyway_%'")) {
            assertTrue(!loose.next(), () -> "a table is not strict");
        }
    }

    /// A program that asked for something and was withdrawn.
    private void callProgram() {
        ApiClient client = shop.services().apiClients().make(shop.manager(), "test", 1).client();
        shop.services().apiClients().withdraw(shop.manager(), client.id());
        shop.services()
                .idempotency()
                .meet(
                        new IdempotencyGuard.IdempotencyRequest(client, "key", Sha256.hex("")),
                        () -> new IdempotencyGuard.Reply(200, "{}"));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = raw.createStatement()) {
            statement.execute(sql);
        }
    }
}
