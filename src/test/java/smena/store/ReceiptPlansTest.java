package smena.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.receipt.ReceiptQuery;
import smena.service.TestShop;
import smena.store.SqlRecorder.Sent;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Receipts of long ago are found without a look at each one since.
class ReceiptPlansTest {
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 11, 22));
    private static final ReceiptQuery BREAD = ReceiptQuery.ALL.product(1);
    private static final ReceiptQuery CARD = ReceiptQuery.ALL.cardDigits("4417");

    private static final String BOUNDED = " AND sale_id>? AND sale_id<?)";

    @TempDir Path folder;
    private SqlRecorder recorder;
    private TestShop shop;
    private Connection raw;

    @BeforeEach
    void open() throws SQLException {
        recorder = SqlRecorder.open();
        shop = new TestShop(folder);
        raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
    }

    @AfterEach
    void close() throws SQLException {
        raw.close();
        shop.close();
        recorder.close();
    }

    @Test
    void theIndexThatLeadsIsBoundedByTheTimeAskedFor() throws SQLException {
        leads("sale_line_by_product (product_id=?" + BOUNDED, BREAD.days(DAY, DAY));
        leads("sale_line_by_product (product_id=?" + BOUNDED, BREAD.shift(1));
        leads("payment_by_digits (card_digits=?" + BOUNDED, CARD.days(DAY, DAY));
        leads("payment_by_digits (card_digits=?" + BOUNDED, CARD.shift(1));
    }

    @Test
    void aSumOrACustomerLeadsBeforeAProductThatIsSoldAllTheTime() throws SQLException {
        leads("sale_by_paid (", BREAD.paid(Money.of(400_000)));
        leads("sale_of_customer (", BREAD.customer(1));
    }

    private void leads(String index, ReceiptQuery query) throws SQLException {
        shop.services().receipts().newest(query, 50);
        String first = plan(sent());
        assertTrue(first.contains(index), () -> query + "\n" + first);
    }

    /// The newest statement for a page of receipts.
    private Sent sent() {
        String text =
                recorder.prepared().stream()
                        .filter(sql -> sql.contains("group_concat"))
                        .reduce((_, later) -> later)
                        .orElseThrow();
        return recorder.sent().stream()
                .filter(one -> one.sql().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /// The first step of its plan.
    private String plan(Sent sent) throws SQLException {
        try (PreparedStatement explain = raw.prepareStatement("explain query plan " + sent.sql())) {
            for (Map.Entry<Integer, Object> value : sent.values().entrySet()) {
                explain.setObject(value.getKey(), value.getValue());
            }
            try (ResultSet row = explain.executeQuery()) {
                row.next();
                return row.getString("detail");
            }
        }
    }
}
