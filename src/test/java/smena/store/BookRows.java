package smena.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/// Rows of every table that a shop's books will fill, as they should be: a sale on account with a
/// promotion and two marked pieces, a refund of one of them, a repayment, a receipt of goods. They
/// stand in the open shift 1 beside its sale 1.
final class BookRows {
    private static final String ROWS =
            """
            insert into supplier (id, uuid, name) values
              (1, '00000000-0000-0000-0000-0000000000d1', 'Sut zavodi');
            insert into price_list (id, uuid, name, prices) values
              (1, '00000000-0000-0000-0000-0000000000b1', 'Ulgurji', '{}');
            insert into price_document (id, uuid, origin, person_id, at, offset_s, line_count, state)
              values (1, '00000000-0000-0000-0000-0000000000c1', 'CARD', 1, 1, 0, 1, 'RUNNING');
            insert into price_change (document_id, line, product_id, old_price, new_price, outcome, at)
              select 1, 1, 2, price, 777, 'SET', 1 from product where id = 2;
            update product set price = 777 where id = 2;
            update price_document set state = 'DONE', done_count = 1, ended_at = 1 where id = 1;
            insert into price_document (id, uuid, origin, person_id, at, offset_s, due, line_count,
              lines, state) values (2, '00000000-0000-0000-0000-0000000000c2', 'BY_HAND', 1, 1, 0, 9,
              2, '[[2,777,888],[3,5,6]]', 'PLANNED');
            insert into promotion (id, uuid, name) values
              (1, '00000000-0000-0000-0000-0000000000e1', 'Payshanba')
              on conflict do nothing;
            insert into sale (id, uuid, content_hash, seq, number, shift_id, person_id, at, offset_s,
              business_date, gross, discount, total, rounding, tendered, change, line_count,
              payment_count, journal_seq, customer_id)
            values (2, '00000000-0000-0000-0000-0000000000a2', '', 2, 'SALE-2', 1, 1, 1, 0,
              '2026-11-22', 3000, 300, 2700, 0, 2700, 0, 1, 2, 1, 1);
            insert into sale_line (sale_id, line, product_id, barcode, name, unit, price, quantity,
              gross, discount, total, tax_rate_id, tax, goods_code, cost, reduction_count, mark_count)
            values (2, 1, 1, '', 'x', 'PIECE', 1500, 2000, 3000, 300, 2700, 1, 289, '', 2000, 2, 2);
            insert into sale_reduction values (2, 1, 1, 'PROMOTION', 'Payshanba', 1, 200);
            insert into sale_mark values (2, 1, 1, 'm1', 'whole m1');
            insert into sale_mark values (2, 1, 2, 'm2', 'whole m2');
            insert into payment (sale_id, line, method_id, tendered, change, applied, customer_id)
              select 2, 1, id, 2000, 0, 2000, 1 from payment_method where kind = 'DEBT';
            insert into refund (id, uuid, content_hash, seq, number, sale_id, shift_id, person_id,
              customer_id, at, offset_s, business_date, gross, discount, total, rounding, reason,
              line_count, payment_count, journal_seq)
            values (1, '00000000-0000-0000-0000-0000000000f1', '', 1, 'REFUND-1', 2, 1, 1, 1, 1, 0,
              '2026-11-22', 1500, 150, 1350, 0, 'x', 2, 2, 1);
            insert into refund_line (refund_id, line, sale_id, sale_line, product_id, barcode, name,
              unit, price, quantity, gross, discount, total, tax_rate_id, tax, goods_code, cost,
              restock, reason, mark_count)
            values (1, 1, 2, 1, 1, '', 'x', 'PIECE', 1500, 1000, 1500, 150, 1350, 1, 145, '', 1000, 1,
              '', 2);
            insert into refund_mark values (1, 1, 1, 'm1', 'whole m1');
            insert into refund_payment (refund_id, line, method_id, applied, customer_id)
              select 1, 1, id, 1350, 1 from payment_method where kind = 'DEBT';
            insert into refund (id, uuid, content_hash, seq, number, shift_id, person_id, at, offset_s,
              business_date, gross, discount, total, rounding, reason, line_count, payment_count,
              journal_seq)
            values (2, '00000000-0000-0000-0000-0000000000f2', '', 2, 'REFUND-2', 1, 1, 1, 0,
              '2026-11-22', 500, 0, 500, 0, 'no receipt', 1, 1, 2);
            insert into refund_line (refund_id, line, product_id, barcode, name, unit, price, quantity,
              gross, discount, total, tax_rate_id, tax, goods_code, restock, reason)
            values (2, 1, 1, '', 'x', 'PIECE', 500, 1000, 500, 0, 500, 1, 54, '', 0, 'damaged');
            insert into repayment (id, uuid, content_hash, seq, number, customer_id, shift_id,
              person_id, at, offset_s, business_date, amount, rounding, payment_count, journal_seq)
            values (1, '00000000-0000-0000-0000-0000000000b1', '', 1, 'REPAY-1', 1, 1, 1, 1, 0,
              '2026-11-22', 650, 0, 2, 1);
            insert into repayment_payment (repayment_id, line, method_id, tendered, change, applied)
              select 1, 1, id, 1000, 350, 650 from payment_method where kind = 'CASH';
            insert into stock_document (id, uuid, kind, number, supplier_id, person_id, at, offset_s,
              business_date, line_count, journal_seq)
            values (1, '00000000-0000-0000-0000-000000000091', 'RECEIPT', 'RECEIPT-1', 1, 1, 1, 0,
              '2026-11-22', 1, 1);
            insert into stock_document_line (document_id, line, product_id, quantity, cost, expires)
              values (1, 1, 1, 9000, 9000, '2030-01-31');
            insert into batch values (1, 1, 1, '2030-01-31', 9000, 8000);
            insert into supplier_entry (uuid, supplier_id, kind, amount, balance, document_id, person_id,
              at, offset_s, business_date, journal_seq)
            values ('00000000-0000-0000-0000-0000000000c1', 1, 'RECEIPT', 9000, 9000, 1, 1, 1, 0,
              '2026-11-22', 1);
            insert into stock_movement (product_id, kind, quantity, value, document_id, document_line,
              at) values (1, 'RECEIPT', 9000, 9000, 1, 1, 1), (1, 'COST_CORRECTION', 0, -5, 1, 1, 1);
            insert into stock_movement (product_id, kind, quantity, value, sale_id, sale_line, at)
              values (1, 'SALE', -2000, -2000, 2, 1, 1);
            insert into stock_movement (product_id, kind, quantity, value, refund_id, refund_line, at)
              values (1, 'REFUND', 1000, 1000, 1, 1, 1);
            insert into cash_movement (shift_id, kind, amount, reason, person_id, at, offset_s,
              document_id) values (1, 'PAY_OUT', 9000, 'goods', 1, 1, 0, 1);
            """;

    private BookRows() {}

    /// Another refund without a receipt, with one column of another value.
    static String refund(String column, String value) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", "3");
        row.put("uuid", "'00000000-0000-0000-0000-0000000000f3'");
        row.put("content_hash", "''");
        row.put("seq", "3");
        row.put("number", "'REFUND-3'");
        row.put("shift_id", "1");
        row.put("person_id", "1");
        row.put("at", "1");
        row.put("offset_s", "0");
        row.put("business_date", "'2026-11-22'");
        row.put("gross", "500");
        row.put("discount", "0");
        row.put("total", "500");
        row.put("rounding", "0");
        row.put("reason", "'x'");
        row.put("line_count", "1");
        row.put("payment_count", "1");
        row.put("journal_seq", "3");
        return insert("refund", row, column, value);
    }

    /// Another repayment, with one column of another value.
    static String repayment(String column, String value) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", "2");
        row.put("uuid", "'00000000-0000-0000-0000-0000000000b2'");
        row.put("content_hash", "''");
        row.put("seq", "2");
        row.put("number", "'REPAY-2'");
        row.put("customer_id", "1");
        row.put("shift_id", "1");
        row.put("person_id", "1");
        row.put("at", "1");
        row.put("offset_s", "0");
        row.put("business_date", "'2026-11-22'");
        row.put("amount", "650");
        row.put("rounding", "0");
        row.put("payment_count", "1");
        row.put("journal_seq", "2");
        return insert("repayment", row, column, value);
    }

    private static String insert(
            String table, Map<String, String> row, String column, String value) {
        row.put(column, value);
        return "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", row.keySet()), String.join(", ", row.values()));
    }

    static void lay(Connection raw) throws SQLException {
        try (Statement statement = raw.createStatement()) {
            for (String row : ROWS.split(";\n")) {
                statement.execute(row);
            }
        }
    }
}
