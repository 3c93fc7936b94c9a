package smena.service.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.catalog.SaleRules;
import smena.domain.gs1.CodeFault;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.CounterAnswers;
import smena.domain.sale.Mark;
import smena.domain.sale.MarkedLine;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One mark a piece, each sold once.
class MarksTest {
    private static final String WATER = "2000000001326";
    private static final String BREAD = "2000000000015";
    private static final char GS = 0x1D;

    @TempDir Path folder;
    private TestShop shop;
    private Shift shift;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shift = shop.open(0);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aSaleTakesAsManyMarksAsPieces() {
        scan(WATER, 3);
        assertEquals(0, line().marks().size());
        String name = line().line().name();
        assertRefused(new Problem.MarksMissing(name, 0, 3), this::pay);
        give("A1");
        give("A2");
        assertRefused(new Problem.MarksMissing(name, 2, 3), this::pay);
        give("A3");
        Sale sale = pay();
        assertEquals(
                List.of(mark("A1"), mark("A2"), mark("A3")),
                shop.query("select whole from sale_mark order by position"));
        assertEquals(
                List.of("3"),
                shop.query("select mark_count from sale_line where sale_id = " + sale.id()));
        assertEquals(List.of(), shop.services().audit().verify().findings());
        assertEquals(List.of(), shop.query("select mark from basket_mark"), "the basket is gone");
    }

    @Test
    void aScannedMarkAddsAPieceOrFillsTheOneThatWaits() {
        Basket basket = shop.services().baskets().scan(shop.cashier(), mark("A1"), one());
        assertEquals(one(), basket.lines().getFirst().quantity());
        assertTrue(line().isComplete());
        shop.services().baskets().scan(shop.cashier(), mark("A2"), one());
        assertEquals(2, line().marks().size());
        assertEquals(2, line().pieces());
        scan(WATER, 1);
        assertEquals(3, line().pieces());
        shop.services().baskets().scan(shop.cashier(), mark("A3"), one());
        assertEquals(3, line().pieces(), "the piece that waited has it");
        assertTrue(line().isComplete());
        assertRefused(
                new Problem.MarkInBasket("…" + "000A2", 2),
                () -> shop.services().baskets().scan(shop.cashier(), mark("A2"), one()));
        assertEquals(3, line().pieces(), "nothing was added");
    }

    @Test
    void eachBadMarkIsRefusedWithItsOwnSentenceAndNothingChanges() {
        scan(WATER, 4);
        give("A1");
        String name = line().line().name();
        assertRefused(new Problem.MarkInBasket("…000A1", 1), () -> give("A1"));
        assertRefused(new Problem.NoMark(), () -> add(WATER));
        assertRefused(new Problem.NoMark(), () -> add(""));
        assertRefused(new Problem.NoMark(), () -> add("]d20102000000001326"));
        assertRefused(new Problem.MarkTooLong(Mark.LONGEST), () -> add(mark("X".repeat(284))));
        assertRefused(new Problem.MarkOfOther(name), () -> add("]d20102000000000015210000A7"));
        assertRefused(
                new Problem.MarkExpired(LocalDate.of(2026, 11, 21)),
                () -> add("]d201020000000013261726112121" + "0000A8"));
        add("]d201020000000013261726112221" + "0000A9");
        assertRefused(
                new Problem.BrokenCode(CodeFault.CHECK_DIGIT),
                () -> add("]d201020000000013272100000A"));
        problemOf(() -> add("]d2010200000000132"));
        assertEquals(2, line().marks().size());
    }

    @Test
    void aMarkIsSoldOnceUntilItComesBack() {
        sellOne("A1");
        scan(WATER, 1);
        assertRefused(new Problem.MarkSold("…000A1"), () -> give("A1"));
        give("A2");
        Sale sale = pay();
        assertRefused(
                new Problem.MarkSold("…000A2"),
                () -> shop.services().baskets().scan(shop.cashier(), mark("A2"), one()));
        assertTrue(shop.services().baskets().open().isEmpty(), "nothing half-done");
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        new RefundOrder(
                                UUID.randomUUID(),
                                sale.id(),
                                Optional.of(
                                        List.of(
                                                new RefundOrder.Item(
                                                        1, one(), true, "", List.of(mark("A2"))))),
                                "test",
                                Optional.empty()));
        sellOne("A2");
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    /// Without a receipt as with one: each piece by its own mark.
    @Test
    void aMarkedPieceComesBackWithoutAReceiptByItsOwnMarkAlone() {
        sellOne("A1");
        Product water = shop.services().products().catalog().byBarcode(WATER).orElseThrow();
        assertRefused(new Problem.MarksNeeded(water.name(), 1), () -> loose(water, 1));
        assertRefused(new Problem.MarksNeeded(water.name(), 2), () -> loose(water, 2, mark("A1")));
        assertRefused(new Problem.MarkNotSold(water.name()), () -> loose(water, 1, mark("A2")));
        assertRefused(new Problem.MarkNotSold(water.name()), () -> loose(water, 1, WATER));
        Refund refund = loose(water, 1, "]d2" + mark("A1"));
        assertEquals(mark("A1"), refund.lines().getFirst().marks().getFirst().whole());
        assertRefused(new Problem.MarkNotSold(water.name()), () -> loose(water, 1, mark("A1")));
        sellOne("A1");
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void aPieceThatIsNotMarkedYetComesBackWithoutAMark() {
        Product bread = shop.services().products().catalog().byBarcode(BREAD).orElseThrow();
        shop.services()
                .products()
                .productRules()
                .set(
                        shop.manager(),
                        bread.id(),
                        SaleRules.NONE.markedFrom(LocalDate.of(2026, 11, 23)));
        assertEquals(List.of(), loose(bread, 1).lines().getFirst().marks());
    }

    /// The piece that came back without a receipt is not there to come back with it.
    @Test
    void aReceiptOffersNoMarkThatIsBackOrWasSoldAgain() {
        Product water = shop.services().products().catalog().byBarcode(WATER).orElseThrow();
        Sale first = sold("A1");
        assertEquals(1, offered(first));
        loose(water, 1, mark("A1"));
        assertEquals(0, offered(first));
        Sale second = sold("A1");
        assertEquals(0, offered(first), "it is another sale's now");
        assertEquals(1, offered(second));
        assertRefused(new Problem.MarkNotSold(water.name()), () -> against(first, "A1"));
        against(second, "A1");
        assertEquals(0, offered(second));
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    private Sale sold(String serial) {
        scan(WATER, 1);
        give(serial);
        return pay();
    }

    private int offered(Sale sale) {
        return shop.services().refunds().of(sale.id()).lines().getFirst().marks().size();
    }

    private Refund against(Sale sale, String serial) {
        RefundOrder.Item item = new RefundOrder.Item(1, one(), true, "", List.of(mark(serial)));
        return shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(UUID.randomUUID(), sale.id(), List.of(item), "test"));
    }

    private Refund loose(Product product, int pieces, String... marks) {
        Quantity quantity = Quantity.of(pieces);
        Money due = shop.services().refunds().priceWithoutReceipt(product.id()).times(quantity);
        return shop.services()
                .refunds()
                .bookWithoutReceipt(
                        shop.manager(),
                        new LooseReturn(
                                UUID.randomUUID(),
                                List.of(
                                        new LooseReturn.Item(
                                                product.id(),
                                                "",
                                                quantity,
                                                true,
                                                "",
                                                List.of(marks))),
                                "test",
                                shop.cash(due)));
    }

    @Test
    void aMarkThatWasSoldWhileItWasParkedIsRefusedAtThePayment() {
        scan(WATER, 1);
        give("A1");
        UUID parked = shop.services().baskets().open().id();
        shop.services().baskets().park(shop.cashier(), "");
        sellOne("A1");
        shop.services().baskets().recall(shop.cashier(), parked);
        assertRefused(new Problem.MarkSold("…000A1"), this::pay);
    }

    @Test
    void marksOutliveACrashAndParking() {
        scan(WATER, 2);
        give("A1");
        shop.restart();
        assertEquals(1, line().marks().size());
        UUID id = shop.services().baskets().open().id();
        shop.services().baskets().park(shop.cashier(), "");
        shop.restart();
        shop.services().baskets().recall(shop.cashier(), id);
        assertEquals(List.of(mark("A1")), line().marks().stream().map(m -> m.whole()).toList());
        give("A2");
        pay();
    }

    @Test
    void fewerPiecesHaveFewerMarksAndARemovedLineHasNone() {
        scan(BREAD, 1);
        scan(WATER, 3);
        List.of("A1", "A2", "A3").forEach(this::give);
        shop.services().baskets().quantity(shop.manager(), line().line().line(), Quantity.of(2));
        assertEquals(
                List.of(mark("A1"), mark("A2")),
                line().marks().stream().map(m -> m.whole()).toList());
        shop.services().baskets().remove(shop.manager(), line().line().line());
        scan(WATER, 1);
        assertEquals(List.of(), line().marks(), "a line of the same number begins anew");
        give("A1");
        shop.services().marks().remove(shop.cashier(), line(), line().marks().getFirst());
        assertEquals(List.of(), line().marks());
    }

    @Test
    void aProductIsMarkedFromItsDayOn() {
        Product bread = shop.services().products().catalog().byBarcode(BREAD).orElseThrow();
        shop.services()
                .products()
                .productRules()
                .set(
                        shop.manager(),
                        bread.id(),
                        SaleRules.NONE.markedFrom(LocalDate.of(2026, 11, 23)));
        scan(BREAD, 1);
        assertEquals(List.of(), marks().of(shop.services().baskets().open()));
        pay();
        Product weighed =
                shop.services().products().catalog().page(Optional.empty(), 0, 200).stream()
                        .filter(p -> p.unit().isDivisible())
                        .findFirst()
                        .orElseThrow();
        assertRefused(
                new Problem.MarkedByPiece(weighed.name()),
                () ->
                        shop.services()
                                .products()
                                .productRules()
                                .set(
                                        shop.manager(),
                                        weighed.id(),
                                        SaleRules.NONE.markedFrom(LocalDate.of(2026, 1, 1))));
    }

    @Test
    void twoThreadsSellOneMarkOnce() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                String code = mark("R" + round);
                List<Callable<Sale>> both = List.of(() -> book(code), () -> book(code));
                int sold = 0;
                for (Future<Sale> done : pool.invokeAll(both)) {
                    try {
                        done.get();
                        sold++;
                    } catch (ExecutionException e) {
                        Refused refused = assertInstanceOf(Refused.class, e.getCause());
                        assertInstanceOf(Problem.MarkSold.class, refused.problem());
                    }
                }
                assertEquals(1, sold);
            }
        }
        assertEquals(List.of("10"), shop.query("select count(*) from sale_mark"));
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void aProgramSendsTheMarksOrIsRefused() {
        Basket basket = sent(2);
        String name = basket.lines().getFirst().name();
        assertRefused(
                new Problem.MarksMissing(name, 0, 2), () -> book(basket, CounterAnswers.NONE));
        assertRefused(new Problem.MarksMissing(name, 1, 2), () -> book(basket, of(1, "A1")));
        assertRefused(new Problem.MarkInBasket("…000A1", 1), () -> book(basket, of(1, "A1", "A1")));
        assertRefused(new Problem.MarksComplete(name), () -> book(basket, of(1, "A1", "A2", "A3")));
        Sale sale = book(basket, of(1, "A1", "A2"));
        assertEquals(sale, book(basket, of(1, "A1", "A2")), "the same again is the same sale");
        assertRefused(
                new Problem.AlreadyBooked(sale.number()), () -> book(basket, of(1, "A1", "A3")));
        Product bread = shop.services().products().catalog().byBarcode(BREAD).orElseThrow();
        Basket unmarked = Basket.empty(UUID.randomUUID()).plusLine(bread, one(), bread.price());
        assertRefused(new Problem.NotMarked(bread.name()), () -> book(unmarked, of(1, "A4")));
    }

    private Sale book(String code) {
        return book(sent(1), new CounterAnswers(Set.of(), new TreeMap<>(Map.of(1, List.of(code)))));
    }

    private Sale book(Basket basket, CounterAnswers answers) {
        Tender card = new Tender(shop.method("card"), Pricing.of(basket).total(), "");
        return shop.services()
                .selling()
                .book(shop.cashier(), basket, List.of(card), shift.id(), answers);
    }

    private static CounterAnswers of(int line, String... serials) {
        List<String> codes = new ArrayList<>();
        for (String serial : serials) {
            codes.add(mark(serial));
        }
        return new CounterAnswers(Set.of(), new TreeMap<>(Map.of(line, codes)));
    }

    private Basket sent(int pieces) {
        Product water = shop.services().products().catalog().byBarcode(WATER).orElseThrow();
        return Basket.empty(UUID.randomUUID()).plusLine(water, Quantity.of(pieces), water.price());
    }

    private void sellOne(String serial) {
        scan(WATER, 1);
        give(serial);
        pay();
    }

    private void scan(String code, int pieces) {
        shop.services().baskets().scan(shop.cashier(), code, Quantity.of(pieces));
    }

    private void give(String serial) {
        add(mark(serial));
    }

    private void add(String code) {
        marks().add(shop.cashier(), line(), code);
    }

    private Marks marks() {
        return shop.services().marks();
    }

    private MarkedLine line() {
        return marks().of(shop.services().baskets().open()).getFirst();
    }

    private Sale pay() {
        Basket basket = shop.services().baskets().open();
        return shop.services()
                .selling()
                .pay(shop.cashier(), basket, shop.cash(Money.of(10_000_000)));
    }

    private static Quantity one() {
        return Quantity.ONE;
    }

    /// As a scanner reads it, without the mark of its symbology.
    private static String mark(String serial) {
        return "010200000000132621"
                + "0".repeat(Math.max(0, 6 - serial.length()))
                + serial
                + GS
                + "93dGVz";
    }
}
