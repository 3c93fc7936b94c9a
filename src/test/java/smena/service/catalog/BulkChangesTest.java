package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.price.PriceRule;
import smena.service.TestShop;
import smena.service.catalog.BulkChanges.NewPrice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Many products at once: prices by a percentage or a sum with a preview, category, archive,
/// labels.
class BulkChangesTest {
    private static final List<Long> SOME = List.of(1L, 2L, 3L, 100L);

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

    private BulkChanges bulk() {
        return shop.services().products().bulkChanges();
    }

    private ProductCard card(long id) {
        return shop.services().products().productCards().find(id).orElseThrow();
    }

    @Test
    void pricesByAPercentageAreRoundedToTheStep() {
        List<NewPrice> seen = bulk().preview(SOME, PriceRule.percent(730, 10_000));
        assertEquals(4, seen.size());
        for (NewPrice price : seen) {
            Money old = card(price.id()).price();
            assertEquals(old, price.old(), "nothing has changed yet");
            assertEquals(old.plus(old.percent(730)).roundedTo(10_000), price.price());
        }
        assertEquals(4, bulk().prices(shop.manager(), "Kuz", Optional.empty(), seen));
        seen.forEach(price -> assertEquals(price.price(), card(price.id()).price()));
        assertEquals(4, shop.services().prices().labelQueue().count());
        assertEquals(
                "4",
                shop.query("select line_count from price_document order by id desc limit 1")
                        .getFirst());
    }

    @Test
    void pricesByASumStayAboveNothing() {
        Money cheapest = SOME.stream().map(id -> card(id).price()).min(Money::compareTo).get();
        List<NewPrice> seen =
                bulk().preview(
                                SOME,
                                PriceRule.sum(Money.ZERO.minus(cheapest).minus(Money.of(100)), 0));
        long same = seen.stream().filter(price -> !price.isChange()).count();
        assertTrue(same >= 1 && same < 4, "what would cost nothing stays");
        assertEquals(4 - same, bulk().prices(shop.manager(), "", Optional.empty(), seen));
        Money most = new PriceRule(0, Money.of(99_999_999_900L), 0).of(Money.of(500));
        assertEquals(Money.of(500), most, "more than the till takes");
    }

    @Test
    void whatHasChangedSinceItWasSeenIsNotOverwritten() {
        List<NewPrice> seen = bulk().preview(SOME, PriceRule.percent(1_000, 0));
        ProductCard before = card(2);
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), 2, before, before.priced(Money.of(777_700)));
        assertRefused(
                new Problem.ProductChanged(before.name()),
                () -> bulk().prices(shop.manager(), "", Optional.empty(), seen));
        assertEquals(Money.of(777_700), card(2).price());
        assertThrows(
                Refused.class,
                () ->
                        bulk().prices(
                                        shop.cashier(),
                                        "",
                                        Optional.empty(),
                                        bulk().preview(SOME, PriceRule.percent(1_000, 0))));
        for (PriceRule wrong : List.of(PriceRule.percent(0, 0), PriceRule.percent(100_001, 0))) {
            assertRefused(new Problem.BadPrice(), () -> bulk().preview(SOME, wrong));
        }
    }

    @Test
    void categoryArchiveAndLabels() {
        assertEquals(4, bulk().category(shop.manager(), SOME, " Kuzgi "));
        assertEquals(0, bulk().category(shop.manager(), SOME, "Kuzgi"));
        SOME.forEach(id -> assertEquals("Kuzgi", card(id).category()));
        assertEquals(4, shop.services().prices().labelQueue().put(shop.manager(), SOME));
        assertEquals(2, bulk().archive(shop.manager(), List.of(1L, 2L), true));
        assertEquals(2, bulk().archive(shop.manager(), SOME, true));
        assertEquals(0, shop.services().prices().labelQueue().count());
        assertEquals(0, shop.services().prices().labelQueue().put(shop.manager(), SOME));
        assertEquals(List.of(), bulk().preview(SOME, PriceRule.percent(100, 0)));
        assertEquals(4, bulk().archive(shop.manager(), SOME, false));
        SOME.forEach(id -> assertTrue(!card(id).isArchived()));
        assertThrows(Refused.class, () -> bulk().archive(shop.cashier(), SOME, true));
        assertRefused(new Problem.BadName(), () -> bulk().category(shop.manager(), SOME, "  "));
    }

    /// However many products there are: it is used once, for all of them.
    @Test
    void oneApprovalIsEnoughForAllOfThem() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 260; i++) {
            NewProduct product =
                    new NewProduct(
                            "Qalam " + i,
                            "",
                            "Don",
                            Money.of(100),
                            Unit.PIECE,
                            shop.services().settings().taxRate());
            all.add(shop.services().products().catalog().add(shop.manager(), product).id());
        }
        Actor senior = shop.senior();
        Refused refused = assertThrows(Refused.class, () -> bulk().archive(senior, all, true));
        Problem.ApprovalNeeded needed =
                assertInstanceOf(Problem.ApprovalNeeded.class, refused.problem());
        Actor approved = shop.approved(senior, needed.ask());
        assertEquals(all.size(), bulk().archive(approved, all, true));
        all.forEach(id -> assertTrue(card(id).isArchived()));
        assertThrows(Refused.class, () -> bulk().archive(approved, all, false));
    }
}
