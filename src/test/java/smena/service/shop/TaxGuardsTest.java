package smena.service.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.ShopTaxRate;
import smena.domain.refund.LooseReturn;
import smena.domain.stock.ReceiptDraft;
import smena.service.TestRates;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What the database refuses of tax rates past the till.
class TaxGuardsTest {
    private static final String STEP = "(select id from tax_rate where since is not null)";
    private static final String FIRST = "(select id from tax_rate where code = 'VAT12')";

    @TempDir private Path folder;
    private TestShop shop;
    private TestRates rates;
    private LocalDate today;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        rates = new TestRates(shop);
        today = rates.overview().today();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private void plan(int days) {
        rates.plan(today.plusDays(days), 1500);
    }

    private static void assertGuarded(String guard, String refusal) {
        assertTrue(refusal.contains("guard: " + guard), refusal);
    }

    /// A sale that waits for its second line takes it at the rate of its day only.
    @Test
    void aSaleIsBookedAtTheRateOfItsDay() {
        plan(1);
        shop.open(100_000);
        shop.sell(1);
        String sale =
                "insert into sale (uuid, content_hash, seq, number, shift_id, person_id, at,"
                        + " offset_s, business_date, gross, discount, total, rounding, tendered,"
                        + " change, line_count, payment_count, journal_seq) select"
                        + " '00000000-0000-0000-0000-00000000000a', content_hash, seq + 1, 'T',"
                        + " shift_id, person_id, at, offset_s, business_date, gross, discount,"
                        + " total, rounding, tendered, change, 1, payment_count, 1 from sale";
        String line =
                "insert into sale_line select (select max(id) from sale), 1, product_id, barcode,"
                        + " name, unit, price, quantity, gross, discount, total, %s, tax,"
                        + " goods_code, cost, 0, 0 from sale_line";
        assertEquals("", shop.refusal(sale, line.formatted(FIRST)));
        assertGuarded(
                "a sale is taxed as its rate is on its day",
                shop.refusal(sale, line.formatted(STEP)));
    }

    @Test
    void whatComesBackWithoutAReceiptIsBookedAtTheRateOfItsDay() {
        plan(1);
        shop.open(100_000);
        shop.sell(1);
        bringBack();
        String refund =
                "insert into refund (uuid, content_hash, seq, number, shift_id, person_id,"
                        + " approval_id, at, offset_s, business_date, gross, discount, total,"
                        + " rounding, reason, line_count, payment_count, journal_seq) select"
                        + " '00000000-0000-0000-0000-00000000000a', content_hash, seq + 1, 'T',"
                        + " shift_id, person_id, approval_id, at, offset_s, business_date, gross,"
                        + " discount, total, rounding, reason, 1, payment_count, 1 from refund";
        String line =
                "insert into refund_line select (select max(id) from refund), 1, null, null,"
                        + " product_id, barcode, name, unit, price, quantity, gross, discount,"
                        + " total, %s, tax, goods_code, cost, restock, reason, 0 from refund_line";
        assertEquals("", shop.refusal(refund, line.formatted(FIRST)));
        assertGuarded(
                "what comes back without a receipt is taxed as its rate is on its day",
                shop.refusal(refund, line.formatted(STEP)));
    }

    private void bringBack() {
        long product = shop.product(0).id();
        LooseReturn.Item item =
                new LooseReturn.Item(product, "", Quantity.ONE, true, "", List.of());
        shop.services()
                .refunds()
                .bookWithoutReceipt(
                        shop.manager(),
                        new LooseReturn(
                                UUID.randomUUID(),
                                List.of(item),
                                "x",
                                shop.cash(shop.services().refunds().priceWithoutReceipt(product))));
    }

    @Test
    void aProductHasARateThatIsInUse() {
        plan(1);
        String guard = "a product has a tax rate that is in use";
        assertGuarded(guard, shop.refusal("update product set tax_rate_id = " + STEP));
        String product =
                "insert into product (uuid, name, search, category_id, price, unit, tax_rate_id)"
                        + " select '00000000-0000-0000-0000-00000000000a', 'T', 't', category_id,"
                        + " price, unit, %s from product where id = 1";
        assertEquals("", shop.refusal(product.formatted(FIRST)));
        assertGuarded(guard, shop.refusal(product.formatted(STEP)));
    }

    /// Nothing is booked with it yet, but a shift of its day is there; what is still to come may
    /// go, and what went in time does not come back. That this guard alone refuses it is seen
    /// without it.
    @Test
    void aPercentageThatHasBegunStays() {
        plan(0);
        plan(1);
        String withdrawn = "update tax_rate set archived = 1 where since = '%s'";
        String now = withdrawn.formatted(today);
        String tomorrow = withdrawn.formatted(today.plusDays(1));
        assertEquals("", shop.refusal(now));
        shop.open(100_000);
        String guard = "a percentage that has begun stays";
        assertGuarded(guard, shop.refusal(now));
        assertEquals("", shop.refusal("drop trigger tax_rate_that_has_begun_stays", now));
        assertEquals("", shop.refusal(tomorrow));
        String back = "update tax_rate set archived = null where since = '%s'";
        assertGuarded(guard, shop.refusal(tomorrow, back.formatted(today.plusDays(1))));
    }

    /// Goods came in while the clock was ahead: their paper names what was to come.
    @Test
    void aPercentageThatAPaperNamesIsNotWithdrawn() {
        plan(2);
        shop.services().goods().stock().beginCounting(shop.manager(), shop.product(0).id());
        shop.setClock(shop.now().plus(Duration.ofDays(3)));
        receive();
        shop.setClock(shop.now().minus(Duration.ofDays(3)));
        ShopTaxRate named = rates.vat();
        assertRefused(
                new Problem.TaxRateHasBegun(TestRates.VAT),
                () -> rates.change(named.without(named.steps().getLast())));
        assertGuarded(
                "a percentage that is booked stays",
                shop.refusal("update tax_rate set archived = 1 where since is not null"));
    }

    private void receive() {
        ReceiptDraft.Line line =
                ReceiptDraft.Line.of(shop.product(0).id(), Quantity.ONE)
                        .at(ReceiptDraft.Cost.ofUnit(Money.of(100_000)));
        shop.services()
                .goods()
                .goodsReceipts()
                .book(
                        shop.manager(),
                        new ReceiptDraft(UUID.randomUUID(), "Sharq", "", false, List.of(line)));
    }

    /// A shift was sold on while the clock was ahead, and another one after that.
    @Test
    void aPercentageThatWasSoldAtIsNotWithdrawn() {
        plan(2);
        shop.setClock(shop.now().plus(Duration.ofDays(3)));
        var ahead = shop.open(100_000);
        assertEquals(1500, shop.sell(1).lines().getFirst().taxRate().basisPoints());
        shop.close(ahead, Money.of(100));
        shop.leap(shop.now().minus(Duration.ofDays(3)));
        shop.services().clockCheck().decide();
        shop.open(100_000);
        ShopTaxRate named = rates.vat();
        assertRefused(
                new Problem.TaxRateHasBegun(TestRates.VAT),
                () -> rates.change(named.without(named.steps().getLast())));
        assertGuarded(
                "a percentage that is booked stays",
                shop.refusal("update tax_rate set archived = 1 where since is not null"));
    }
}
