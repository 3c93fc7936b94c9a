package smena.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import smena.domain.money.Money;
import smena.domain.receipt.ReceiptQuery;
import smena.service.TestShop;
import smena.store.SqlRecorder.Sent;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// Receipts of long ago are found without a look at each one since.
@Isolated("its recorder takes the place of the one driver there is")
class ReceiptPlansTest {
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 11, 22));
    private static final Optional<LocalTime> NIGHT = Optional.of(LocalTime.of(3, 0));
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

    /// A time of the day costs one look at a shift that sold nothing then, and nothing is sorted.
    @Test
    void aTimeOfTheDayIsLookedForInEachShift() throws SQLException {
        byShift(ReceiptQuery.ALL);
        byShift(ReceiptQuery.ALL.days(DAY, DAY));
        byShift(ReceiptQuery.ALL.days(DAY, Optional.empty()));
        byShift(ReceiptQuery.ALL.cashier(1));
        byShift(ReceiptQuery.ALL.shift(1));
        leads("sale_line_by_product (product_id=?", BREAD.times(NIGHT, NIGHT));
        leads("sale_by_paid (", ReceiptQuery.ALL.paid(Money.of(400_000)).times(NIGHT, NIGHT));
        leads("payment_by_digits (", CARD.times(NIGHT, NIGHT));
    }

    private void byShift(ReceiptQuery query) throws SQLException {
        ReceiptQuery timed = query.times(NIGHT, NIGHT);
        List<String> steps = leads("shift USING INTEGER PRIMARY KEY", timed);
        String look =
                "then USING COVERING INDEX sale_by_time (shift_id=? AND <expr>>? AND <expr><?";
        assertTrue(
                steps.stream().anyMatch(step -> step.contains(look)), () -> query + "\n" + steps);
        assertFalse(steps.stream().anyMatch(s -> s.contains("TEMP")), () -> query + "\n" + steps);
    }

    private List<String> leads(String index, ReceiptQuery query) throws SQLException {
        shop.services().receipts().newest(query, 50);
        Sent sent = sent();
        List<String> steps = Plans.of(raw, sent.sql(), sent.values());
        assertTrue(steps.getFirst().contains(index), () -> query + "\n" + steps);
        return steps;
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
}
