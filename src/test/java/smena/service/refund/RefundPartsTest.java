package smena.service.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.MarkedPiece;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A line with marks, named reductions and a cost, on account of a customer: rows as the books may
/// hold them.
class RefundPartsTest {
    private static final String FIRST = "010478000000001721abc";
    private static final String SECOND = "010478000000001721xyz";
    private static final String WHOLE = FIRST + "\u001d93dGVz";

    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(1_000_000);
        shop.sell(1);
        shop.run(
                "insert into sale (id, uuid, content_hash, seq, number, shift_id, person_id, at,"
                        + " offset_s, business_date, gross, discount, total, rounding, tendered,"
                        + " change, line_count, payment_count, journal_seq, customer_id) values (2, '"
                        + UUID.randomUUID()
                        + "', '', 2, 'SALE-2026-00002', 1, 1, 1, 0, '2026-11-22', 300000, 30101,"
                        + " 269899, 0, 269899, 0, 1, 2, 1, 10)");
        shop.run(
                "insert into sale_line (sale_id, line, product_id, barcode, name, unit, price,"
                        + " quantity, gross, discount, total, tax_rate_id, tax, goods_code, cost,"
                        + " reduction_count, mark_count) values (2, 1, 1, '', 'Suv', 'PIECE', 150000,"
                        + " 2000, 300000, 30101, 269899, 1, 28918, '', 200001, 1, 2)");
        shop.run(
                "insert into sale_reduction values (2, 1, 1, 'PROMOTION', 'Payshanba', null, 20001)");
        shop.run("insert into sale_mark values (2, 1, 1, '" + FIRST + "', '" + WHOLE + "')");
        shop.run("insert into sale_mark values (2, 1, 2, '" + SECOND + "', '" + SECOND + "')");
        shop.run(
                "insert into payment (sale_id, line, method_id, tendered, change, applied,"
                        + " customer_id) select 2, 1, id, 200000, 0, 200000, 10 from payment_method"
                        + " where kind = 'DEBT'");
        shop.run(
                "insert into payment (sale_id, line, method_id, tendered, change, applied) select"
                        + " 2, 2, id, 69899, 0, 69899 from payment_method where kind = 'CASH'");
        account("'SALE', 200000, 200000, 200000, '2026-12-01', 2, null, 1");
    }

    /// An entry of the account of customer 10, who owed nothing before.
    private void account(String values) {
        shop.run(
                "insert into account_entry (customer_id, person_id, at, offset_s, business_date,"
                        + " kind, amount, balance, charged, due, sale_id, repayment_id, journal_seq)"
                        + " values (10, 1, 1, 0, '2026-11-22', "
                        + values
                        + ")");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void eachPieceComesBackWithItsOwnMarkOnce() {
        assertRefused(new Problem.MarksNeeded("Suv", 1), () -> book(1));
        assertRefused(new Problem.MarksNeeded("Suv", 2), () -> book(2, FIRST));
        assertRefused(new Problem.MarkNotSold("Suv"), () -> book(1, "010478000000001721no"));
        assertRefused(new Problem.MarkNotSold("Suv"), () -> book(1, "x".repeat(300)));
        assertRefused(new Problem.MarkNotSold("Suv"), () -> book(2, FIRST, FIRST));
        assertRefused(
                new Problem.MarksNeeded("Suv", 2),
                () ->
                        shop.services()
                                .refunds()
                                .book(
                                        shop.manager(),
                                        RefundOrder.whole(UUID.randomUUID(), 2, "x")));
        Refund refund = book(1, WHOLE.replace("\u001d", ""));
        assertEquals(List.of(new MarkedPiece(FIRST, WHOLE)), refund.lines().getFirst().marks());
        assertEquals(Optional.of(refund), shop.services().refunds().find(refund.id()));
        assertRefused(new Problem.MarkNotSold("Suv"), () -> book(1, FIRST));
        assertEquals(SECOND, book(1, SECOND).lines().getFirst().marks().getFirst().mark());
    }

    @Test
    void sharesOfReductionsTaxAndCostEndExactly() {
        Refund first = book(1, FIRST);
        Refund.Line line = first.lines().getFirst();
        assertEquals(Money.of(134_950), line.total());
        assertEquals(Money.of(10_001 + 5_050), line.discount());
        assertEquals(Optional.of(Money.of(100_001)), line.cost());
        Refund second = book(1, SECOND);
        assertEquals(Money.of(134_949), second.total());
        assertEquals(Optional.of(Money.of(100_000)), second.lines().getFirst().cost());
        assertEquals(Money.of(30_101), first.discount().plus(second.discount()));
        assertEquals(
                List.of("100001", "100000"),
                shop.query("select value from stock_movement where kind = 'REFUND' order by id"));
    }

    @Test
    void whatWasPutOnAccountGoesBackThereFirst() {
        Refund first = book(1, FIRST);
        assertEquals("debt 134950 10", way(first.payments().getFirst()));
        assertEquals(Optional.of(10L), first.customer());
        Refund second = book(1, SECOND);
        assertEquals(
                List.of("debt 65050 10", "cash 69899 0"),
                second.payments().stream().map(RefundPartsTest::way).toList());
    }

    @Test
    void noMoreThanIsOwedGoesToTheAccount() {
        shop.run(
                "insert into repayment (id, uuid, content_hash, seq, number, customer_id,"
                        + " shift_id, person_id, at, offset_s, business_date, amount, rounding,"
                        + " payment_count, journal_seq) values (1, '"
                        + UUID.randomUUID()
                        + "', '', 1, 'REPAY-2026-00001', 10, 1, 1, 1, 0, '2026-11-22', 150000, 0,"
                        + " 1, 1)");
        shop.run(
                "insert into repayment_payment (repayment_id, line, method_id, tendered, change,"
                        + " applied) select 1, 1, id, 150000, 0, 150000 from payment_method where"
                        + " code = 'click'");
        account("'REPAYMENT', -150000, 50000, 200000, null, null, 1, 2");
        Refund first = book(1, FIRST);
        assertEquals(
                List.of("debt 50000 10", "click 84950 0"),
                first.payments().stream().map(RefundPartsTest::way).toList());
    }

    @Test
    void withoutAReceiptAMarkMustHaveBeenSoldToo() {
        Money price = shop.services().refunds().priceWithoutReceipt(1);
        assertRefused(
                new Problem.MarkNotSold(shop.product(0).name()),
                () -> loose(price, "010478000000001721no"));
        assertEquals(FIRST, loose(price, FIRST).lines().getFirst().marks().getFirst().mark());
        assertRefused(new Problem.MarkNotSold(shop.product(0).name()), () -> loose(price, FIRST));
    }

    private Refund loose(Money price, String mark) {
        return shop.services()
                .refunds()
                .bookWithoutReceipt(
                        shop.manager(),
                        new LooseReturn(
                                UUID.randomUUID(),
                                List.of(
                                        new LooseReturn.Item(
                                                1, "", Quantity.ONE, true, "", List.of(mark))),
                                "x",
                                shop.cash(price)));
    }

    private Refund book(int pieces, String... marks) {
        return shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                2,
                                List.of(
                                        new RefundOrder.Item(
                                                1, Quantity.of(pieces), true, "", List.of(marks))),
                                "x"));
    }

    private static String way(Refund.Payment payment) {
        return payment.method().code()
                + " "
                + payment.applied().minor()
                + " "
                + payment.customer().orElse(0L);
    }
}
