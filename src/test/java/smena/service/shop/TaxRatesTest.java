package smena.service.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalQuery;
import smena.domain.money.Money;
import smena.domain.money.OfferedRate;
import smena.domain.money.Quantity;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxBook;
import smena.domain.money.TaxRate;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.stock.PaperDates;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.ReceivedTax;
import smena.service.TestRates;
import smena.service.TestShop;
import smena.service.shop.TaxRateSettings.Overview;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Tax rates: what they take from which business date on, and who may not change what.
class TaxRatesTest {
    private static final String VAT = TestRates.VAT;
    private static final Duration DAY = Duration.ofDays(1);

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

    private Sale sell() {
        Sale sale = shop.sell(1);
        assertEquals(VAT, shop.product(0).taxRate().code());
        return sale;
    }

    private static TaxRate rate(Sale sale) {
        return sale.lines().getFirst().taxRate();
    }

    private void tomorrow() {
        shop.setClock(shop.now().plus(DAY));
    }

    private void nextShift() {
        shop.services().shifts().current().ifPresent(this::end);
        tomorrow();
        shop.open(100_000);
    }

    private ShiftReport end(Shift shift) {
        return shop.close(shift, Money.of(100));
    }

    @Test
    void goodsAreSoldWithTheNewPercentageFromItsDayOn() {
        Overview planned = rates.plan(today.plusDays(2), 1500);
        assertEquals(today, planned.earliest());
        assertEquals(1200, rates.vat().on(today.plusDays(1)).basisPoints());
        assertEquals(1500, rates.vat().on(today.plusDays(2)).basisPoints());
        shop.open(100_000);
        Sale before = sell();
        nextShift();
        Sale dayBefore = sell();
        nextShift();
        Sale on = sell();
        nextShift();
        Sale after = sell();
        assertEquals(new TaxRate(VAT, TaxRate.Kind.STANDARD, 1200), rate(before));
        assertEquals(rate(before), rate(dayBefore));
        assertEquals(1500, rate(on).basisPoints());
        assertEquals(rate(on), rate(after));
        Money total = on.lines().getFirst().total();
        assertEquals(before.total(), on.total());
        assertEquals(total.taxAt(rate(on)), on.lines().getFirst().tax());
        assertTrue(on.lines().getFirst().tax().compareTo(before.lines().getFirst().tax()) > 0);
    }

    /// The rule of the open basket: the shift's business date decides, not when a line was put in.
    @Test
    void anOpenBasketIsTaxedOnTheDayOfTheShiftThatSellsIt() {
        rates.plan(today.plusDays(1), 1500);
        Basket basket = shop.fill(1);
        tomorrow();
        shop.open(100_000);
        Sale sale =
                shop.services()
                        .selling()
                        .pay(shop.cashier(), basket, shop.cash(Money.of(100_000_000)));
        assertEquals(1500, rate(sale).basisPoints());
    }

    @Test
    void aShiftPastMidnightKeepsTheRatesOfItsDay() {
        rates.plan(today.plusDays(1), 1500);
        shop.open(100_000);
        shop.setClock(shop.now().plus(Duration.ofHours(19)));
        Sale sale = sell();
        assertEquals(today.plusDays(1), new Moment(sale.at(), sale.offsetSeconds()).day());
        assertEquals(1200, rate(sale).basisPoints());
        assertEquals(
                1200,
                shop.services().products().catalog().taxRates().getFirst().rate().basisPoints());
    }

    @Test
    void whatComesBackIsTaxedAsItWasSoldAndWithoutAReceiptAsToday() {
        rates.plan(today.plusDays(1), 1500);
        shop.open(100_000);
        Sale sale = sell();
        nextShift();
        Refund back =
                shop.services()
                        .refunds()
                        .book(shop.manager(), RefundOrder.whole(UUID.randomUUID(), sale.id(), "x"));
        assertEquals(rate(sale), back.lines().getFirst().taxRate());
        assertEquals(sale.lines().getFirst().tax(), back.lines().getFirst().tax());
        Refund loose = loose();
        assertEquals(1500, loose.lines().getFirst().taxRate().basisPoints());
        Shift open = shop.services().shifts().current().orElseThrow();
        List<ShiftReport.Tax> taxes = end(open).taxes();
        assertEquals(
                List.of(1200, 1500), taxes.stream().map(tax -> tax.rate().basisPoints()).toList());
        assertEquals(back.lines().getFirst().tax(), taxes.getFirst().returnedTax());
    }

    private Refund loose() {
        LooseReturn order =
                new LooseReturn(
                        UUID.randomUUID(),
                        List.of(
                                new LooseReturn.Item(
                                        shop.product(0).id(),
                                        "",
                                        Quantity.ONE,
                                        true,
                                        "",
                                        List.of())),
                        "x",
                        shop.cash(
                                shop.services()
                                        .refunds()
                                        .priceWithoutReceipt(shop.product(0).id())));
        return shop.services().refunds().bookWithoutReceipt(shop.manager(), order);
    }

    @Test
    void reportsHaveARowForEachPercentageAndAddUp() {
        rates.plan(today.plusDays(1), 1250);
        shop.open(100_000);
        Sale old = sell();
        nextShift();
        Sale now = sell();
        var figures = shop.services().periodReports().of(today, today.plusDays(1), Grouping.TAX);
        Map<String, Money> taxes = new HashMap<>();
        figures.rows().forEach(row -> taxes.put(told(row.label()), row.tax()));
        assertEquals(
                Map.of(
                        VAT + " 1200",
                        old.lines().getFirst().tax(),
                        VAT + " 1250",
                        now.lines().getFirst().tax()),
                taxes);
    }

    private static String told(Label label) {
        return label.name() + " " + label.taken().map(TaxRate::basisPoints).orElse(-1);
    }

    @Test
    void goodsComeInWithTheTaxOfTheirPaper() {
        rates.plan(today.plusDays(1), 1500);
        shop.services().goods().stock().beginCounting(shop.manager(), shop.product(3).id());
        tomorrow();
        shop.open(100_000);
        ReceivedTax tax =
                shop.services()
                        .goods()
                        .receiptGoods()
                        .of(shop.manager(), List.of(shop.product(0).id()))
                        .getFirst()
                        .tax();
        Money cost = Money.of(100_000);
        TaxRate old = new TaxRate("", TaxRate.Kind.STANDARD, 1200);
        TaxRate now = new TaxRate("", TaxRate.Kind.STANDARD, 1500);
        assertEquals(cost.taxAt(old), tax.in(cost, Optional.empty(), Optional.of(today)));
        assertEquals(cost.taxAt(now), tax.in(cost, Optional.empty(), Optional.empty()));
        assertEquals(Money.ZERO, tax.in(cost, Optional.of("VAT0"), Optional.empty()));
        assertEquals(Money.ZERO, tax.in(cost, Optional.of(""), Optional.empty()));
        assertEquals(VAT, received(Optional.of(today)));
        assertEquals(VAT + "-" + compact(today.plusDays(1)), received(Optional.empty()));
    }

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    /// A draft, a file or another program may name a step that was taken back meanwhile: it is
    /// taxed as its rate is on the day of the paper.
    @Test
    void aStepThatWasTakenBackIsStillKnownByItsCode() {
        rates.plan(today.plusDays(2), 1500);
        String taken = rates.vat().on(today.plusDays(2)).code();
        rates.change(rates.with(rates.vat().without(rates.vat().stepOn(today.plusDays(2)))));
        assertEquals(1, rates.vat().steps().size());
        assertEquals(VAT, received(Optional.empty(), Optional.of(taken)));
        rates.plan(today.plusDays(2), 1800);
        String again = rates.vat().on(today.plusDays(2)).code();
        assertNotEquals(taken, again);
        shop.setClock(shop.now().plus(DAY.multipliedBy(2)));
        assertEquals(again, received(Optional.empty(), Optional.of(taken)));
        assertEquals(VAT, received(Optional.of(today.plusDays(1)), Optional.of(taken)));
        assertRefused(
                new Problem.BadTaxRate(taken + "-9"),
                () -> received(Optional.empty(), Optional.of(taken + "-9")));
    }

    private String received(Optional<LocalDate> written) {
        return received(written, Optional.empty());
    }

    private String received(Optional<LocalDate> written, Optional<String> code) {
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        shop.product(0).id(),
                        Quantity.ONE,
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(100_000))),
                        code,
                        Optional.empty(),
                        Optional.empty());
        ReceiptDraft draft =
                new ReceiptDraft(
                        UUID.randomUUID(),
                        "Sharq",
                        "",
                        false,
                        new PaperDates(written, Optional.empty()),
                        List.of(line));
        return shop.services()
                .goods()
                .goodsReceipts()
                .book(shop.manager(), draft)
                .lines()
                .getFirst()
                .line()
                .taxCode();
    }

    @Test
    void whatHasBegunIsNeverChanged() {
        rates.plan(today, 1500);
        shop.open(100_000);
        assertEquals(1500, rate(sell()).basisPoints());
        ShopTaxRate begun = rates.vat();
        assertEquals(today.plusDays(1), rates.overview().earliest());
        assertRefused(
                new Problem.TaxRateHasBegun(VAT),
                () -> rates.change(begun.without(begun.steps().getLast())));
        assertRefused(
                new Problem.TaxRateHasBegun(VAT),
                () -> rates.change(begun.beginning(new TaxRate(VAT, TaxRate.Kind.STANDARD, 100))));
        assertRefused(
                new Problem.TaxDayPast(today, today.plusDays(1)), () -> rates.plan(today, 1600));
        LocalDate latest = today.plusDays(1).plusYears(10);
        assertRefused(
                new Problem.TaxDayFar(latest.plusDays(1), latest),
                () -> rates.plan(latest.plusDays(1), 1600));
        rates.plan(latest, 1600);
        assertRefused(new Problem.TaxDayTaken(VAT, latest), () -> rates.plan(latest, 1700));
        assertTrue(
                shop.refusal("update tax_rate set archived = 1 where since <= '" + today + "'")
                        .contains("guard: a percentage that "));
        assertTrue(shop.refuses("update tax_rate set basis_points = 1 where since is not null"));
        assertTrue(
                shop.refuses("update tax_rate set since = '2099-01-01' where since is not null"));
        assertTrue(shop.refuses(step(today)));
    }

    private static String step(LocalDate since) {
        return "insert into tax_rate (uuid, code, kind, basis_points, rate_id, since) select"
                + " '00000000-0000-0000-0000-000000000abc', 'T', 'STANDARD', 100, id, '"
                + since
                + "' from tax_rate where code = 'VAT12'";
    }

    @Test
    void whatIsPlannedMayBeWithdrawn() {
        rates.plan(today.plusDays(1), 5100);
        ShopTaxRate wrong = rates.vat();
        rates.change(wrong.without(wrong.steps().getLast()));
        rates.plan(today.plusDays(1), 1500);
        shop.open(100_000);
        nextShift();
        assertEquals(1500, rate(sell()).basisPoints());
        assertEquals(List.of("planned 5100", "withdrawn 5100", "planned 1500"), told());
    }

    private List<String> told() {
        JournalQuery all =
                new JournalQuery(
                        Instant.EPOCH, shop.now().plus(DAY), Optional.empty(), Optional.empty());
        return shop
                .services()
                .journalReader()
                .lines(shop.manager(), all, Optional.empty(), 100)
                .stream()
                .filter(line -> line.kind() == EntryKind.TAX_RATE_CHANGED)
                .map(line -> line.facts().get("act") + " " + line.facts().get("points"))
                .toList()
                .reversed();
    }

    @Test
    void ratesAreAddedNamedAndArchived() {
        rates.change(TestRates.fresh("LUX", 2000).named("  Hashamat "));
        assertEquals("Hashamat", rates.rate("LUX").name());
        assertRefused(
                new Problem.TaxCodeTaken("lux"), () -> rates.change(TestRates.fresh("lux", 100)));
        assertRefused(
                new Problem.TaxNameTaken("hashamat"),
                () -> rates.change(TestRates.fresh("LUX2", 100).named("hashamat")));
        assertRefused(new Problem.BadTaxCode(), () -> rates.change(TestRates.fresh("VAT-15", 100)));
        long products = rates.overview().productsOf(VAT);
        assertTrue(products > 100);
        assertRefused(
                new Problem.UsualTaxRateArchived(), () -> rates.change(rates.vat().active(false)));
        TaxBook other = new TaxBook(rates.with(rates.vat().active(false)).rates(), "LUX");
        assertRefused(new Problem.TaxRateInUse(VAT, products), () -> rates.change(other));
        assertTrue(shop.refuses("update tax_rate set archived = 1 where code = 'VAT12'"));
        ShopTaxRate lux = rates.rate("LUX");
        rates.change(lux.active(false));
        assertEquals(
                List.of(VAT, "VAT0", "EXEMPT"),
                shop.services().products().catalog().taxRates().stream()
                        .map(OfferedRate::code)
                        .toList());
        assertRefused(new Problem.BadTaxRate("LUX"), () -> rates.give(0, "LUX"));
        assertTrue(
                shop.refuses(
                        "update product set tax_rate_id = (select id from tax_rate where code ="
                                + " 'LUX')"));
        rates.change(lux);
        rates.give(0, "LUX");
        assertEquals(1, rates.overview().productsOf("LUX"));
    }

    @Test
    void whoSavesSecondIsTold() {
        TaxBook seen = rates.overview().book();
        rates.plan(today.plusDays(1), 1500);
        assertRefused(
                new Problem.TaxRatesChangedMeanwhile(),
                () ->
                        shop.services()
                                .taxRates()
                                .change(shop.manager(), seen, new TaxBook(seen.rates(), "VAT0")));
        rates.change(new TaxBook(rates.overview().book().rates(), "VAT0"));
        assertEquals("VAT0", shop.services().settings().taxRate());
    }

    @Test
    void onlyWhoEditsSettingsMay() {
        TaxBook seen = rates.overview().book();
        assertRefused(
                new Problem.NotAllowed(),
                () ->
                        shop.services()
                                .taxRates()
                                .change(shop.cashier(), seen, new TaxBook(seen.rates(), "VAT0")));
    }
}
