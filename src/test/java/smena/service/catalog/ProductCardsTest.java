package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductState;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.domain.catalog.Unit;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.service.TestShop;
import smena.store.Database;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A product's card, from what a manager writes on it to what the till does with it.
class ProductCardsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final String CODE = "4780000777770";
    private static final String BOX = "14780000777777";

    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private ProductCards cards() {
        return shop.services().products().productCards();
    }

    private ProductCard wanted() {
        return new ProductCard(
                "  Kvas «Sarbon»  1 l ",
                "Ichimliklar",
                Money.of(1_200_000),
                Unit.PIECE,
                shop.services().settings().taxRate(),
                "02202001001000000",
                Quantity.of(5),
                Optional.of(777L),
                true,
                List.of(
                        ProductCode.pack(BOX, Quantity.of(12), Optional.of(Money.of(13_000_000))),
                        ProductCode.single(CODE)),
                new SaleRules(
                        Optional.of(new MinimumAge(18, DAY)), Optional.of(DAY), Optional.of(DAY)),
                false);
    }

    @Test
    void everythingOnACardIsKept() {
        ProductCards.Numbered added = cards().add(shop.manager(), wanted());
        ProductCard card = cards().find(added.id()).orElseThrow();
        assertEquals("Kvas «Sarbon»  1 l", card.name());
        assertEquals(CODE, card.barcode());
        assertEquals(wanted().checked(), card);
        assertEquals(added.card(), card);
        Product sold = shop.services().products().catalog().byBarcode(BOX).orElseThrow();
        assertEquals(added.id(), sold.id());
        assertEquals(Optional.empty(), sold.stock());
        assertEquals(wanted().rules(), shop.services().products().productRules().of(added.id()));
        assertEquals("Ichimliklar", sold.category().name());
        assertEquals(
                List.of("NEW"),
                shop.query("select reason from label_wait where product_id = " + added.id()));
        String entry = lastEntry();
        for (String told : List.of("Kvas", "goodsCode", BOX + "*12000=13000000", "ageFrom")) {
            assertTrue(entry.contains(told), entry);
        }
    }

    @Test
    void eachFieldIsChangedAndTheJournalTellsBothValues() {
        long id = cards().add(shop.manager(), wanted()).id();
        ProductCard before = cards().find(id).orElseThrow();
        ProductCard wanted =
                new ProductCard(
                        "Kvas",
                        "Kvaslar",
                        Money.of(99_999_999_999L),
                        Unit.KILOGRAM,
                        "EXEMPT",
                        "",
                        Quantity.ZERO,
                        Optional.empty(),
                        false,
                        List.of(ProductCode.single(BOX), ProductCode.single("0123")),
                        SaleRules.NONE,
                        false);
        ProductCard now = cards().change(shop.manager(), id, before, wanted);
        assertEquals(cards().find(id).orElseThrow(), now);
        assertEquals(List.of("0123", BOX), now.codes().stream().map(ProductCode::code).toList());
        assertEquals(Optional.empty(), shop.services().products().catalog().byBarcode(CODE));
        assertEquals(
                List.of(id),
                shop.services().products().catalog().search("kvas", 9).stream()
                        .map(Product::id)
                        .toList());
        String entry = lastEntry();
        assertTrue(entry.contains("[\"price\",1200000,99999999999]"), entry);
        assertTrue(entry.contains("[\"age\",18,0]"), entry);
        assertTrue(entry.contains("[\"unit\",\"PIECE\",\"KILOGRAM\"]"), entry);
        long entries = entries();
        assertEquals(now, cards().change(shop.manager(), id, now, now));
        assertEquals(entries, entries());
    }

    @Test
    void whatCannotBeIsRefused() {
        Product tea = shop.product(0);
        refused(new Problem.BadName(), c -> with(c, " \u200B ", c.price(), c.unit()));
        refused(new Problem.TextTooLong(300), c -> with(c, "x".repeat(301), c.price(), c.unit()));
        refused(new Problem.BadPrice(), c -> with(c, c.name(), Money.ZERO, c.unit()));
        refused(
                new Problem.BadPrice(),
                c -> with(c, c.name(), Money.of(100_000_000_000L), c.unit()));
        refused(
                new Problem.MarkedByPiece("Kvas «Sarbon»  1 l"),
                c -> with(c, c.name(), c.price(), Unit.LITRE));
        refused(new Problem.BadGoodsCode(), c -> facts(c, "0220200100100000", 1L, c.rules()));
        refused(new Problem.BadGoodsCode(), c -> facts(c, "0220200100100000A", 1L, c.rules()));
        refused(new Problem.BadScaleNumber(9_999_999), c -> facts(c, "", 0L, c.rules()));
        refused(new Problem.BadScaleNumber(9_999_999), c -> facts(c, "", 10_000_000L, c.rules()));
        for (int years : List.of(0, 100)) {
            SaleRules rules =
                    new SaleRules(Optional.of(new MinimumAge(years, DAY)), Optional.empty());
            refused(new Problem.BadMinimumAge(), c -> facts(c, "", 1L, rules));
        }
        refused(new Problem.BadBarcode("4780000777771"), c -> coded(c, "4780000777771"));
        refused(new Problem.BadBarcode("a b"), c -> coded(c, "a b"));
        refused(new Problem.BarcodeTaken(tea.barcode(), tea.name()), c -> coded(c, tea.barcode()));
        refused(
                new Problem.BarcodeTaken(CODE, "Kvas «Sarbon»  1 l"),
                c -> coded(c, CODE, "0" + CODE));
        refused(
                new Problem.BadQuantity(),
                c -> packed(c, ProductCode.pack("99", new Quantity(1_500), Optional.empty())));
        refused(
                new Problem.BadQuantity(),
                c -> packed(c, ProductCode.pack("99", Quantity.ZERO, Optional.empty())));
        refused(
                new Problem.BadPrice(),
                c -> packed(c, ProductCode.pack("99", Quantity.of(6), Optional.of(Money.ZERO))));
        refused(
                new Problem.BadTaxRate("VAT99"),
                c ->
                        new ProductCard(
                                c.name(),
                                c.category(),
                                c.price(),
                                c.unit(),
                                "VAT99",
                                c.goodsCode(),
                                c.lowStock(),
                                c.scaleNumber(),
                                false,
                                c.codes(),
                                c.rules(),
                                false));
        long entries = entries();
        assertThrows(Refused.class, () -> cards().add(shop.cashier(), wanted()));
        ProductCard known = cards().find(tea.id()).orElseThrow();
        assertThrows(
                Refused.class,
                () ->
                        cards().change(
                                        shop.cashier(),
                                        tea.id(),
                                        known,
                                        with(known, "Tea", known.price(), known.unit())));
        assertEquals(entries, entries());
    }

    /// Neither by its own nor by another way: its code and number stay with it.
    @Test
    void anArchivedProductIsNotSoldAndKeepsItsCodes() {
        long id = cards().add(shop.manager(), wanted()).id();
        ProductCard card = cards().find(id).orElseThrow();
        ProductCard archived = cards().change(shop.manager(), id, card, card.archived(true));
        assertTrue(archived.isArchived());
        assertEquals(Optional.empty(), shop.services().products().catalog().byBarcode(CODE));
        assertEquals(Optional.empty(), shop.services().products().catalog().numbered("777"));
        Problem taken = new Problem.BarcodeTaken(CODE, card.name());
        assertEquals(taken, problem(() -> cards().add(shop.manager(), numberless(CODE))));
        assertEquals(
                taken,
                problem(
                        () ->
                                shop.services()
                                        .products()
                                        .catalog()
                                        .add(
                                                shop.manager(),
                                                new NewProduct(
                                                        "N",
                                                        CODE,
                                                        "C",
                                                        Money.of(100),
                                                        Unit.PIECE,
                                                        card.taxCode()))));
        assertEquals(
                new Problem.ScaleNumberTaken(777, card.name()),
                problem(
                        () ->
                                shop.services()
                                        .products()
                                        .productCodes()
                                        .scaleNumber(
                                                shop.manager(),
                                                shop.product(0).id(),
                                                Optional.of(777L))));
        ProductCard same = coded(wanted(), "4780000777787");
        assertEquals(
                new Problem.ScaleNumberTaken(777, card.name()),
                problem(() -> cards().add(shop.manager(), same)));
        assertEquals(List.of(id), list(CODE, ProductState.ON_SALE));
        assertEquals(List.of(id), list("", ProductState.ARCHIVED));
        assertTrue(!list("sarbon", ProductState.ON_SALE).contains(id));
        cards().change(shop.manager(), id, archived, card);
        assertEquals(id, shop.services().products().catalog().byBarcode(CODE).orElseThrow().id());
        assertEquals(List.of(), list("", ProductState.ARCHIVED));
    }

    @Test
    void whoSavesSecondIsToldAndLosesNothing() {
        long id = shop.product(0).id();
        ProductCard seen = cards().find(id).orElseThrow();
        ProductCard mine = with(seen, seen.name(), Money.of(700_000), seen.unit());
        ProductCard other = with(seen, "Boshqa", seen.price(), seen.unit());
        cards().change(shop.manager(), id, seen, other);
        assertEquals(
                new Problem.ProductChanged("Boshqa"),
                problem(() -> cards().change(shop.manager(), id, seen, mine)));
        assertEquals(other, cards().find(id).orElseThrow());
    }

    /// The line keeps its price; the next scan has the new one.
    @Test
    void aBasketKeepsItsPriceAndTheNextScanTakesTheNewOne() {
        long id = cards().add(shop.manager(), numberless(CODE)).id();
        shop.open(100);
        scan(CODE);
        ProductCard card = cards().find(id).orElseThrow();
        ProductCard dearer = with(card, card.name(), Money.of(1_500_000), card.unit());
        cards().change(shop.manager(), id, card, dearer);
        Basket basket = scan(CODE);
        assertEquals(
                List.of(Money.of(1_200_000), Money.of(1_500_000)),
                basket.lines().stream().map(line -> line.price()).toList());
        cards().change(shop.manager(), id, dearer, dearer.archived(true));
        assertEquals(
                2,
                shop.services()
                        .selling()
                        .pay(
                                shop.cashier(),
                                shop.services().baskets().open(),
                                shop.cash(Money.of(2_700_000)))
                        .lines()
                        .size());
        assertEquals(new Problem.UnknownBarcode(CODE), problem(() -> scan(CODE)));
    }

    private Basket scan(String code) {
        return shop.services().baskets().scan(shop.cashier(), code, Quantity.ONE);
    }

    private List<Long> list(String text, ProductState state) {
        return shop
                .services()
                .products()
                .productList()
                .page(new ProductList.Wanted(text, Optional.empty(), state), Optional.empty(), 500)
                .stream()
                .map(ListedProduct::product)
                .map(Product::id)
                .toList();
    }

    private void refused(Problem problem, UnaryOperator<ProductCard> change) {
        assertEquals(problem, problem(() -> cards().add(shop.manager(), change.apply(wanted()))));
    }

    private static Problem problem(Runnable act) {
        return assertThrows(Refused.class, act::run).problem();
    }

    private ProductCard numberless(String code) {
        return coded(facts(wanted(), "", null, SaleRules.NONE), code);
    }

    private static ProductCard with(ProductCard c, String name, Money price, Unit unit) {
        return new ProductCard(
                name,
                c.category(),
                price,
                unit,
                c.taxCode(),
                c.goodsCode(),
                c.lowStock(),
                c.scaleNumber(),
                c.singlesTakePackPrice(),
                c.codes(),
                c.rules(),
                c.isArchived());
    }

    private static ProductCard facts(
            ProductCard c,
            String goodsCode,
            @org.jspecify.annotations.Nullable Long number,
            SaleRules rules) {
        return new ProductCard(
                c.name(),
                c.category(),
                c.price(),
                c.unit(),
                c.taxCode(),
                goodsCode,
                c.lowStock(),
                Optional.ofNullable(number),
                c.singlesTakePackPrice(),
                c.codes(),
                rules,
                c.isArchived());
    }

    private static ProductCard coded(ProductCard c, String... codes) {
        return codes(c, List.of(codes).stream().map(ProductCode::single).toList());
    }

    private static ProductCard packed(ProductCard c, ProductCode code) {
        return codes(c, List.of(code));
    }

    private static ProductCard codes(ProductCard c, List<ProductCode> codes) {
        return new ProductCard(
                c.name(),
                c.category(),
                c.price(),
                c.unit(),
                c.taxCode(),
                c.goodsCode(),
                c.lowStock(),
                c.scaleNumber(),
                c.singlesTakePackPrice(),
                codes,
                c.rules(),
                c.isArchived());
    }

    private String lastEntry() {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            return database.read(
                    tx -> {
                        try (Stream<WrittenEntry> entries = tx.audit().journal()) {
                            return entries.reduce((_, last) -> last).orElseThrow().payload();
                        }
                    });
        }
    }

    private long entries() {
        return Long.parseLong(shop.query("select count(*) from journal").getFirst());
    }
}
