package smena.service.demo;

import smena.domain.catalog.CategoryCard;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.Unit;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.stock.StockItem;
import smena.domain.stock.StockTake;
import smena.service.catalog.Categories;
import smena.service.catalog.ProductCards;
import smena.service.journal.Journal;
import smena.service.price.LabelQueue;
import smena.service.price.PriceDocuments;
import smena.service.shop.DemoFile;
import smena.service.stock.StockPapers;
import smena.service.stock.StockTakeCounting;
import smena.service.stock.StockTakes;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// What the demo shop has beside its catalogue: something whose price the till asks for, goods that
/// came in with their cost, some that keep only to a day, suppliers who are owed something, places
/// on the shelves, markups, new prices, labels that wait, goods that are gone and a stock-take that
/// is over.
public final class DemoGoods {
    private static final LocalTime OPENS = LocalTime.of(8, 0);

    private static final Map<String, Integer> MARKUPS =
            Map.ofEntries(
                    Map.entry("Non", 2_000),
                    Map.entry("Sut mahsulotlari", 1_800),
                    Map.entry("Don", 2_200),
                    Map.entry("Ichimliklar", 2_500),
                    Map.entry("Shirinliklar", 2_800),
                    Map.entry("Meva-sabzavot", 3_500),
                    Map.entry("Yogʻ va ziravorlar", 2_400),
                    Map.entry("Goʻsht", 1_600),
                    Map.entry("Roʻzgʻor", 3_000),
                    Map.entry("Gigiyena", 3_000),
                    Map.entry("Bolalar uchun", 2_200),
                    Map.entry("Tamaki", 1_200));

    private static final String COUNTED = "Gigiyena";

    /// Whose price the till asks for.
    private static final String GIFT = "2000000001357";

    /// What the count of [#COUNTED] found otherwise than it should be, by barcode.
    private static final Map<String, Integer> FOUND =
            Map.of("2000000001210", -2, "2000000000152", -1, "2000000001241", 1);

    private final Database database;
    private final Journal journal;
    private final DemoSupply supply;
    private final ProductCards cards;
    private final Categories categories;
    private final PriceDocuments prices;
    private final LabelQueue labels;
    private final StockPapers papers;
    private final StockTakes takes;

    public DemoGoods(
            Database database,
            Journal journal,
            DemoSupply supply,
            ProductCards cards,
            Categories categories,
            PriceDocuments prices,
            LabelQueue labels,
            StockPapers papers,
            StockTakes takes) {
        this.database = database;
        this.journal = journal;
        this.supply = supply;
        this.cards = cards;
        this.categories = categories;
        this.prices = prices;
        this.labels = labels;
        this.papers = papers;
        this.takes = takes;
    }

    /// Adds all of it to the demo shop, in one transaction.
    ///
    /// @param manager who did it
    public void add(Actor manager) {
        database.write(
                tx -> {
                    markUp(manager);
                    placeOnShelves(tx, manager);
                    cards.add(manager, gift(tx));
                    supply.book(tx, manager);
                    changePrices(tx, manager);
                    papers.writeOff(
                            manager,
                            UUID.randomUUID(),
                            List.of(
                                    new StockItem(
                                            DemoSupply.row(tx, "2000000000770"),
                                            new Quantity(2_000))),
                            "Vitrinada ezilgan");
                    count(tx, manager);
                    labels.put(
                            manager,
                            List.of(
                                    DemoSupply.row(tx, "2000000000855"),
                                    DemoSupply.row(tx, "2000000001043")));
                    return manager;
                });
    }

    /// Sweets that a customer chooses for a box: the till asks what it costs, nobody counts it.
    private static ProductCard gift(Transaction tx) {
        String taxCode = tx.catalog().find(1).orElseThrow().taxRate().code();
        ProductCard plain =
                new ProductCard(
                        "Sovgʻa toʻplami",
                        "Shirinliklar",
                        Money.ZERO,
                        Unit.PIECE,
                        taxCode,
                        "",
                        Quantity.ZERO,
                        Optional.empty(),
                        false,
                        List.of(ProductCode.single(GIFT)),
                        SaleRules.NONE,
                        false);
        return plain.with(plain.facts().openPrice(true));
    }

    private void markUp(Actor manager) {
        for (Categories.Overview known : categories.all()) {
            CategoryCard card = known.card();
            Optional<Integer> markup = Optional.ofNullable(MARKUPS.get(card.name()));
            categories.change(
                    manager,
                    known.id(),
                    card,
                    new CategoryCard(card.name(), card.colour(), markup));
        }
    }

    private void placeOnShelves(Transaction tx, Actor manager) {
        Map<String, List<Long>> places = new TreeMap<>();
        for (String[] row : DemoFile.rows(DemoSupply.FILE)) {
            long product = DemoSupply.row(tx, row[0]);
            ProductCard card = tx.productCards().find(product).orElseThrow();
            if (card.facts().shelf().isEmpty()) {
                String supplier = DemoSupply.supplier(row[1]);
                tx.productCards()
                        .update(product, card, card.with(card.facts().at(row[5]).from(supplier)));
                places.computeIfAbsent(row[5], _ -> new ArrayList<>()).add(product);
            }
        }
        places.forEach(
                (place, products) ->
                        journal.append(
                                tx,
                                EntryKind.CATALOGUE_CHANGED,
                                manager.employee(),
                                Optional.empty(),
                                "bulk",
                                "shelf",
                                "value",
                                place,
                                "goods",
                                products));
    }

    /// Soap, cumin and matches cost more already; shampoo, toothbrushes and napkins will tomorrow.
    private void changePrices(Transaction tx, Actor manager) {
        Map<Long, Money> now = new LinkedHashMap<>();
        now.put(DemoSupply.row(tx, "2000000001210"), Money.of(14_900_00));
        now.put(DemoSupply.row(tx, "2000000000855"), Money.of(9_500_00));
        now.put(DemoSupply.row(tx, "2000000001173"), Money.of(3_200_00));
        String reason = "Yangi narxlar";
        prices.make(manager, new PriceDocuments.Wanted(reason, Optional.empty(), now));
        Map<Long, Money> later = new LinkedHashMap<>();
        later.put(DemoSupply.row(tx, "2000000001227"), Money.of(51_900_00));
        later.put(DemoSupply.row(tx, "2000000001258"), Money.of(18_500_00));
        later.put(DemoSupply.row(tx, "2000000001203"), Money.of(7_000_00));
        Instant due =
                journal.now().day().plusDays(1).atTime(OPENS).atZone(journal.zone()).toInstant();
        prices.make(manager, new PriceDocuments.Wanted(reason, Optional.of(due), later));
    }

    private void count(Transaction tx, Actor manager) {
        long category =
                tx.catalog().categories().stream()
                        .filter(one -> one.name().equals(COUNTED))
                        .findFirst()
                        .orElseThrow()
                        .id();
        StockTake take = takes.begin(manager, UUID.randomUUID(), Set.of(category), false);
        StockTakeCounting counting = takes.counting();
        for (long product : tx.categories().products(category, Integer.MAX_VALUE)) {
            Quantity there =
                    Optional.ofNullable(tx.stock().goods(Set.of(product)).get(product))
                            .flatMap(goods -> goods.onHand())
                            .orElseThrow()
                            .quantity();
            counting.add(manager, take.uuid(), product, there.plus(found(tx, product)));
        }
        takes.compare(manager, take.uuid());
        takes.explain(manager, take.uuid(), DemoSupply.row(tx, "2000000001210"), "Oʻgʻirlik");
        takes.finish(manager, take.uuid());
    }

    private static Quantity found(Transaction tx, long product) {
        return FOUND.entrySet().stream()
                .filter(entry -> DemoSupply.row(tx, entry.getKey()) == product)
                .map(entry -> new Quantity(entry.getValue() * 1_000L))
                .findFirst()
                .orElse(Quantity.ZERO);
    }
}
