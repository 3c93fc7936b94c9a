package smena.service.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.price.WaitingLabel;
import smena.domain.price.WaitingLabel.Reason;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.service.TestShop;
import smena.service.catalog.ProductCards;
import smena.service.price.PriceDocuments.Wanted;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which products wait for a label, and why.
class LabelQueueTest {
    private static final Money NEW = Money.of(1_234_500);

    @TempDir Path folder;
    private TestShop shop;
    private Product tea;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.services().prices().promotionLabels().look();
        queue().clear(shop.manager());
        tea = shop.product(0);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private LabelQueue queue() {
        return shop.services().prices().labelQueue();
    }

    private List<WaitingLabel> all() {
        return queue().page(Optional.empty(), 10_000);
    }

    private Map<Long, Reason> reasons() {
        return all().stream()
                .collect(Collectors.toMap(l -> l.product().id(), WaitingLabel::reason));
    }

    private void price(Product product, Money price) {
        shop.services()
                .prices()
                .priceDocuments()
                .make(
                        shop.manager(),
                        new Wanted("", Optional.empty(), Map.of(product.id(), price)));
    }

    private Product add(String name) {
        return shop.services()
                .products()
                .catalog()
                .add(shop.manager(), new NewProduct(name, "", "Yangi", NEW, Unit.PIECE, "VAT12"));
    }

    /// Nobody is told that one waits: it would say no price.
    @Test
    void whatTheTillAsksThePriceOfHasNoLabel() {
        ProductCards cards = shop.services().products().productCards();
        ProductCard card = cards.find(tea.id()).orElseThrow();
        cards.change(shop.manager(), tea.id(), card, card.with(card.facts().openPrice(true)));
        List<Long> two = List.of(tea.id(), shop.product(2).id());
        assertEquals(1, queue().put(shop.manager(), two));
        assertRefused(
                new Problem.PriceIsAsked(tea.name()), () -> queue().put(shop.manager(), tea.id()));
        assertEquals(Set.of(shop.product(2).id()), reasons().keySet());
    }

    @Test
    void aNewPriceANewProductAndAHandPutOneIn() {
        assertEquals(0, queue().count());
        price(tea, NEW);
        Product added = add("Sumalak");
        queue().put(shop.manager(), shop.product(2).id());
        assertEquals(
                Map.of(
                        tea.id(), Reason.PRICE,
                        added.id(), Reason.NEW,
                        shop.product(2).id(), Reason.BY_HAND),
                reasons());
        price(added, Money.of(99_00));
        assertEquals(Reason.NEW, reasons().get(added.id()), "still new");
        assertEquals(3, queue().count());
        WaitingLabel first = all().getFirst();
        assertEquals(
                first.product(),
                shop.services().products().catalog().find(first.product().id()).get());
        assertRefused(
                new Problem.ProductNotFound(99_999), () -> queue().put(shop.manager(), 99_999));
        assertRefused(
                new Problem.ApprovalNeeded(new Approval.Ask(Right.EDIT_CATALOGUE, "", Money.ZERO)),
                () -> queue().put(shop.senior(), tea.id()));
    }

    @Test
    void whatAHandPutsInTakesOffAndClearsIsInTheJournal() {
        queue().put(shop.manager(), List.of(tea.id(), shop.product(2).id()));
        queue().takeOff(shop.manager(), all().subList(0, 1));
        queue().clear(shop.manager());
        queue().clear(shop.manager());
        assertEquals(
                List.of("put 2", "off 1", "cleared 1"),
                shop.query(
                                "select payload ->> 'act' || ' ' || (payload ->> 'count') from"
                                        + " journal where kind = 'LABELS_CHANGED' order by seq desc"
                                        + " limit 3")
                        .reversed());
    }

    @Test
    void aPriceThatIsThereAlreadyAtItsTimeNeedsNoLabel() {
        Instant soon = shop.now().plusSeconds(60);
        shop.services()
                .prices()
                .priceDocuments()
                .make(
                        shop.manager(),
                        new Wanted("", Optional.of(soon), Map.of(tea.id(), tea.price())));
        shop.setClock(soon);
        assertEquals(1, shop.services().prices().priceDocuments().applyDue());
        assertEquals(0, queue().count());
    }

    /// Who goes along the shelves with the labels takes one after the other.
    @Test
    void theyStandInTheOrderOfTheShelvesAPageAtATime() {
        List<Product> goods = shop.services().products().catalog().page(Optional.empty(), 0, 60);
        goods.reversed().forEach(product -> price(product, NEW));
        List<WaitingLabel> pages = new ArrayList<>();
        Optional<WaitingLabel> last = Optional.empty();
        List<WaitingLabel> page = queue().page(last, 7);
        while (!page.isEmpty()) {
            pages.addAll(page);
            page = queue().page(Optional.of(pages.getLast()), 7);
        }
        assertEquals(goods.size(), pages.size());
        assertEquals(all(), pages);
        List<Long> shelves = pages.stream().map(l -> l.product().category().id()).toList();
        assertEquals(
                shelves.stream().distinct().toList().size(),
                runs(shelves),
                "each shelf is walked along once");
        assertEquals(
                pages.stream().map(WaitingLabel::place).sorted().toList(),
                pages.stream().map(WaitingLabel::place).toList());
    }

    private static int runs(List<Long> shelves) {
        int runs = 0;
        for (int i = 0; i < shelves.size(); i++) {
            runs += i == 0 || !shelves.get(i).equals(shelves.get(i - 1)) ? 1 : 0;
        }
        return runs;
    }

    @Test
    void whatChangesWhileLabelsArePrintedGoesOnWaiting() {
        Product bread = shop.product(1);
        price(tea, NEW);
        price(bread, NEW);
        List<WaitingLabel> printed = all();
        price(tea, Money.of(88_00));
        assertEquals(1, queue().takeOff(shop.manager(), printed));
        assertEquals(Map.of(tea.id(), Reason.PRICE), reasons());
        assertEquals(
                printed.stream()
                        .filter(l -> l.product().id() == tea.id())
                        .findFirst()
                        .get()
                        .since(),
                all().getFirst().since());
        assertEquals(1, queue().takeOff(shop.manager(), all()));
        assertEquals(0, queue().takeOff(shop.manager(), printed));
        assertEquals(
                List.of("LABELS_CHANGED"),
                shop.query("select kind from journal order by seq desc limit 1"));
    }

    @Test
    void whatIsArchivedGoesAndANameMovesIt() {
        price(tea, NEW);
        String before = all().getFirst().place();
        ProductCard card = shop.services().products().productCards().find(tea.id()).orElseThrow();
        ProductCard renamed = named(card, "Zzz choy");
        shop.services().products().productCards().change(shop.manager(), tea.id(), card, renamed);
        assertTrue(all().getFirst().place().compareTo(before) > 0, all().getFirst().place());
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), tea.id(), renamed, renamed.archived(true));
        assertEquals(List.of(), all());
        assertTrue(
                shop.refuses(
                        "insert into label_wait values (%d, 'PRICE', 1, 1, '')"
                                .formatted(tea.id())));
        assertRefused(
                new Problem.ProductNotFound(tea.id()), () -> queue().put(shop.manager(), tea.id()));
    }

    private static ProductCard named(ProductCard card, String name) {
        return new ProductCard(
                name,
                card.category(),
                card.price(),
                card.unit(),
                card.taxCode(),
                card.goodsCode(),
                card.lowStock(),
                card.scaleNumber(),
                card.singlesTakePackPrice(),
                card.codes(),
                card.rules(),
                card.isArchived());
    }

    @Test
    void aPromotionPutsItsGoodsInOnceAtItsBeginningAndAtItsEnd() {
        LocalDate today = shop.services().prices().promotions().today();
        Product bread = shop.product(1);
        Promotion promotion =
                shop.services()
                        .prices()
                        .promotions()
                        .add(
                                shop.manager(),
                                promotion(
                                        new Promotion.Range(
                                                Set.of(bread.id()), Set.of(tea.category().id())),
                                        new Terms.PercentOff(1_000),
                                        today.plusDays(2),
                                        today.plusDays(3)));
        assertEquals(0, look());
        assertEquals(0, queue().count());
        shop.setClock(shop.now().plus(Duration.ofDays(2)));
        assertEquals(1, look());
        assertEquals(Reason.PROMOTION_START, reasons().get(bread.id()));
        assertEquals(Reason.PROMOTION_START, reasons().get(tea.id()));
        queue().clear(shop.manager());
        assertEquals(0, look());
        shop.restart();
        assertEquals(0, look());
        shop.services()
                .prices()
                .promotions()
                .change(
                        shop.manager(),
                        new Promotion(
                                promotion.id(),
                                promotion.name(),
                                new Terms.PercentOff(2_000),
                                promotion.range(),
                                promotion.validity()));
        assertEquals(1, look());
        assertEquals(Reason.PROMOTION_START, reasons().get(bread.id()), "it gives something else");
        queue().clear(shop.manager());
        shop.services()
                .prices()
                .promotions()
                .change(
                        shop.manager(),
                        new Promotion(
                                promotion.id(),
                                promotion.name(),
                                new Terms.PercentOff(2_000),
                                new Promotion.Range(Set.of(), Set.of(tea.category().id())),
                                promotion.validity()));
        assertEquals(1, look());
        Product other =
                shop.services().products().catalog().page(Optional.empty(), 0, 60).stream()
                        .filter(product -> !product.category().equals(tea.category()))
                        .filter(product -> product.id() != bread.id())
                        .findFirst()
                        .orElseThrow();
        assertEquals(null, reasons().get(other.id()));
        assertEquals(Reason.PROMOTION_END, reasons().get(bread.id()), "no longer for it");
        queue().clear(shop.manager());
        shop.setClock(shop.now().plus(Duration.ofDays(9)));
        assertEquals(1, look());
        assertEquals(Reason.PROMOTION_END, reasons().get(tea.id()));
        assertEquals(0, look());
    }

    /// The label says them.
    @Test
    void otherHoursAndDaysAskForANewLabel() {
        LocalDate today = shop.services().prices().promotions().today();
        Promotion made =
                shop.services()
                        .prices()
                        .promotions()
                        .add(
                                shop.manager(),
                                promotion(
                                        new Promotion.Range(Set.of(tea.id()), Set.of()),
                                        new Terms.PercentOff(1_000),
                                        today,
                                        today.plusDays(3)));
        assertEquals(1, look());
        Validity.Hours evening = new Validity.Hours(LocalTime.of(18, 0), LocalTime.of(20, 0));
        Validity.Hours later = new Validity.Hours(LocalTime.of(18, 0), LocalTime.of(21, 0));
        LocalDate from = made.validity().from();
        Optional<LocalDate> to = made.validity().to();
        for (Validity other :
                List.of(
                        new Validity(
                                from, to, EnumSet.allOf(DayOfWeek.class), Optional.of(evening)),
                        new Validity(from, to, EnumSet.allOf(DayOfWeek.class), Optional.of(later)),
                        new Validity(from, to, EnumSet.of(DayOfWeek.MONDAY), Optional.of(later)),
                        new Validity(
                                from,
                                Optional.of(today.plusDays(4)),
                                EnumSet.of(DayOfWeek.MONDAY),
                                Optional.of(later)))) {
            queue().clear(shop.manager());
            shop.services()
                    .prices()
                    .promotions()
                    .change(
                            shop.manager(),
                            new Promotion(
                                    made.id(), made.name(), made.terms(), made.range(), other));
            assertEquals(1, look(), other.toString());
            assertEquals(Map.of(tea.id(), Reason.PROMOTION_START), reasons());
            assertEquals(0, look());
        }
    }

    /// The till asks what it costs: there is nothing to write on a shelf.
    @Test
    void whatHasNoPriceOfItsOwnHasNoLabel() {
        ProductCard card = shop.services().products().productCards().find(tea.id()).orElseThrow();
        queue().put(shop.manager(), tea.id());
        assertEquals(1, queue().count());
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), tea.id(), card, card.with(card.facts().openPrice(true)));
        assertEquals(Map.of(), reasons(), "it waited for one");
        assertRefused(
                new Problem.PriceIsAsked(tea.name()), () -> queue().put(shop.manager(), tea.id()));
        long bread = shop.product(1).id();
        assertEquals(1, queue().put(shop.manager(), List.of(tea.id(), bread)));
        LocalDate today = shop.services().prices().promotions().today();
        shop.services()
                .prices()
                .promotions()
                .add(
                        shop.manager(),
                        promotion(
                                new Promotion.Range(Set.of(tea.id()), Set.of()),
                                new Terms.PercentOff(1_000),
                                today,
                                today));
        look();
        assertEquals(Set.of(bread), reasons().keySet());
    }

    private int look() {
        return shop.services().prices().promotionLabels().look();
    }

    private static Promotion promotion(
            Promotion.Range range, Terms terms, LocalDate from, LocalDate to) {
        return new Promotion(
                0,
                "Hafta",
                terms,
                range,
                new Validity(
                        from, Optional.of(to), EnumSet.allOf(DayOfWeek.class), Optional.empty()));
    }
}
