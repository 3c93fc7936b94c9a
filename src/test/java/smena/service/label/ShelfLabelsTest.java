package smena.service.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.Unit;
import smena.domain.label.QueuedLabel;
import smena.domain.label.ShelfLabel;
import smena.domain.label.ShelfOffer;
import smena.domain.label.UnitPrice;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.service.TestShop;
import smena.service.price.PriceDocuments.Wanted;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a label says is what the till takes.
class ShelfLabelsTest {
    private static final Set<DayOfWeek> EVERY = EnumSet.allOf(DayOfWeek.class);

    @TempDir private Path folder;
    private TestShop shop;
    private Product tea;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.services().prices().promotionLabels().look();
        shop.services().prices().labelQueue().clear(shop.manager());
        tea = shop.product(0);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void price(long product, long minor) {
        shop.services()
                .prices()
                .priceDocuments()
                .make(
                        shop.manager(),
                        new Wanted("", Optional.empty(), Map.of(product, Money.of(minor))));
    }

    private void promote(Terms terms, Validity validity) {
        shop.services()
                .prices()
                .promotions()
                .add(
                        shop.manager(),
                        new Promotion(
                                0,
                                "Hafta",
                                terms,
                                new Promotion.Range(Set.of(tea.id()), Set.of()),
                                validity));
        shop.services().prices().promotionLabels().look();
    }

    private LocalDate today() {
        return shop.services().prices().promotions().today();
    }

    private QueuedLabel only() {
        List<QueuedLabel> all = shop.services().prices().shelfLabels().first(100);
        assertEquals(1, all.size());
        return all.getFirst();
    }

    /// What the shelf says is the price before the first change, however often it changed since.
    @Test
    void aNewPriceNamesTheOneOnTheShelf() {
        price(tea.id(), 111_100);
        price(tea.id(), 222_200);
        QueuedLabel label = only();
        assertEquals(Money.of(222_200), label.label().price());
        assertEquals(Optional.of(tea.price()), label.before());
        assertEquals(Optional.empty(), label.label().oldPrice(), "no promotion");
        assertEquals(Optional.empty(), label.label().unitPrice(), "a piece has its price alone");
        assertEquals(tea.name(), label.label().name());
        assertEquals(tea.barcode(), label.label().code());
        assertEquals(today(), label.label().printed());
        price(tea.id(), tea.price().minor());
        assertEquals(Optional.empty(), only().before(), "the shelf is right again");
        shop.services().prices().labelQueue().takeOff(shop.manager(), List.of(only().waiting()));
        price(tea.id(), 333_300);
        assertEquals(Optional.of(tea.price()), only().before(), "older changes are on the label");
        shop.services().prices().labelQueue().takeOff(shop.manager(), List.of(only().waiting()));
        shop.setClock(shop.now().plusSeconds(60));
        price(tea.id(), 444_400);
        assertEquals(Optional.of(Money.of(333_300)), only().before());
    }

    /// Whoever changed the price last is why the label waits.
    @Test
    void aPriceOfAGoodsReceiptNamesItsNumber() {
        price(tea.id(), 111_100);
        assertEquals(Optional.empty(), only().receipt());
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        tea.id(),
                        Quantity.of(4),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(100_000))),
                        Optional.empty(),
                        Optional.of(Money.of(222_200)),
                        Optional.empty());
        StockDocument receipt =
                shop.services()
                        .goods()
                        .goodsReceipts()
                        .book(
                                shop.manager(),
                                new ReceiptDraft(
                                        UUID.randomUUID(), "Sharq", "1", false, List.of(line)));
        assertEquals(Optional.of(receipt.head().number()), only().receipt());
        assertEquals(Optional.of(tea.price()), only().before());
        price(tea.id(), 333_300);
        assertEquals(Optional.empty(), only().receipt());
    }

    @Test
    void aPromotionStrikesTheOldPriceThroughUntilItEnds() {
        LocalDate last = today().plusDays(4);
        promote(
                new Terms.PercentOff(1000),
                new Validity(today(), Optional.of(last), EVERY, Optional.empty()));
        ShelfLabel label = only().label();
        Money reduced = tea.price().minus(tea.price().percent(1000));
        assertEquals(reduced, label.price());
        assertEquals(Optional.of(tea.price()), label.oldPrice());
        assertEquals(Optional.of(last), label.until());
        assertEquals(Optional.of(tea.price()), only().before());
    }

    /// A shelf promises what the till gives: no dearer price from three on, and three for two only
    /// of what is sold by the piece.
    @Test
    void whatIsNoAdvantageStandsOnNoLabel() {
        Terms dearer = new Terms.FromQuantity(Quantity.of(3), tea.price().plus(Money.of(100)));
        promote(dearer, Validity.since(today()));
        assertEquals(Optional.empty(), only().label().offer());
        Product weighed =
                shop.services()
                        .products()
                        .catalog()
                        .add(
                                shop.manager(),
                                new NewProduct(
                                        "Pista", "", "Yangi", tea.price(), Unit.KILOGRAM, "VAT12"));
        shop.services().prices().labelQueue().clear(shop.manager());
        shop.services()
                .prices()
                .promotions()
                .add(
                        shop.manager(),
                        new Promotion(
                                0,
                                "Uchta",
                                new Terms.Multibuy(3, 2),
                                new Promotion.Range(Set.of(weighed.id()), Set.of()),
                                Validity.since(today())));
        shop.services().prices().labelQueue().put(shop.manager(), weighed.id());
        assertEquals(Optional.empty(), only().label().offer());
    }

    /// No promotion holds for it at the till.
    @Test
    void whatIsSoldAtItsFullPriceOffersNothing() {
        ProductCard card = shop.services().products().productCards().find(tea.id()).orElseThrow();
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), tea.id(), card, card.with(card.facts().fullPrice(true)));
        Validity happy =
                new Validity(
                        today(),
                        Optional.empty(),
                        EVERY,
                        Optional.of(new Validity.Hours(LocalTime.of(8, 0), LocalTime.of(23, 0))));
        for (Terms terms :
                List.of(
                        new Terms.Multibuy(3, 2),
                        new Terms.FromQuantity(Quantity.of(3), Money.of(100)),
                        new Terms.PercentOff(1_000))) {
            promote(terms, Validity.since(today()));
            promote(terms, happy);
            ShelfLabel label = only().label();
            assertEquals(tea.price(), label.price(), terms.toString());
            assertEquals(Optional.empty(), label.oldPrice(), terms.toString());
            assertEquals(Optional.empty(), label.offer(), terms.toString());
        }
    }

    @Test
    void whatHoldsForSomeHoursOrFromSomePiecesIsNotThePrice() {
        promote(
                new Terms.FixedPrice(Money.of(100)),
                new Validity(
                        today(),
                        Optional.empty(),
                        EVERY,
                        Optional.of(new Validity.Hours(LocalTime.of(8, 0), LocalTime.of(23, 0)))));
        promote(
                new Terms.FixedPrice(Money.of(100)),
                new Validity(
                        today(),
                        Optional.empty(),
                        EnumSet.of(today().getDayOfWeek()),
                        Optional.empty()));
        ShelfOffer happy = only().label().offer().orElseThrow();
        assertEquals(new Terms.FixedPrice(Money.of(100)), happy.terms());
        assertEquals(LocalTime.of(8, 0), happy.times().orElseThrow().hours().orElseThrow().from());
        assertEquals(tea.price(), only().label().price());
        promote(new Terms.Multibuy(3, 2), Validity.since(today()));
        assertEquals(tea.price(), only().label().price());
        assertEquals(Optional.empty(), only().label().oldPrice());
        assertEquals(
                Optional.of(new ShelfOffer(new Terms.Multibuy(3, 2), Optional.empty())),
                only().label().offer());
    }

    @Test
    void whatIsWeighedSaysThePriceOfAKilogramAndWhereItLies() {
        Product weighed =
                shop.services().products().catalog().page(Optional.empty(), 0, 200).stream()
                        .filter(product -> product.unit() == Unit.KILOGRAM)
                        .findFirst()
                        .orElseThrow();
        ProductCard card =
                shop.services().products().productCards().find(weighed.id()).orElseThrow();
        shop.services().prices().labelQueue().put(shop.manager(), weighed.id());
        assertEquals("", only().shelf());
        shop.run("update product set shelf = 'A-2 12' where id = " + weighed.id());
        assertEquals("A-2 12", only().shelf());
        assertEquals(
                Optional.of(new UnitPrice(Unit.KILOGRAM, card.price())),
                only().label().unitPrice());
        assertEquals(Optional.empty(), only().before());
    }

    @Test
    void whatIsPackedSaysThePriceOfALitre() {
        ProductCard card = shop.services().products().productCards().find(tea.id()).orElseThrow();
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), tea.id(), card, card.with(card.facts().holding("1500 мл")));
        assertEquals(
                "1.5 l",
                shop.services()
                        .products()
                        .productCards()
                        .find(tea.id())
                        .orElseThrow()
                        .facts()
                        .netContent());
        price(tea.id(), 1_090_000);
        assertEquals(
                Optional.of(new UnitPrice(Unit.LITRE, Money.of(726_700))),
                only().label().unitPrice());
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }
}
