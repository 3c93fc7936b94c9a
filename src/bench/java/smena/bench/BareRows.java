package smena.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/// The rows of a sale written by bare JDBC with prepared statements, in one transaction.
final class BareRows implements AutoCloseable {
    private static final String TEXT_64 = "0123456789abcdef".repeat(4);

    private final Connection connection;
    private final int lines;
    private final PreparedStatement journal;
    private final PreparedStatement counter;
    private final PreparedStatement sale;
    private final PreparedStatement line;
    private final PreparedStatement payment;
    private final PreparedStatement stock;
    private final PreparedStatement movement;
    private final PreparedStatement job;
    private long seq;
    private long number;
    private String head;

    BareRows(Path file, int lines) throws SQLException {
        this.lines = lines;
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        run("pragma journal_mode = wal");
        run("pragma synchronous = full");
        run("pragma foreign_keys = on");
        run("pragma recursive_triggers = on");
        run("insert into counter (name, value) values ('sale.2026', 0)");
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select seq, hash from journal order by seq desc limit 1")) {
            row.next();
            seq = row.getLong(1);
            head = row.getString(2);
        }
        journal =
                connection.prepareStatement(
                        "insert into journal (seq, at, offset_s, person_id, shift_id, kind, payload,"
                                + " sales_total, refunds_total, previous, hash, signature)"
                                + " values (?, ?, 18000, 1, 1, 'SALE', ?, ?, 0, ?, ?, ?)");
        counter =
                connection.prepareStatement("update counter set value = value + 1 where name = ?");
        sale =
                connection.prepareStatement(
                        "insert into sale (uuid, content_hash, seq, number, shift_id, person_id, at,"
                                + " offset_s, business_date, gross, discount, total, rounding,"
                                + " tendered, change, line_count, payment_count, journal_seq)"
                                + " values (?, ?, ?, ?, 1, 1, ?, 18000, '2026-11-22',"
                                + " 4000000, 0, 4000000, 0, 5000000, 1000000, ?, 1, ?)");
        line =
                connection.prepareStatement(
                        "insert into sale_line (sale_id, line, product_id, barcode, name, unit, price,"
                                + " quantity, gross, discount, total, tax_rate_id, tax, goods_code)"
                                + " values (?, ?, ?, '2000000000015', 'Non «Obi»', 'PIECE',"
                                + " 400000, 1000, 400000, 0, 400000, 1, 42857, '')");
        payment =
                connection.prepareStatement(
                        "insert into payment (sale_id, line, method_id, tendered, change, applied)"
                                + " values (?, 1, 1, 5000000, 1000000, 4000000)");
        stock = connection.prepareStatement("update product set stock = stock - 1000 where id = ?");
        movement =
                connection.prepareStatement(
                        "insert into stock_movement (product_id, kind, quantity, sale_id, sale_line, at)"
                                + " values (?, 'SALE', -1000, ?, ?, ?)");
        job =
                connection.prepareStatement(
                        "insert into print_job (printer, kind, document, source_id, copy_no, state,"
                                + " queued_at, changed_at, language)"
                                + " values ('RECEIPT', ?, 'SALE', ?, 0, 'QUEUED', ?, ?, 'uz')");
    }

    /// One sale.
    void write() throws SQLException {
        String uuid = UUID.randomUUID().toString();
        run("begin immediate");
        seq++;
        number++;
        String hash = uuid + uuid;
        set(counter, "sale.2026");
        set(journal, seq, number, TEXT_64.repeat(16), number, head, hash, TEXT_64 + TEXT_64);
        head = hash;
        set(sale, uuid, TEXT_64, number, "SALE-2026-" + number, number, (long) lines, seq);
        for (long i = 1; i <= lines; i++) {
            set(line, number, i, i);
            set(stock, i);
            set(movement, i, number, i, number);
        }
        set(payment, number);
        set(job, "DRAWER", number, number, number);
        set(job, "PAPER", number, number, number);
        run("commit");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
