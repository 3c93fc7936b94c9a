package smena.service.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.CategoryCard;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Approval;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.domain.stock.EndedStockTake;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDifference;
import smena.domain.stock.StockDifferences;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockItem;
import smena.domain.stock.StockMovement;
import smena.domain.stock.StockTake;
import smena.domain.stock.StockTakeCount;
import smena.domain.stock.StockTakeProgress;
import smena.domain.stock.StockTakeReport;
import smena.domain.stock.StockTakeScope;
import smena.domain.stock.UncountedProduct;
import smena.service.Services;
import smena.service.TestShop;
import smena.store.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Stock-takes in the books of a real shop, with sales in between. At the end the journal is
/// verified against all rows.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockTakesTest {
    private static final Set<Long> ALL = Set.of();

    @TempDir static Path folder;
    private TestShop shop;
    private Services till;
    private int categories;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        till = shop.services();
        till.started();
        shop.open(500_000);
    }

    @AfterEach
    void nothingStaysOpen() {
        takes().open().forEach(take -> takes().giveUp(shop.manager(), take.uuid()));
    }

    @AfterAll
    void verify() {
        assertEquals(List.of(), till.audit().verify().findings());
        shop.close();
    }

    @Test
    void whatIsSoldAfterItWasCountedIsNoLoss() {
        Shelf shelf = shelf("Kefir", 10, 7_000);
        UUID id = begin(Set.of(shelf.category()));
        count(id, shelf.product(), 9);
        sell(shelf.product(), 4);
        StockDifference found = compare(id).all().getFirst();
        assertEquals(Quantity.of(10), found.expected());
        assertEquals(Quantity.of(-1), found.difference());
        assertEquals(Quantity.of(-4), found.movedSince());
        assertEquals(Optional.of(som(-7_000)), found.value());
        sell(shelf.product(), 2);
        StockDocument paper = takes().finish(shop.manager(), id);
        assertEquals("COUNT-2026-", paper.head().number().substring(0, 11));
        assertEquals(Quantity.of(3), onHand(shelf.product()), "9 found, 6 sold since");
        StockMovement moved =
                till.goods()
                        .stock()
                        .movements(shop.manager(), shelf.product(), Long.MAX_VALUE, 1)
                        .getFirst();
        assertEquals(StockMovement.Kind.COUNT, moved.kind());
        assertEquals(Quantity.of(-1), moved.quantity());
        assertEquals(Optional.of(som(-7_000)), moved.value());
    }

    /// The paper does not say what should have been there, nor why it was not: the journal does.
    @Test
    void aFinishedOneIsReadLaterAsItWasFound() {
        Shelf shelf = shelf("Smetana", 10, 7_000);
        UUID id = begin(Set.of(shelf.category()));
        count(id, shelf.product(), 8);
        sell(shelf.product(), 4);
        compare(id);
        takes().explain(shop.manager(), id, shelf.product(), "spoiled");
        StockDocument paper = takes().finish(shop.manager(), id);
        EndedStockTake ended =
                takes().archive().before(shop.manager(), Long.MAX_VALUE, 1).getFirst();
        assertEquals(paper.head().number(), ended.number());
        assertEquals(Optional.of(som(14_000)), ended.difference());
        StockTakeReport report = takes().archive().find(shop.manager(), ended.paper());
        assertTrue(report.stockTake() > 0);
        StockDifference found = report.found().all().getFirst();
        assertEquals(Quantity.of(10), found.expected());
        assertEquals(Quantity.of(-2), found.difference());
        assertEquals(Optional.of(som(-14_000)), found.value());
        assertEquals("spoiled", found.reason());
        assertEquals(som(-14_000), report.found().shortage());
        assertEquals(
                Optional.empty(),
                takes().archive().before(shop.senior(), Long.MAX_VALUE, 1).getFirst().difference());
        assertEquals(
                Optional.empty(),
                takes().archive()
                        .find(shop.senior(), ended.paper())
                        .found()
                        .all()
                        .getFirst()
                        .value());
        assertRefused(
                new Problem.NotAllowed(),
                () -> takes().archive().before(shop.cashier(), Long.MAX_VALUE, 1));
        assertRefused(
                new Problem.NotAllowed(),
                () -> takes().archive().find(shop.cashier(), ended.paper()));
        assertRefused(
                new Problem.StockTakeNotFound(),
                () -> takes().archive().find(shop.manager(), 9_999));
    }

    @Test
    void whatIsSoldBeforeItIsCountedIsNoLossEither() {
        Shelf shelf = shelf("Ryazhenka", 10, 7_000);
        UUID id = begin(Set.of(shelf.category()));
        sell(shelf.product(), 4);
        count(id, shelf.product(), 6);
        StockDifferences found = compare(id);
        assertTrue(found.all().getFirst().isRight());
        assertEquals(1, found.right());
        assertEquals(1, takes().finish(shop.manager(), id).head().lines());
        assertEquals(Quantity.of(6), onHand(shelf.product()));
    }

    @Test
    void whatGoesBackOrIsWrittenOffMeanwhileIsNoDifference() {
        Shelf shelf = shelf("Ayron", 10, 3_000);
        UUID id = begin(Set.of(shelf.category()));
        count(id, shelf.product(), 10);
        StockItem two = new StockItem(shelf.product(), Quantity.of(2));
        till.goods()
                .stockPapers()
                .writeOff(shop.manager(), UUID.randomUUID(), List.of(two), "broken");
        assertTrue(compare(id).all().getFirst().isRight());
        takes().finish(shop.manager(), id);
        assertEquals(Quantity.of(8), onHand(shelf.product()));
    }

    @Test
    void placesAddUpAndAreNotMixed() {
        Shelf shelf = shelf("Sut", 17, 5_000);
        UUID id = begin(Set.of(shelf.category()));
        count(id, shelf.product(), 1);
        StockTakeCount one = count(id, shelf.product(), 1);
        assertEquals(1, one.places().size(), "who goes on is in the same place");
        shop.setClock(shop.now().plus(Duration.ofMinutes(11)));
        StockTakeCount two = count(id, shelf.product(), 14);
        assertEquals(2, two.places().size());
        assertEquals(Quantity.of(16), two.counted());
        StockTakeCount three =
                takes().counting().add(shop.senior(), id, shelf.product(), Quantity.ONE);
        assertEquals(3, three.places().size(), "another person is elsewhere");
        assertEquals(Quantity.of(17), three.counted());
        assertTrue(compare(id).all().getFirst().isRight());
    }

    @Test
    void aSaleWhileItIsCountedInTwoPlacesIsSaid() {
        Shelf shelf = shelf("Qaymoq", 10, 5_000);
        UUID id = begin(Set.of(shelf.category()));
        count(id, shelf.product(), 5);
        sell(shelf.product(), 2);
        shop.setClock(shop.now().plus(Duration.ofMinutes(11)));
        count(id, shelf.product(), 3);
        sell(shelf.product(), 1);
        StockDifference found = compare(id).all().getFirst();
        assertTrue(found.isRight(), "the place counted last had sold them");
        assertEquals(Quantity.of(-1), found.movedSince());
        assertEquals(Optional.of(Money.ZERO), found.value());
        assertEquals(Quantity.of(-2), found.movedMeanwhile());
    }

    @Test
    void aSlipIsMendedAndKeepsItsMoment() {
        Shelf shelf = shelf("Muz", 10, 2_000);
        UUID id = begin(Set.of(shelf.category()));
        StockTakeCount wrong = count(id, shelf.product(), 100);
        sell(shelf.product(), 3);
        StockTakeCount right =
                takes().counting().mend(shop.manager(), id, wrong.last(), Quantity.of(10));
        assertEquals(Quantity.of(10), right.counted());
        assertTrue(compare(id).all().getFirst().isRight());
        takes().countAgain(shop.manager(), id, Set.of());
        assertEquals(
                Optional.empty(),
                takes().counting().remove(shop.manager(), id, right.last()),
                "never counted");
        assertRefused(
                new Problem.ProductNotFound(shelf.product()),
                () -> takes().counting().mend(shop.manager(), id, right.last(), Quantity.ONE));
        assertEquals(1, takes().uncounted(id, 0, 10).size());
    }

    @Test
    void weighedGoodsAndZero() {
        long category = category();
        long cheese = product("Pishloq", category, Unit.KILOGRAM);
        long none = product("Tvorog", category, Unit.PIECE);
        receive(cheese, new Quantity(4_200), 80_000);
        receive(none, Quantity.of(3), 1_000);
        UUID id = begin(Set.of(category));
        takes().counting().add(shop.manager(), id, cheese, new Quantity(4_180));
        count(id, none, 0);
        StockDifferences found = compare(id);
        assertEquals(
                List.of(none, cheese),
                found.all().stream().map(StockDifference::product).toList(),
                "the dearest difference first");
        assertEquals(som(-3_000).plus(som(-1_600)), found.shortage());
        assertEquals(Money.ZERO, found.surplus());
        takes().finish(shop.manager(), id);
        assertEquals(new Quantity(4_180), onHand(cheese));
        assertEquals(Quantity.ZERO, onHand(none));
    }

    @Test
    void whatWasNotCountedStaysAndIsNamed() {
        long category = category();
        long counted = product("Olma", category, Unit.PIECE);
        List<Long> missed = new ArrayList<>();
        for (String name : List.of("Anor", "Nok", "Uzum")) {
            missed.add(product(name, category, Unit.PIECE));
        }
        missed.forEach(product -> receive(product, Quantity.of(5), 1_000));
        UUID id = begin(Set.of(category));
        count(id, counted, 2);
        assertEquals(
                missed,
                takes().uncounted(id, 0, 10).stream().map(UncountedProduct::product).toList());
        assertEquals(
                missed.subList(1, 2),
                takes().uncounted(id, missed.get(0), 1).stream()
                        .map(UncountedProduct::product)
                        .toList());
        StockTakeProgress progress = takes().progress(id).getFirst();
        assertEquals(4, progress.products());
        assertEquals(1, progress.counted());
        assertEquals(3, compare(id).uncounted());
        takes().finish(shop.manager(), id);
        missed.forEach(product -> assertEquals(Quantity.of(5), onHand(product)));
        assertEquals(
                List.of("[\"%d-%d\"]".formatted(missed.getFirst(), missed.getLast())),
                shop.query(
                        "select payload ->> 'uncountedProducts' from journal"
                                + " where kind = 'STOCK_TAKEN' order by seq desc limit 1"));
    }

    @Test
    void aRestartAndAClosedShiftChangeNothing() {
        Shelf shelf = shelf("Guruch", 10, 9_000);
        UUID id = begin(Set.of(shelf.category()));
        count(id, shelf.product(), 8);
        shop.close(till.shifts().current().orElseThrow(), som(1));
        shop.restart();
        till = shop.services();
        till.started();
        StockTake take = takes().open().getFirst();
        assertEquals(id, take.uuid());
        assertEquals(shop.manager().employee().name(), take.by());
        assertEquals(Quantity.of(8), takes().counts(id, 0, 10).getFirst().counted());
        shop.open(1);
        sell(shelf.product(), 1);
        compare(id);
        takes().explain(shop.manager(), id, shelf.product(), "  not written ");
        shop.restart();
        till = shop.services();
        till.started();
        assertTrue(takes().find(id).orElseThrow().isCompared());
        assertEquals("not written", compare(id).all().getFirst().reason());
        assertEquals(0, compare(id).unexplained());
        takes().finish(shop.manager(), id);
        assertEquals(Quantity.of(7), onHand(shelf.product()));
    }

    @Test
    void nothingIsCountedWhileDifferencesAreShown() {
        Shelf shelf = shelf("Choy", 31, 15_100);
        UUID id = begin(Set.of(shelf.category()));
        assertRefused(new Problem.NothingCounted(), () -> compare(id));
        assertRefused(new Problem.StockTakeNotCompared(), () -> takes().finish(shop.manager(), id));
        assertRefused(
                new Problem.StockTakeNotCompared(),
                () -> takes().explain(shop.manager(), id, shelf.product(), "x"));
        StockTakeCount first = count(id, shelf.product(), 32);
        compare(id);
        assertRefused(new Problem.StockTakeCompared(), () -> count(id, shelf.product(), 1));
        assertRefused(
                new Problem.StockTakeCompared(),
                () -> takes().counting().mend(shop.manager(), id, first.last(), Quantity.ONE));
        takes().explain(shop.manager(), id, shelf.product(), "x");
        takes().countAgain(shop.manager(), id, Set.of(shelf.product()));
        assertEquals(Optional.empty(), takes().counting().of(id, shelf.product()));
        count(id, shelf.product(), 31);
        assertTrue(compare(id).all().getFirst().isRight());
        assertEquals("", compare(id).all().getFirst().reason());
        takes().finish(shop.manager(), id);
        assertEquals(
                List.of("begun", "compared", "again", "compared", "finished"),
                shop.query(
                        "select payload ->> 'act' from journal where kind = 'STOCK_TAKEN'"
                                + " and payload ->> 'uuid' = '%s' order by seq".formatted(id)));
    }

    @Test
    void itIsBookedOnce() {
        Shelf shelf = shelf("Tuz", 5, 1_000);
        UUID id = begin(Set.of(shelf.category()));
        count(id, shelf.product(), 4);
        compare(id);
        StockDocument paper = takes().finish(shop.manager(), id);
        assertEquals(paper, takes().finish(shop.manager(), id));
        assertEquals(Quantity.of(4), onHand(shelf.product()));
        assertRefused(new Problem.StockTakeNotFound(), () -> count(id, shelf.product(), 1));
        assertRefused(new Problem.StockTakeNotFound(), () -> begin(id, Set.of(shelf.category())));
    }

    @Test
    void onlyOneIsOpenForTheSameGoods() {
        Shelf one = shelf("Un", 5, 1_000);
        Shelf two = shelf("Yogʻ", 5, 1_000);
        UUID first = begin(Set.of(one.category()));
        long number = takes().find(first).orElseThrow().number();
        assertEquals(first, begin(first, Set.of(one.category())), "the same again");
        Problem open = new Problem.StockTakeOpen(number);
        assertRefused(open, () -> begin(Set.of(one.category(), two.category())));
        assertRefused(open, () -> begin(ALL));
        UUID second = begin(Set.of(two.category()));
        assertRefused(new Problem.OutsideStockTake("Un"), () -> count(second, one.product(), 1));
        assertRefused(new Problem.CategoryNotFound(), () -> begin(Set.of(999_999L)));
        takes().giveUp(shop.manager(), first);
        assertRefused(new Problem.StockTakeNotFound(), () -> compare(first));
        begin(Set.of(one.category()));
    }

    @Test
    void twoPeopleCountAtOnceAndNothingIsLost() throws Exception {
        Shelf shelf = shelf("Suv", 50, 1_000);
        UUID id = begin(Set.of(shelf.category()));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<?>> done = new ArrayList<>();
            for (var who : List.of(shop.manager(), shop.senior())) {
                done.add(
                        both.submit(
                                () -> {
                                    for (int i = 0; i < 25; i++) {
                                        takes().counting()
                                                .add(who, id, shelf.product(), Quantity.ONE);
                                    }
                                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        StockTakeCount count = takes().counting().of(id, shelf.product()).orElseThrow();
        assertEquals(Quantity.of(50), count.counted());
        assertEquals(2, count.places().size());
    }

    @Test
    void anArchivedProductIsCountedAndMissedByNobody() {
        Shelf shelf = shelf("Eski", 5, 1_000);
        UUID id = begin(Set.of(shelf.category()));
        till.products().bulkChanges().archive(shop.manager(), List.of(shelf.product()), true);
        assertEquals(List.of(), takes().uncounted(id, 0, 10));
        assertEquals(List.of(), takes().progress(id));
        count(id, shelf.product(), 3);
        assertEquals(0, compare(id).uncounted());
        takes().finish(shop.manager(), id);
        assertEquals(Quantity.of(3), onHand(shelf.product()));
    }

    @Test
    void nineDigitsAndNoMore() {
        Shelf shelf = shelf("Mix", 5, 1_000);
        UUID id = begin(Set.of(shelf.category()));
        count(id, shelf.product(), 999_999);
        assertRefused(new Problem.BadQuantity(), () -> count(id, shelf.product(), 1));
        assertRefused(
                new Problem.NotDivisible("Mix"),
                () ->
                        takes().counting()
                                .add(shop.manager(), id, shelf.product(), new Quantity(500)));
        assertRefused(new Problem.BadQuantity(), () -> count(id, shelf.product(), -1));
        StockTakeCount elsewhere =
                takes().counting().add(shop.senior(), id, shelf.product(), Quantity.ZERO);
        assertRefused(
                new Problem.BadQuantity(),
                () -> takes().counting().mend(shop.manager(), id, elsewhere.last(), Quantity.ONE));
        compare(id);
        takes().finish(shop.manager(), id);
        assertEquals(Quantity.of(999_999), onHand(shelf.product()));
        assertRefused(
                new Problem.ProductNotFound(999_999),
                () -> count(begin(Set.of(shelf.category())), 999_999, 1));
    }

    @Test
    void aProductIsCountedFromItsFirstCountOn() {
        long category = category();
        long fresh = uncounted("Yangi", category);
        UUID strict = begin(Set.of(category));
        assertRefused(new Problem.ProductNotCounted("Yangi"), () -> count(strict, fresh, 7));
        takes().giveUp(shop.manager(), strict);
        UUID id = UUID.randomUUID();
        takes().begin(shop.manager(), id, Set.of(category), true);
        count(id, fresh, 7);
        sell(fresh, 2);
        compare(id);
        takes().finish(shop.manager(), id);
        assertEquals(Quantity.of(5), onHand(fresh));
    }

    @Test
    void whoMayDoIt() {
        Shelf shelf = shelf("Asal", 5, 1_000);
        assertRefused(
                new Problem.NotAllowed(),
                () ->
                        takes().begin(
                                        shop.cashier(),
                                        UUID.randomUUID(),
                                        Set.of(shelf.category()),
                                        false));
        UUID id = UUID.randomUUID();
        takes().begin(shop.senior(), id, Set.of(shelf.category()), false);
        takes().counting().add(shop.senior(), id, shelf.product(), Quantity.of(4));
        assertRefused(new Problem.NotAllowed(), () -> takes().compare(shop.cashier(), id));
        assertRefused(new Problem.NotAllowed(), () -> takes().giveUp(shop.cashier(), id));
        boolean seesCost =
                shop.senior().employee().role().permission(Right.SEE_COST) != Permission.DENIED;
        StockDifference found = takes().compare(shop.senior(), id).all().getFirst();
        assertEquals(seesCost, found.value().isPresent());
        Problem asked = problemOf(() -> takes().finish(shop.senior(), id));
        assertInstanceOf(Problem.ApprovalNeeded.class, asked);
        Approval.Ask ask = new Approval.Ask(Right.MANAGE_STOCK, id.toString(), Money.ZERO);
        takes().finish(shop.approved(shop.senior(), ask), id);
        assertEquals(Quantity.of(4), onHand(shelf.product()));
    }

    /// What could not be booked at the end is refused while it is counted; of what is counted
    /// already there may be more.
    @Test
    void tenThousandProductsAndNoMore() throws SQLException {
        Shelf shelf = shelf("Suv", 10, 1_000);
        UUID id = begin(Set.of(shelf.category()));
        count(id, shelf.product(), 4);
        long take = takes().find(id).orElseThrow().number();
        String insert =
                "insert into stock_take_place (stock_take_id, product_id, person_id, quantity,"
                        + " stock_before, stock, at) with recursive n(i) as (select 1 union all"
                        + " select i + 1 from n where i < 9999) select "
                        + take
                        + ", 1000000 + i, 1, 1000, 0, 0, 0 from n";
        try (Connection raw =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + shop.folder().resolve("smena.db"));
                Statement unseen = raw.createStatement()) {
            // Ten thousand real products would take seconds.
            unseen.execute("pragma foreign_keys = off");
            unseen.execute(insert);
        }
        long one = product("Muz", shelf.category(), Unit.PIECE);
        assertRefused(new Problem.BadLines(10_000), () -> count(id, one, 1));
        assertEquals(Quantity.of(5), count(id, shelf.product(), 1).counted());
        shop.run("delete from stock_take_place where product_id = 1000001");
        assertEquals(Quantity.of(1), count(id, one, 1).counted());
        shop.run("delete from stock_take_place where product_id > 1000000");
    }

    @Test
    void ofAShelfASupplierOrChosenProducts() {
        Shelf juice = shelf("Sharbat", 10, 3_000);
        long other = product("Sharbat 2", juice.category(), Unit.PIECE);
        long apart = product("Kompot", category(), Unit.PIECE);
        shop.run(
                "update product set shelf = 'Z-9' where id in ("
                        + juice.product()
                        + ","
                        + apart
                        + ")");
        assertTrue(
                takes().scopes().shelves().stream()
                        .anyMatch(one -> one.name().equals("Z-9") && one.products() == 2));
        UUID id = begin(new StockTakeScope.Shelves(Set.of("Z-9")));
        StockTake take = takes().find(id).orElseThrow();
        assertTrue(take.isListed());
        assertEquals("Z-9", take.scope());
        assertRefused(new Problem.OutsideStockTake("Sharbat 2"), () -> count(id, other, 1));
        assertEquals(
                List.of(juice.product(), apart),
                takes().uncounted(id, 0, 10).stream().map(UncountedProduct::product).toList());
        count(id, juice.product(), 9);
        assertEquals(2, takes().progress(id).stream().mapToLong(StockTakeProgress::products).sum());
        assertEquals(1, takes().progress(id).stream().mapToLong(StockTakeProgress::counted).sum());
        assertEquals(
                List.of(apart),
                takes().uncounted(id, 0, 10).stream().map(UncountedProduct::product).toList());
        long waiting = till.printing().waiting();
        assertRefused(new Problem.NotAllowed(), () -> takes().printUncounted(shop.cashier(), id));
        takes().printUncounted(shop.manager(), id);
        assertEquals(waiting + 1, till.printing().waiting());
        Problem open = new Problem.StockTakeOpen(take.number());
        assertRefused(open, () -> begin(Set.of(juice.category())));
        assertRefused(open, () -> begin(ALL));
        assertRefused(open, () -> begin(new StockTakeScope.Products(Set.of(apart, other))));
        begin(new StockTakeScope.Products(Set.of(other)));
        count(id, apart, 3);
        assertEquals(0, compare(id).uncounted());
        takes().countAgain(shop.manager(), id, Set.of(juice.product(), apart));
        assertEquals(List.of(), takes().counts(id, 0, 10));
        count(id, juice.product(), 9);
        assertEquals(1, compare(id).uncounted());
        takes().finish(shop.manager(), id);
        assertEquals(Quantity.of(9), onHand(juice.product()));
        assertRefused(
                new Problem.BadLines(10_000),
                () -> begin(new StockTakeScope.Shelves(Set.of("nowhere"))));
        shop.run("update product set shelf = null where shelf = 'Z-9'");
    }

    /// The paper is the first of it as somebody goes along the shelves, not as it was written down.
    @Test
    void thePaperHasTheFirstByShelf() throws IOException {
        TestShop own = new TestShop(Files.createDirectories(folder.resolve("paper")));
        long category = own.product(0).category().id();
        StockTakes takes = own.services().goods().stockTakes();
        own.run("update product set shelf = 'Z'");
        own.run(
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < 620)"
                        + " insert into product (uuid, name, search, category_id, price, unit,"
                        + " tax_rate_id, stock, shelf) select printf('%036d', i),"
                        + " printf('Raf %03d', 700 - i), '', "
                        + category
                        + ", 100, 'PIECE', 1, 0, printf('S-%03d', 700 - i) from n");
        String those = " where name like 'Raf %'";
        for (StockTakeScope scope :
                List.of(
                        new StockTakeScope.Categories(Set.of(category)),
                        new StockTakeScope.Products(
                                Set.copyOf(
                                        own.query("select id from product" + those).stream()
                                                .map(Long::valueOf)
                                                .toList())))) {
            UUID id = UUID.randomUUID();
            takes.begin(own.manager(), id, scope, false);
            List<UncountedProduct> paper = paper(own, id);
            assertEquals(500, paper.size());
            assertEquals("S-080", paper.getFirst().shelf());
            assertEquals("S-579", paper.getLast().shelf());
            takes.giveUp(own.manager(), id);
        }
        UUID all = UUID.randomUUID();
        takes.begin(own.manager(), all, ALL, false);
        own.run("update product set shelf = '!'" + those + " and name = 'Raf 080'");
        assertTrue(paper(own, all).stream().anyMatch(one -> one.shelf().equals("!")));
        takes.giveUp(own.manager(), all);
        own.close();
    }

    private List<UncountedProduct> paper(TestShop own, UUID id) {
        StockTakes takes = own.services().goods().stockTakes();
        long number = takes.find(id).orElseThrow().number();
        try (Database database = Database.open(own.folder().resolve("smena.db"))) {
            return database.read(tx -> takes.uncounted(tx, number).products());
        }
    }

    @Test
    void ofTheProductsOfASupplier() {
        Shelf salt = shelf("Tuz", 10, 1_000);
        long sharq =
                till.goods().suppliers().all(false).stream()
                        .filter(one -> one.supplier().name().equals("Sharq"))
                        .findFirst()
                        .orElseThrow()
                        .supplier()
                        .id();
        shop.run("update product set supplier_id = " + sharq + " where id = " + salt.product());
        UUID id = begin(new StockTakeScope.Suppliers(Set.of(sharq)));
        assertEquals("Sharq", takes().find(id).orElseThrow().scope());
        count(id, salt.product(), 10);
        assertRefused(
                new Problem.StockTakeOpen(takes().find(id).orElseThrow().number()),
                () -> begin(Set.of(salt.category())));
        shop.run("update product set supplier_id = null where id = " + salt.product());
    }

    @Test
    void nothingSaysWhatShouldBeThereBeforeItIsCompared() {
        Shelf shelf = shelf("Sirka", 4_711, 1_000);
        UUID id = begin(Set.of(shelf.category()));
        StockTakeCount count = count(id, shelf.product(), 1);
        String told =
                count
                        + takes().counts(id, 0, 10).toString()
                        + takes().progress(id)
                        + takes().uncounted(id, 0, 10)
                        + takes().find(id)
                        + takes().open()
                        + takes().counting().of(id, shelf.product());
        assertFalse(told.contains("4711"), told);
        assertTrue(compare(id).toString().contains("4711"));
    }

    private UUID begin(StockTakeScope scope) {
        UUID id = UUID.randomUUID();
        takes().begin(shop.manager(), id, scope, false);
        return id;
    }

    private record Shelf(long category, long product) {}

    /// A category of its own with one product on the shelf.
    private Shelf shelf(String name, long pieces, long cost) {
        long category = category();
        long product = product(name, category, Unit.PIECE);
        receive(product, Quantity.of(pieces), cost);
        return new Shelf(category, product);
    }

    private long category() {
        categories++;
        return till.products()
                .categories()
                .add(
                        shop.manager(),
                        new CategoryCard("Counted " + categories, 0, Optional.empty()));
    }

    private long product(String name, long category, Unit unit) {
        long product = uncounted(name, category, unit);
        till.goods().stock().beginCounting(shop.manager(), product);
        return product;
    }

    private long uncounted(String name, long category) {
        return uncounted(name, category, Unit.PIECE);
    }

    private long uncounted(String name, long category, Unit unit) {
        String in =
                till.products().categories().all().stream()
                        .filter(one -> one.id() == category)
                        .findFirst()
                        .orElseThrow()
                        .card()
                        .name();
        return till.products()
                .catalog()
                .add(shop.manager(), new NewProduct(name, "", in, som(15_000), unit, "VAT12"))
                .id();
    }

    private void receive(long product, Quantity quantity, long cost) {
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        product,
                        quantity,
                        Optional.of(ReceiptDraft.Cost.ofUnit(som(cost))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        till.goods()
                .goodsReceipts()
                .book(
                        shop.manager(),
                        new ReceiptDraft(UUID.randomUUID(), "Sharq", "", false, List.of(line)));
    }

    private UUID begin(Set<Long> categories) {
        return begin(UUID.randomUUID(), categories);
    }

    private UUID begin(UUID id, Set<Long> categories) {
        return takes().begin(shop.manager(), id, categories, false).uuid();
    }

    private StockTakeCount count(UUID id, long product, long pieces) {
        return takes().counting().add(shop.manager(), id, product, Quantity.of(pieces));
    }

    private StockDifferences compare(UUID id) {
        return takes().compare(shop.manager(), id);
    }

    private void sell(long product, long pieces) {
        till.selling()
                .pay(
                        shop.cashier(),
                        till.baskets().add(shop.cashier(), product, Quantity.of(pieces)),
                        shop.cash(som(1_000_000)));
    }

    private Quantity onHand(long product) {
        return till.goods().stock().find(shop.manager(), product).orElseThrow().onHand().quantity();
    }

    private StockTakes takes() {
        return till.goods().stockTakes();
    }

    private static Money som(long amount) {
        return Money.of(amount * 100);
    }
}
