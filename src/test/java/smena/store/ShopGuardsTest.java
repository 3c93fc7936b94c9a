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

/// Goods, repayments and the rows that several tills share are guarded, too.
class ShopGuardsTest {
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
                    no repayment outside an open shift | shift_id | 99
                    repayment numbers have no gap | seq | 3
                    reversed once and whole | reverses | 9
                    UNIQUE | number | 'REPAY-1'
                    FOREIGN KEY | customer_id | 99
                    CHECK | amount | 0
                    """)
    void aRepaymentIsWhatItIs(String guard, String column, String value) {
        refused(guard, BookRows.repayment(column, value));
    }

    @Test
    void aRepaymentIsReversedOnceAndWhole() throws SQLException {
        String reversal = BookRows.repayment("reverses", "1");
        refused("reversed once and whole", reversal.replace("650", "649"));
        run(reversal);
        String second = reversal.replace("0b2", "0b3").replace("REPAY-2", "REPAY-3");
        String next = second.replace("values (2,", "values (3,").replace("'', 2,", "'', 3,");
        refused("UNIQUE", next.replace(", 2, 1)", ", 3, 1)"));
        refused("reversed once and whole", next.replace(", 2, 1)", ", 3, 2)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    no further payment | 3, 'CASH', 5, 0, 5
                    paid back with money | 2, 'DEBT', 5, 0, 5
                    paid back with money | 2, 'EXCHANGE', 5, 0, 5
                    only cash gives change | 2, 'CARD', 6, 1, 5
                    CHECK | 2, 'CASH', 5, 1, 5
                    """)
    void aDebtIsPaidBackWithMoney(String guard, String values) {
        refused(
                guard,
                "insert into repayment_payment (repayment_id, line, method_id, tendered, change,"
                        + " applied) select 1, column1, (select id from payment_method where kind ="
                        + " column2 limit 1), column3, column4, column5 from (values ("
                        + values
                        + "))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    names its document | 1, 'SALE', -5, null, null, null, null, null, null, null
                    names its document | 1, 'SALE', -5, null, null, null, null, null, 1, 1
                    names its document | 1, 'SALE', -5, null, 2, 1, null, null, 1, 1
                    names its document | 2, 'SALE', -5, null, 2, 1, null, null, null, null
                    names its document | 1, 'REFUND', 5, null, 2, 1, null, null, null, null
                    names its document | 1, 'REFUND', 5, null, null, null, 2, 1, null, null
                    names its document | 1, 'RECEIPT', 5, null, 2, 1, null, null, null, null
                    names its document | 2, 'RECEIPT', 5, null, null, null, null, null, 1, 1
                    names its document | 1, 'GIFT', 5, null, null, null, null, null, 1, 1
                    goes the way of its kind | 1, 'SALE', 5, null, 2, 1, null, null, null, null
                    goes the way of its kind | 1, 'SALE', 0, null, 2, 1, null, null, null, null
                    goes the way of its kind | 1, 'SALE', -5, 5, 2, 1, null, null, null, null
                    goes the way of its kind | 1, 'REFUND', -5, null, null, null, 1, 1, null, null
                    goes the way of its kind | 1, 'RECEIPT', -5, null, null, null, null, null, 1, 1
                    goes the way of its kind | 1, 'SUPPLIER_RETURN', 5, null, null, null, null, null, 1, 1
                    goes the way of its kind | 1, 'WRITE_OFF', 5, null, null, null, null, null, 1, 1
                    goes the way of its kind | 1, 'OWN_USE', 5, null, null, null, null, null, 1, 1
                    goes the way of its kind | 1, 'COUNT', 0, null, null, null, null, null, 1, 1
                    goes the way of its kind | 1, 'COST_CORRECTION', 5, 5, null, null, null, null, 1, 1
                    goes the way of its kind | 1, 'COST_CORRECTION', 0, null, null, null, null, null, 1, 1
                    """)
    void aStockMovementIsOfItsKind(String guard, String values) {
        refused(
                guard,
                "insert into stock_movement (product_id, kind, quantity, value, sale_id, sale_line,"
                        + " refund_id, refund_line, document_id, document_line, at) values ("
                        + values
                        + ", 1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a receipt has a supplier | 'RECEIPT', null, null
                    a receipt has a supplier | 'WRITE_OFF', 1, null
                    names the receipt | 'SUPPLIER_RETURN', 1, null
                    names the receipt | 'RECEIPT', 1, 1
                    names the receipt | 'SUPPLIER_RETURN', 1, 9
                    """)
    void aPaperAboutGoodsIsOfItsKind(String guard, String values) {
        refused(guard, paper(values));
    }

    private static String paper(String values) {
        return "insert into stock_document (uuid, kind, supplier_id, receipt_id, number, person_id,"
                + " at, offset_s, business_date, line_count, journal_seq) values"
                + " ('00000000-0000-0000-0000-000000000092', "
                + values
                + ", 'N-2', 1, 1, 0, '2026-11-22', 1, 2)";
    }

    @Test
    void noMoreGoesBackThanCame() throws SQLException {
        run(paper("'SUPPLIER_RETURN', 1, 1"));
        String line =
                "insert into stock_document_line (document_id, line, product_id, quantity, cost,"
                        + " receipt_line) values (2, 1, ";
        refused("no more goes back than came", line + "1, 9001, 5, 1)");
        refused("no more goes back than came", line + "1, 5, 9001, 1)");
        refused("no more goes back than came", line + "2, 5, 5, 1)");
        refused("no more goes back than came", line + "1, 5, 5, 2)");
        run(line + "1, 9000, 9000, 1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    goes on from where it stood | 1, 'PAYMENT', -5, 9005, null, null
                    goes on from where it stood | 1, 'PAYMENT', -5, -5, null, null
                    goes the way of its kind | 1, 'PAYMENT', 5, 9005, null, null
                    goes the way of its kind | 1, 'RETURN', 5, 9005, 1, null
                    names papers of that supplier | 1, 'RECEIPT', 5, 9005, 9, null
                    names papers of that supplier | 1, 'PAYMENT', -5, 8995, null, 9
                    says what its kind asks | 1, 'RECEIPT', 5, 9005, null, null
                    says what its kind asks | 1, 'RETURN', -5, 8995, null, null
                    says what its kind asks | 1, 'RETURN', -9000, 0, 1, 1
                    says what its kind asks | 1, 'CORRECTION', -9000, 0, 1, null
                    says what its kind asks | 1, 'CORRECTION', -9000, 0, null, 1
                    says what its kind asks | 1, 'CORRECTION', 5, 9005, null, null
                    """)
    void anEntryOfASupplierIsWhatItIs(String guard, String values) {
        refused(
                guard,
                "insert into supplier_entry (uuid, supplier_id, kind, amount, balance, document_id,"
                        + " movement_id, person_id, at, offset_s, business_date, journal_seq) values"
                        + " ('00000000-0000-0000-0000-0000000000c2', "
                        + values
                        + ", 1, 1, 0, '2026-11-22', 2)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a batch is of a line | 1, 2, 1, '2030-01-31', 9000, 5
                    a batch is of a line | 1, 1, 2, '2030-01-31', 9000, 5
                    a batch is of a line | 1, 1, 1, '2030-02-01', 9000, 5
                    a batch is of a line | 1, 1, 1, '2030-01-31', 9001, 5
                    UNIQUE | 1, 1, 1, '2030-01-31', 9000, 5
                    """)
    void aBatchIsOfItsLine(String guard, String values) {
        refused(guard, "insert into batch values (" + values + ")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    no further line | insert into stock_document_line (document_id, line, product_id, quantity, cost) values (1, 2, 1, 5, 5)
                    CHECK | insert into stock_document_line (document_id, line, product_id, quantity, cost) values (1, 1, 1, -5, 5)
                    a tax rate is never changed | update tax_rate set basis_points = 1500
                    a tax rate is never deleted | delete from tax_rate
                    a tax rate is never changed | update tax_rate set since = '2099-01-01'
                    a tax rate is never changed | update tax_rate set rate_id = 2 where id = 1
                    CHECK | update tax_rate set name = '' where id = 1
                    begins on a day to come | insert into tax_rate (uuid, code, kind, basis_points, since) values ('00000000-0000-0000-0000-000000000001', 'X', 'STANDARD', 5, '2099-01-01')
                    begins on a day to come | insert into tax_rate (uuid, code, kind, basis_points, rate_id) values ('00000000-0000-0000-0000-000000000001', 'X', 'STANDARD', 5, 1)
                    begins on a day to come | insert into tax_rate (uuid, code, kind, basis_points, rate_id, since) select '00000000-0000-0000-0000-000000000001', 'X', 'STANDARD', 5, 1, business_date from shift
                    in use | update tax_rate set archived = 1 where id = 1
                    only a taxed kind | insert into tax_rate (uuid, code, kind, basis_points) values ('00000000-0000-0000-0000-000000000001', 'X', 'ZERO', 5)
                    FOREIGN KEY | insert into tax_rate (uuid, code, kind, basis_points) values ('00000000-0000-0000-0000-000000000001', 'X', 'OTHER', 0)
                    keeps its code, its kind | update payment_method set kind = 'CASH' where kind = 'CARD'
                    keeps its code, its kind | update payment_method set uuid = '00000000-0000-0000-0000-000000000001' where id = 1
                    never deleted | delete from payment_method
                    keeps its code and its UUID | update role set uuid = '00000000-0000-0000-0000-000000000001' where code = 'SENIOR'
                    never deleted | delete from role
                    FOREIGN KEY | update person set role = 'OWNER'
                    keeps its UUID | update person set uuid = '00000000-0000-0000-0000-000000000001' where id = 1
                    keeps its UUID | update category set uuid = '00000000-0000-0000-0000-000000000001' where id = 1
                    keeps its UUID | update product set uuid = '00000000-0000-0000-0000-000000000001' where id = 1
                    a product has a price | update product set price = 0
                    keeps its UUID | update customer set uuid = '00000000-0000-0000-0000-000000000001' where id = 1
                    never deleted | delete from customer
                    keeps its UUID | update supplier set uuid = '00000000-0000-0000-0000-000000000001' where id = 1
                    never deleted | delete from supplier
                    keeps its UUID | update promotion set uuid = '00000000-0000-0000-0000-000000000001' where id = 1
                    never deleted | delete from promotion
                    keeps its UUID | update price_list set uuid = '00000000-0000-0000-0000-000000000001' where id = 1
                    never deleted | delete from price_list
                    prices of products | update price_list set prices = '{"1":0}' where id = 1
                    prices of products | update price_list set prices = '{"999999":500}' where id = 1
                    prices of products | update price_list set prices = '{"1":"5"}' where id = 1
                    prices of products | update price_list set prices = '[1]' where id = 1
                    UNIQUE | insert into price_list (uuid, name, prices) values ('00000000-0000-0000-0000-00000000000a', 'Ulgurji', '{}')
                    by a price document | update product set price = price + 1 where id = 1
                    by a price document | update product set price = 5 where id = 3
                    comes into force or is cancelled | update price_document set reason = 'x' where id = 2
                    comes into force or is cancelled | update price_document set due = 5 where id = 2
                    comes into force or is cancelled | update price_document set lines = '[[2,1,1]]' where id = 2
                    comes into force or is cancelled | update price_document set done_count = 1 where id = 2
                    comes into force or is cancelled | update price_document set state = 'DONE', ended_at = 1 where id = 2
                    comes into force or is cancelled | update price_document set state = 'PLANNED', ended_at = null, done_count = 0 where id = 1
                    never deleted | delete from price_document where id = 2
                    of a document that comes into force | insert into price_change (document_id, line, product_id, old_price, new_price, outcome, at) values (1, 2, 3, 5, 6, 'SET', 1)
                    of a document that comes into force | insert into price_change (document_id, line, product_id, old_price, new_price, outcome, at) values (2, 3, 3, 5, 6, 'SET', 1)
                    FOREIGN KEY | insert into price_change (document_id, line, product_id, old_price, new_price, outcome, at) values (2, 1, 3, 5, 6, 'GIFT', 1)
                    never changed | update price_change set new_price = 5
                    never deleted | delete from price_change
                    FOREIGN KEY | update customer set price_list_id = 99 where id = 1
                    UNIQUE | insert into customer (uuid, name) select uuid, name from customer where id = 1
                    FOREIGN KEY | insert into cash_movement (shift_id, kind, amount, reason, person_id, at, offset_s) values (1, 'GIFT', 5, 'x', 1, 1, 0)
                    FOREIGN KEY | insert into cash_movement (shift_id, kind, amount, reason, person_id, at, offset_s, document_id) values (1, 'PAY_OUT', 5, 'x', 1, 1, 0, 9)
                    FOREIGN KEY | insert into cash_count (shift_id, purpose, place, counted, blind, person_id, after_seq, at, offset_s) values (1, 'OTHER', 1, 5, 1, 1, (select coalesce(max(seq), 0) from journal), 1, 0)
                    FOREIGN KEY | update print_job set printer = 'LABEL'
                    CHECK | insert into approval (act, asked_by, approved_by, reason, subject, amount, at) values ('x', 1, 1, 'x', '', 0, 1)
                    CHECK | insert into approval (act, asked_by, approved_by, own, reason, subject, amount, at) values ('x', 1, 2, 1, 'x', '', 0, 1)
                    the code of a till | update setting set value = 'x' where name = 'till.code'
                    the code of a till | delete from setting where name = 'till.code'
                    the code of a till | insert or replace into setting values ('till.code', 'x')
                    """)
    void whatTillsShareKeepsItsName(String guard, String sql) {
        refused(guard, sql);
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
