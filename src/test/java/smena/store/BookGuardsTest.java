package smena.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.service.TestShop;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// What stands in the books of a whole shop is guarded before anything of the till writes it.
class BookGuardsTest {
    private static Connection raw;

    @BeforeAll
    static void lay(@TempDir Path folder) throws SQLException {
        try (TestShop shop = new TestShop(folder)) {
            shop.open(100);
            shop.sell(2);
        }
        raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
        run("pragma foreign_keys = on");
        run("pragma recursive_triggers = on");
        BookRows.lay(raw);
    }

    @AfterAll
    static void close() throws SQLException {
        raw.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        run("begin");
    }

    @AfterEach
    void rollBack() throws SQLException {
        run("rollback");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a sale is never changed | update sale_reduction set amount = 1
                    a sale is never deleted | delete from sale_reduction
                    a sale is never changed | update sale_mark set mark = 'x'
                    a sale is never deleted | delete from sale_mark
                    a sale is never changed | update sale_line set cost = 1
                    a payment is never changed | update payment set customer_id = 2
                    a refund is never changed | update refund set customer_id = 2
                    a refund is never deleted | delete from refund
                    a refund is never changed | update refund_line set restock = 0
                    a refund is never deleted | delete from refund_line
                    a refund is never changed | update refund_mark set mark = 'x'
                    a refund is never deleted | delete from refund_mark
                    a refund is never changed | update refund_payment set applied = 1
                    a refund is never deleted | delete from refund_payment
                    a repayment is never changed | update repayment set amount = 1
                    a repayment is never deleted | delete from repayment
                    a repayment is never changed | update repayment_payment set reference = 'x'
                    a repayment is never deleted | delete from repayment_payment
                    a stock document is never changed | update stock_document set reason = 'x'
                    a stock document is never deleted | delete from stock_document
                    a stock document is never changed | update stock_document_line set cost = 1
                    a stock document is never deleted | delete from stock_document_line
                    a stock movement is never changed | update stock_movement set value = 1
                    a stock movement is never deleted | delete from stock_movement
                    a batch only becomes less | update batch set left = 8001
                    a batch only becomes less | update batch set expires = '2031-01-31'
                    a batch is never deleted | delete from batch
                    what suppliers are owed is never changed | update supplier_entry set reason = 'x'
                    what suppliers are owed is never changed | delete from supplier_entry
                    """)
    void whatIsBookedStays(String guard, String sql) {
        refused(guard, sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    no further reduction | insert into sale_reduction values (2, 1, 3, 'LINE', '', null, 1)
                    no further reduction | insert into sale_reduction values (2, 1, 2, 'LINE', '', null, 101)
                    no further reduction | insert into sale_reduction values (1, 1, 1, 'LINE', '', null, 1)
                    FOREIGN KEY | insert into sale_reduction values (2, 1, 2, 'GIFT', '', null, 1)
                    FOREIGN KEY | insert into sale_reduction values (2, 1, 2, 'PROMOTION', '', 9, 1)
                    no further mark | insert into sale_mark values (2, 1, 3, 'm3', 'm3')
                    no further mark | insert into sale_mark values (1, 1, 1, 'm3', 'm3')
                    no further payment | insert into payment (sale_id, line, method_id, tendered, change, applied) values (2, 3, 1, 700, 0, 700)
                    only cash gives change | insert into payment (sale_id, line, method_id, tendered, change, applied) values (2, 2, 2, 701, 1, 700)
                    customer of its sale | insert into payment (sale_id, line, method_id, tendered, change, applied, customer_id) values (2, 2, 1, 700, 0, 700, 2)
                    CHECK | insert into payment (sale_id, line, method_id, tendered, change, applied, card_digits) values (2, 2, 1, 700, 0, 700, '12345')
                    CHECK | insert into payment (sale_id, line, method_id, tendered, change, applied, card_digits) values (2, 2, 1, 700, 0, 700, '12x')
                    """)
    void aSaleIsWhatItIs(String guard, String sql) {
        refused(guard, sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    no further line | 3, 2, 1, 1, 1000, 1500, 150, 144, 1000, 1
                    no further line | 2, 1, 1, 1, 1, 0, 0, 0, null, 1
                    no further line | 2, null, null, 1, 1000, 1350, 150, 145, null, 1
                    no more comes back | 2, 2, 1, 1, 1001, 1350, 150, 144, 1000, 1
                    no more comes back | 2, 2, 1, 1, 1000, 1501, 150, 144, 1000, 1
                    no more comes back | 2, 2, 1, 1, 1000, 1500, 151, 144, 1000, 1
                    no more comes back | 2, 2, 1, 1, 1000, 1500, 150, 145, 1000, 1
                    no more comes back | 2, 2, 1, 1, 1000, 1500, 150, 144, 1001, 1
                    no more comes back | 2, 2, 1, 2, 1000, 1500, 150, 144, 1000, 1
                    no more comes back | 2, 2, 9, 1, 1000, 1500, 150, 144, 1000, 1
                    no more comes back | 2, 2, null, 1, 1000, 1500, 150, 144, 1000, 1
                    CHECK | 2, 2, 1, 1, 1000, 1500, 150, 144, 1000, 2
                    """)
    void noMoreComesBackThanWasSold(String guard, String values) {
        refused(guard, refundLine(values));
    }

    @Test
    void theRestComesBack() throws SQLException {
        run(refundLine("2, 2, 1, 1, 1000, 1500, 150, 144, 1000, 1"));
        refused(
                "comes back with its own mark",
                "insert into refund_mark values (1, 1, 2, 'm1', 'x')");
        refused(
                "comes back with its own mark",
                "insert into refund_mark values (1, 1, 2, 'm9', 'x')");
        refused("no further mark", "insert into refund_mark values (1, 1, 3, 'm2', 'x')");
        run("insert into refund_mark values (1, 1, 2, 'm2', 'x')");
    }

    @Test
    void aMarkIsSoldAgainOnlyOnceItIsBack() throws SQLException {
        run(
                "insert into sale select 3, '00000000-0000-0000-0000-0000000000a3', '', 3, 'SALE-3', 1,"
                        + " 1, 1, 0, '2026-11-22', gross, discount, total, 0, tendered, 0, 1, 1, 2, null"
                        + " from sale where id = 2");
        run(
                "insert into sale_line select 3, 1, product_id, '', 'x', unit, price, quantity, gross,"
                        + " discount, total, tax_rate_id, tax, '', null, 0, 2 from sale_line where"
                        + " sale_id = 2");
        run("insert into sale_mark values (3, 1, 1, 'm1', 'x')");
        refused("is sold once", "insert into sale_mark values (3, 1, 2, 'm1', 'x')");
        refused("is sold once", "insert into sale_mark values (3, 1, 2, 'm2', 'x')");
        refused(
                "comes back with its own mark",
                "insert into refund_mark values (1, 1, 2, 'm1', 'x')");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    no refund outside an open shift | shift_id | 99
                    refund numbers have no gap | seq | 4
                    UNIQUE | number | 'REFUND-1'
                    UNIQUE | uuid | '00000000-0000-0000-0000-0000000000f1'
                    FOREIGN KEY | exchange_sale_id | 99
                    FOREIGN KEY | customer_id | 99
                    CHECK | discount | 501
                    CHECK | reason | ''
                    """)
    void aRefundIsWhatItIs(String guard, String column, String value) {
        refused(guard, BookRows.refund(column, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    no further payment | insert into refund_payment (refund_id, line, method_id, applied) values (1, 3, 1, 5)
                    customer of its refund | insert into refund_payment (refund_id, line, method_id, applied, customer_id) values (1, 2, 1, 5, 2)
                    customer of its refund | insert into refund_payment (refund_id, line, method_id, applied, customer_id) values (2, 1, 1, 5, 1)
                    """)
    void aRefundIsGivenBackOnce(String guard, String sql) {
        refused(guard, sql);
    }

    private static String refundLine(String values) {
        return "insert into refund_line (line, sale_id, sale_line, product_id, quantity, gross,"
                + " discount, tax, cost, restock, refund_id, barcode, name, unit, price, total,"
                + " tax_rate_id, goods_code, reason, mark_count) select *, 1, '', 'x', 'PIECE', 1500,"
                + " column6 - column7, 1, '', '', 0 from (values ("
                + values
                + "))";
    }

    private void refused(String guard, String sql) {
        String said = GuardRefusal.of(raw, sql);
        assertTrue(said.contains(guard), said);
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = raw.createStatement()) {
            statement.execute(sql);
        }
    }
}
