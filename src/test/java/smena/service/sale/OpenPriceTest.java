package smena.service.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.PriceList;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.Unit;
import smena.domain.customer.CustomerFacts;
import smena.domain.figures.GoodsColumn;
import smena.domain.figures.GoodsList;
import smena.domain.figures.GoodsRow;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceRule;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Discount;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.domain.stock.ReceiptDraft;
import smena.service.TestShop;
import smena.service.catalog.ProductCards;
import smena.service.figures.GoodsFigures;
import smena.service.price.PriceDocuments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// A product that has no price of its own: the till asks for it, each time.
class OpenPriceTest {
    private static final String CODE = "4780000777770";
    private static final Money ASKED = Money.of(1_234_500);

    @TempDir Path folder;
    private TestShop shop;
    private Shift shift;
    private long gift;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shift = shop.open(0);
        gift = add("Sovgʻa qutisi, qizil tasmali, katta", Unit.PIECE, CODE);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private ProductCards cards() {
        return shop.services().products().productCards();
    }

    private long add(String name, Unit unit, String code) {
        ProductFacts facts = ProductFacts.NONE.openPrice(true).onPaper("Sovgʻa");
        return cards().add(shop.manager(), card(name, unit, code, facts)).id();
    }

    private static ProductCard card(String name, Unit unit, String code, ProductFacts facts) {
        return new ProductCard(
                name,
                "Non",
                Money.ZERO,
                unit,
                "VAT12",
                "",
                Quantity.ZERO,
                Optional.empty(),
                false,
                List.of(ProductCode.single(code)),
                SaleRules.NONE,
                false,
                facts);
    }

    private ProductCard card() {
        return cards().find(gift).orElseThrow();
    }

    private Basket scan(Money price) {
        return shop.services()
                .baskets()
                .scan(shop.cashier(), CODE, Optional.empty(), Optional.of(price));
    }

    private Sale pay(Basket basket) {
        Money total = Pricing.of(basket).total();
        return shop.services().selling().pay(shop.cashier(), basket, shop.cash(total));
    }

    private static Optional<Discount> percent(int points) {
        return Optional.of(new Discount.Percent(points));
    }

    @Test
    void itsPriceIsAskedForHoweverItIsChosenAndHasLimits() {
        String name = card().name();
        var needed = new Problem.PriceNeeded(gift, name, Unit.PIECE);
        var baskets = shop.services().baskets();
        assertRefused(needed, () -> baskets.scan(shop.cashier(), CODE, Quantity.ONE));
        assertRefused(needed, () -> baskets.add(shop.cashier(), gift, Quantity.of(2)));
        assertTrue(baskets.open().isEmpty());
        for (Money bad : List.of(Money.ZERO, Money.of(-1), Money.LARGEST_PRICE.plus(Money.of(1)))) {
            assertRefused(new Problem.BadPrice(), () -> scan(bad));
        }
        scan(ASKED);
        scan(ASKED);
        Basket basket = scan(Money.of(1));
        assertEquals(
                List.of(ASKED, Money.of(1)),
                basket.lines().stream().map(BasketLine::price).toList());
        assertEquals(Quantity.of(2), basket.lines().getFirst().quantity());
        assertEquals("Sovgʻa", basket.lines().getFirst().name(), "what the receipt calls it");
        // A product with a price of its own is sold at it, whatever is said.
        long bread = shop.product(0).id();
        Basket both =
                baskets.add(shop.cashier(), bread, Optional.of(Quantity.ONE), Optional.of(ASKED));
        assertEquals(shop.product(0).price(), both.lines().getLast().price());
    }

    @Test
    void whatIsWeighedIsAskedForItsWeightFirst() {
        long loose = add("Ziravor", Unit.KILOGRAM, "4780000777787");
        var baskets = shop.services().baskets();
        assertRefused(
                new Problem.MeasureNeeded(loose, "", "Ziravor", Unit.KILOGRAM),
                () -> baskets.add(shop.cashier(), loose, Optional.empty()));
        assertRefused(
                new Problem.PriceNeeded(loose, "Ziravor", Unit.KILOGRAM),
                () -> baskets.weighed(shop.cashier(), loose, "", new Quantity(250)));
        Basket basket =
                baskets.weighed(shop.cashier(), loose, "", new Quantity(250), Optional.of(ASKED));
        assertEquals(Money.of(308_625), basket.lines().getFirst().gross());
    }

    @Test
    void receiptRefundAndZHaveWhatWasAsked() {
        scan(ASKED);
        Basket basket = shop.services().baskets().lineDiscount(shop.manager(), 1, percent(1_000));
        Sale sale = pay(basket);
        Sale.Line line = sale.lines().getFirst();
        assertEquals(ASKED, line.price());
        assertEquals("Sovgʻa", line.name());
        assertEquals(Money.of(1_111_050), line.total());
        assertEquals(Money.of(119_041), line.tax(), "12 of 112 parts");
        var refunds = shop.services().refunds();
        assertEquals(Money.of(1_111_050), refunds.priceWithoutReceipt(gift));
        pay(scan(Money.of(500)));
        Refund back =
                refunds.book(
                        shop.manager(), RefundOrder.whole(UUID.randomUUID(), sale.id(), "xato"));
        assertEquals(Money.of(1_111_050), back.total(), "what this receipt says, not another one");
        assertEquals(ASKED, back.lines().getFirst().price());
        assertEquals(Money.of(119_041), back.lines().getFirst().tax());
        shop.close(shift, Money.of(500));
    }

    @Test
    void withoutReceiptAndSaleNothingSaysWhatItCost() {
        assertRefused(
                new Problem.NoRecentPrice(card().name(), 30),
                () -> shop.services().refunds().priceWithoutReceipt(gift));
    }

    @Test
    void aListMayHaveAPriceOfItNoDocumentAndNoLabelHas() {
        PriceList list = new PriceList(0, "Ulgurji", Map.of(gift, Money.of(100)), false);
        var lists = shop.services().prices().priceLists();
        lists.add(shop.manager(), list);
        assertEquals(Map.of(), lists.less(Set.of(gift), 500));
        long olim =
                shop.services()
                        .customers()
                        .add(
                                shop.manager(),
                                CustomerFacts.of("Olim", "909998877")
                                        .with(new CustomerFacts.Terms(0, "Ulgurji", Money.ZERO, 0)))
                        .id();
        scan(ASKED);
        Basket basket = shop.services().baskets().customer(shop.cashier(), Optional.of(olim));
        assertEquals(Money.of(100), basket.lines().getFirst().price(), "that of the list");
        pay(basket);
        Basket sent =
                Basket.empty(UUID.randomUUID())
                        .plusLine(
                                shop.services().products().catalog().find(gift).orElseThrow(),
                                Quantity.ONE,
                                ASKED)
                        .of(Optional.of(olim));
        Sale sale =
                shop.services()
                        .selling()
                        .book(shop.cashier(), sent, shop.cash(Money.of(100)), shift.id());
        assertEquals(Money.of(100), sale.total(), "another program as well");

        assertRefused(
                new Problem.PriceIsAsked(card().name()),
                () ->
                        shop.services()
                                .prices()
                                .priceDocuments()
                                .make(
                                        shop.manager(),
                                        new PriceDocuments.Wanted(
                                                "",
                                                Optional.empty(),
                                                Map.of(gift, Money.of(500)))));
        assertEquals(
                List.of(),
                shop.services()
                        .products()
                        .bulkChanges()
                        .preview(List.of(gift), new PriceRule(1_000, Money.ZERO, 0)));
        assertEquals(
                List.of("0"),
                shop.query("select count(*) from label_wait where product_id = " + gift));
    }

    /// Its price is dormant, not gone: it has a price again by a document as every other.
    @Test
    void aProductBecomesOneAndHasAPriceAgain() {
        long bread = shop.product(0).id();
        ProductCard fixed = cards().find(bread).orElseThrow();
        ProductCard asked = fixed.with(fixed.facts().openPrice(true));
        cards().change(shop.manager(), bread, fixed, asked.priced(Money.ZERO));
        assertEquals(asked, cards().find(bread).orElseThrow(), "the price that it had");
        assertRefused(
                new Problem.PriceNeeded(bread, fixed.name(), fixed.unit()),
                () -> shop.services().baskets().add(shop.cashier(), bread, Quantity.ONE));

        ProductCard before = card();
        ProductCard closed = before.with(before.facts().openPrice(false));
        assertRefused(
                new Problem.BadPrice(), () -> cards().change(shop.manager(), gift, before, closed));
        cards().change(shop.manager(), gift, before, closed.priced(ASKED));
        assertEquals(
                List.of("NEW"),
                shop.query("select reason from label_wait where product_id = " + gift));
        var documents = shop.services().prices().priceDocuments();
        long made = documents.page(Optional.empty(), 1).getFirst().id();
        assertRefused(
                new Problem.NothingToTakeBack(PriceDocument.number(made)),
                () -> documents.undo(shop.manager(), made));
        Basket basket = shop.services().baskets().scan(shop.cashier(), CODE, Quantity.ONE);
        assertEquals(ASKED, basket.lines().getFirst().price());
        assertTrue(shop.refuses("update product set price = 0 where id = " + gift));
        assertTrue(shop.refuses("update product set price = 0 where id = " + bread));
    }

    private void receive(long product, Optional<Money> price) {
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        product,
                        Quantity.of(10),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(300_000))),
                        Optional.empty(),
                        price,
                        Optional.empty());
        ReceiptDraft draft = new ReceiptDraft(UUID.randomUUID(), "Sharq", "", false, List.of(line));
        shop.services().goods().goodsReceipts().book(shop.manager(), draft);
    }

    private List<?> worth(GoodsColumn... columns) {
        GoodsRow non =
                figures(GoodsList.VALUE).stream()
                        .filter(row -> row.of(GoodsColumn.NAME).equals(Optional.of("Non")))
                        .findFirst()
                        .orElseThrow();
        return Stream.of(columns).map(non::of).toList();
    }

    private List<GoodsRow> figures(GoodsList list) {
        return shop.services()
                .goodsFigures()
                .table(Optional.empty(), new GoodsFigures.Query(list, 7, false))
                .rows();
    }

    @Test
    void whatComesInSetsNoPriceAndFalsifiesNoFigure() {
        long bread = shop.product(0).id();
        shop.services().goods().stock().beginCounting(shop.manager(), gift);
        receive(bread, Optional.empty());
        List<?> margin = worth(GoodsColumn.SELLING, GoodsColumn.MARGIN);
        assertTrue(
                margin.stream().allMatch(one -> ((Optional<?>) one).isPresent()), margin::toString);
        assertRefused(
                new Problem.PriceIsAsked(card().name()), () -> receive(gift, Optional.of(ASKED)));
        receive(gift, Optional.empty());
        assertEquals(Money.ZERO, card().price());
        assertEquals(margin, worth(GoodsColumn.SELLING, GoodsColumn.MARGIN));
        assertEquals(List.of(), figures(GoodsList.LOSS));
        scan(Money.of(100_000));
        pay(shop.services().baskets().open());
        GoodsRow loss = figures(GoodsList.LOSS).getFirst();
        assertEquals(gift, loss.product());
        assertEquals(Optional.empty(), loss.of(GoodsColumn.PRICE));
    }

    @Test
    void anotherProgramSaysWhatItCosts() {
        Basket sent =
                Basket.empty(UUID.randomUUID())
                        .plusLine(
                                shop.services().products().catalog().find(gift).orElseThrow(),
                                Quantity.ONE,
                                ASKED);
        Sale sale =
                shop.services().selling().book(shop.cashier(), sent, shop.cash(ASKED), shift.id());
        assertEquals(ASKED, sale.total());
        assertEquals(
                List.of("0"),
                shop.query("select count(*) from journal where kind = 'PRICE_OVERRIDE'"));
    }
}
