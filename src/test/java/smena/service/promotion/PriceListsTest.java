package smena.service.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.PriceList;
import smena.domain.catalog.Product;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.journal.EntryKind;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.service.TestShop;
import smena.store.Database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Price lists: who sets them, what their customers pay, how they are checked.
class PriceListsTest {
    private static final Money WHOLESALE = Money.of(350_000);

    @TempDir Path folder;
    private TestShop shop;
    private Product listed;
    private Product other;
    private PriceList list;
    private Customer buyer;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(0);
        listed = shop.product(0);
        other = shop.product(1);
        list = lists().add(shop.manager(), of(0, "Ulgurji", Map.of(listed.id(), WHOLESALE)));
        buyer =
                shop.services()
                        .customers()
                        .add(
                                shop.manager(),
                                CustomerFacts.of("Olim", "")
                                        .with(
                                                new CustomerFacts.Terms(
                                                        0, "Ulgurji", Money.ZERO, 0)));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theListHoldsAsSoonAsTheCustomerIsKnownAndGoesWithThem() {
        Basket before = shop.fill(2);
        Basket known = customer(Optional.of(buyer.id()));
        assertEquals(List.of(WHOLESALE, other.price()), prices(known));
        assertEquals(Optional.of(listed.price()), known.lines().getFirst().usual());
        assertEquals(known, shop.services().baskets().open(), "on disk as well");
        Basket more = shop.services().baskets().add(shop.cashier(), listed.id(), Quantity.ONE);
        assertEquals(2, more.lines().size(), "one more on the same line");
        assertEquals(WHOLESALE.times(2), more.lines().getFirst().gross());

        Basket nobody = customer(Optional.empty());
        assertEquals(prices(before), prices(nobody));
        assertTrue(nobody.lines().stream().allMatch(line -> line.usual().isEmpty()));
        customer(Optional.of(buyer.id()));
        shop.services().baskets().park(shop.cashier(), "");
        lists().archive(shop.manager(), list.id());
        Basket recalled = shop.services().baskets().recall(shop.cashier(), before.id());
        assertEquals(prices(before), prices(recalled), "archived meanwhile");
    }

    @Test
    void whatIsSoldByAListIsInTheJournalAndVerifies() {
        shop.fill(2);
        Basket known = customer(Optional.of(buyer.id()));
        Sale sale =
                shop.services()
                        .selling()
                        .pay(shop.cashier(), known, shop.cash(Pricing.of(known).total()));
        assertEquals(WHOLESALE, sale.lines().getFirst().price());
        assertEquals(WHOLESALE.plus(other.price()), sale.total());
        String entry = saleEntry();
        assertTrue(entry.contains("\"listPrices\":[[1," + listed.price().minor() + "]]"), entry);
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void aChangeTellsOldAndNewAndHoldsFromTheNextScanOn() {
        PriceList changed =
                lists().change(
                                shop.manager(),
                                of(
                                        list.id(),
                                        "Ulgurji 2",
                                        Map.of(
                                                listed.id(),
                                                Money.of(340_000),
                                                other.id(),
                                                Money.of(500))));
        assertEquals(Optional.of(changed), lists().find(list.id()));
        String entry =
                shop.query(
                                "select payload from journal where kind = 'PRICE_LIST_SET'"
                                        + " order by seq desc")
                        .getFirst();
        assertTrue(
                entry.contains(
                        "\"prices\":[[%d,350000,340000],[%d,0,500]]"
                                .formatted(listed.id(), other.id())),
                entry);
        assertEquals(
                "Ulgurji 2",
                shop.services().customers().find(buyer.id()).get().facts().terms().priceList());
        shop.fill(2);
        assertEquals(
                List.of(Money.of(340_000), Money.of(500)),
                prices(customer(Optional.of(buyer.id()))));
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.run("update price_list set prices = '{\"1\":1}'");
        String findings = shop.services().audit().verify().findings().toString();
        assertTrue(findings.contains("price_list.prices"), findings);
    }

    @Test
    void onlyWhoMayChangeTheCatalogueSetsOneAndWhatIsWrongIsRefused() {
        assertTrue(
                problemOf(() -> lists().add(shop.senior(), of(0, "x", Map.of())))
                        instanceof Problem.ApprovalNeeded);
        assertRefused(
                new Problem.PriceListTaken("Ulgurji"),
                () -> lists().add(shop.manager(), of(0, " Ulgurji ", Map.of())));
        assertRefused(
                new Problem.BadName(), () -> lists().add(shop.manager(), of(0, " ", Map.of())));
        assertRefused(
                new Problem.BadPrice(),
                () -> lists().add(shop.manager(), of(0, "x", Map.of(1L, Money.ZERO))));
        assertRefused(
                new Problem.ProductNotFound(99_999),
                () -> lists().add(shop.manager(), of(0, "x", Map.of(99_999L, WHOLESALE))));
        assertRefused(
                new Problem.PriceListNotFound(),
                () ->
                        shop.services()
                                .customers()
                                .change(
                                        shop.manager(),
                                        buyer.id(),
                                        CustomerFacts.of("Olim", "")
                                                .with(
                                                        new CustomerFacts.Terms(
                                                                0, "yoʻq", Money.ZERO, 0))));
        lists().archive(shop.manager(), list.id());
        assertRefused(
                new Problem.PriceListNotFound(),
                () -> lists().change(shop.manager(), of(list.id(), "x", Map.of())));
        assertTrue(shop.refuses("update price_list set name = 'x'"));
        assertEquals(1, lists().all().getFirst().customers());
        assertEquals(
                "", shop.services().customers().find(buyer.id()).get().facts().terms().priceList());
    }

    @Test
    void aPercentageOffTheCatalogueIsRoundedToTheShopsStep() {
        assertEquals(Money.of(360_000), PriceList.less(Money.of(400_000), 1_000, 10_000));
        assertEquals(Money.of(1_310_000), PriceList.less(Money.of(1_450_000), 970, 10_000));
        assertEquals(Money.of(1_309_400), PriceList.less(Money.of(1_450_000), 970, 0));
        assertEquals(Money.of(10_000), PriceList.less(Money.of(400_000), 10_000, 10_000));
        assertEquals(Money.of(50), PriceList.less(Money.of(50), 10_000, 10_000));
        Map<Long, Money> less = lists().less(Set.of(listed.id()), 0);
        assertEquals(Map.of(listed.id(), listed.price()), less);
    }

    private String saleEntry() {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            return database.read(
                    tx -> {
                        try (Stream<WrittenEntry> entries = tx.audit().journal()) {
                            return entries.filter(entry -> entry.is(EntryKind.SALE))
                                    .map(WrittenEntry::payload)
                                    .findFirst()
                                    .orElseThrow();
                        }
                    });
        }
    }

    private Basket customer(Optional<Long> who) {
        return shop.services().baskets().customer(shop.cashier(), who);
    }

    private static List<Money> prices(Basket basket) {
        return basket.lines().stream().map(BasketLine::price).toList();
    }

    private PriceLists lists() {
        return shop.services().prices().priceLists();
    }

    private static PriceList of(long id, String name, Map<Long, Money> prices) {
        return new PriceList(id, name, prices, false);
    }
}
