package smena.service.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Sale;
import smena.domain.stock.CountedItem;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.OnHand;
import smena.domain.stock.OrderList;
import smena.domain.stock.PaperDates;
import smena.domain.stock.ProductMovement;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.Reorder;
import smena.domain.stock.ShelfLife;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockFigure;
import smena.domain.stock.StockItem;
import smena.domain.stock.StockMovement;
import smena.domain.stock.Supplier;
import smena.domain.stock.SupplierDebt;
import smena.domain.stock.SupplierEntry;
import smena.domain.stock.UnpaidReceipt;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.audit.Attack;
import smena.service.integrity.Checkup;
import smena.service.ports.PrintKind;
import smena.service.stock.Stock;
import smena.service.stock.StockHistory;
import smena.service.stock.StockPapers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Goods from the receipt to the shelf, the sale and back, in the books of a real shop. After each
/// test the journal is verified against all rows.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupplyTest {
    @TempDir static Path folder;
    private TestShop shop;
    private Services till;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        till = shop.services();
        till.started();
        shop.open(500_000);
    }

    @AfterAll
    void verify() {
        assertEquals(List.of(), till.audit().verify().findings());
        shop.close();
    }

    @Test
    void aReceiptOnCreditBringsStockCostAndDebt() {
        long cola = product("Cola");
        StockDocument receipt =
                till.goods()
                        .goodsReceipts()
                        .book(shop.manager(), draft("Hamid", "A-1", line(cola, 10, 7_000)));
        assertEquals("GOODS-2026-", receipt.head().number().substring(0, 11));
        assertEquals(som(70_000), receipt.head().total());
        assertEquals(onHand(10, 70_000, 7_000), shelf(cola));
        long hamid = receipt.head().supplier().orElseThrow().id();
        assertEquals(som(70_000), till.goods().suppliers().find(hamid).orElseThrow().balance());
        till.goods()
                .suppliers()
                .pay(
                        shop.manager(),
                        new Suppliers.Payment(
                                UUID.randomUUID(), hamid, som(50_000), false, "bank"));
        List<SupplierEntry> ledger =
                till.goods().suppliers().ledger(shop.manager(), hamid, Long.MAX_VALUE, 10);
        assertEquals(
                List.of(som(-50_000), som(70_000)),
                ledger.stream().map(SupplierEntry::amount).toList());
        assertEquals(som(20_000), ledger.getFirst().balance());
    }

    @Test
    void aSaleTakesTheAverageAndARefundReturnsItsLinesCost() {
        long tea = product("Tea");
        book(draft("Sharq", "A-2", line(tea, 3, 1), 100));
        Sale first = sell(tea, 1);
        assertEquals(List.of("33"), cost(first));
        Sale second = sell(tea, 2);
        assertEquals(List.of("67"), cost(second));
        assertEquals(Optional.of(Money.ZERO), shelf(tea).value());
        till.refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                second.id(),
                                List.of(RefundOrder.Item.of(1, Quantity.ONE, true)),
                                "x"));
        assertEquals(Optional.of(Money.of(34)), shelf(tea).value(), "half of 67, half up");
        till.refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                second.id(),
                                List.of(RefundOrder.Item.of(1, Quantity.ONE, true)),
                                "x"));
        assertEquals(Optional.of(Money.of(67)), shelf(tea).value());
    }

    @Test
    void twoLinesOfAProductCostWhatTheyWouldOneAfterTheOther() {
        long nut = product("Nut");
        book(draft("Sharq", "A-3", line(nut, 3, 1), 100));
        till.baskets().add(shop.cashier(), nut, Quantity.ONE);
        till.baskets().add(shop.cashier(), shop.product(0).id(), Quantity.ONE);
        Sale sale =
                till.selling()
                        .pay(
                                shop.cashier(),
                                till.baskets().add(shop.cashier(), nut, Quantity.ONE),
                                shop.cash(som(1_000_000)));
        long sum = cost(sale).stream().filter(c -> c != null).mapToLong(Long::parseLong).sum();
        assertEquals(67, sum);
        assertEquals(Optional.of(Money.of(33)), shelf(nut).value());
    }

    @Test
    void theWorkedExampleInTheBooks() {
        long milk = product("Milk");
        book(draft("Sharq", "A-4", line(milk, 1, 7_000)));
        sell(milk, 6);
        assertEquals(onHand(-5, -35_000, 7_000), shelf(milk));
        book(draft("Sharq", "A-5", line(milk, 10, 8_000)));
        assertEquals(onHand(5, 40_000, 8_000), shelf(milk));
        StockMovement correction =
                till.goods().stock().movements(shop.manager(), milk, Long.MAX_VALUE, 10).getFirst();
        assertEquals(StockMovement.Kind.COST_CORRECTION, correction.kind());
        assertEquals(Optional.of(som(-5_000)), correction.value());
    }

    @Test
    void movementsHaveTheirPapersAndWhatWasThereAfterThem() {
        long soap = product("Soap");
        book(draft("Sharq", "A-6", line(soap, 10, 1_000)));
        sell(soap, 2);
        till.goods()
                .stockPapers()
                .writeOff(
                        shop.manager(),
                        UUID.randomUUID(),
                        List.of(new StockItem(soap, Quantity.of(1))),
                        "broken");
        till.goods()
                .stockPapers()
                .ownUse(
                        shop.manager(),
                        UUID.randomUUID(),
                        List.of(new StockItem(soap, Quantity.of(1))),
                        "cleaning");
        till.goods()
                .stockPapers()
                .count(
                        shop.manager(),
                        UUID.randomUUID(),
                        List.of(new CountedItem(soap, Quantity.of(5), Quantity.of(6))),
                        "");
        assertEquals(onHand(5, 5_000, 1_000), shelf(soap));
        List<StockMovement> page =
                till.goods().stock().movements(shop.manager(), soap, Long.MAX_VALUE, 2);
        List<StockMovement> rest =
                till.goods().stock().movements(shop.manager(), soap, page.getLast().id(), 10);
        assertEquals(
                List.of(Quantity.of(5), Quantity.of(6)),
                page.stream().map(StockMovement::left).toList());
        assertEquals(
                List.of(Quantity.of(7), Quantity.of(8), Quantity.of(10)),
                rest.stream().map(StockMovement::left).toList());
        assertTrue(page.getFirst().number().startsWith("COUNT-2026-"), page.toString());
    }

    @Test
    void stockIsFoundByNameAndByCode() {
        long by = shop.product(0).id();
        String code = shop.product(0).barcode();
        Stock.Query query = new Stock.Query(code, false, 0, 10);
        assertEquals(
                List.of(by),
                till.goods().stock().page(shop.manager(), query).stream()
                        .map(StockFigure::product)
                        .toList());
        Stock.Query named = new Stock.Query(shop.product(0).name(), false, 0, 10);
        StockFigure found = till.goods().stock().page(shop.manager(), named).getFirst();
        assertEquals(by, found.product());
        assertEquals(colour(by), found.colour());
        StockFigure shown = till.goods().stock().find(shop.senior(), by).orElseThrow();
        assertEquals(colour(by), shown.colour());
        assertEquals(
                List.of(),
                till.goods().stock().page(shop.manager(), new Stock.Query("qqqq", false, 0, 10)));
    }

    @Test
    void whoMaySeeNoCostSeesNone() {
        long ice = product("Ice");
        book(draft("Sharq", "A-7", line(ice, 10, 1_000)));
        OnHand seen = till.goods().stock().find(shop.cashier(), ice).orElseThrow().onHand();
        assertEquals(new OnHand(Quantity.of(10), Optional.empty(), Optional.empty()), seen);
        assertEquals(
                Set.of(Optional.empty()),
                till.goods().stock().movements(shop.senior(), ice, Long.MAX_VALUE, 10).stream()
                        .map(StockMovement::value)
                        .collect(Collectors.toSet()));
        assertRefused(
                new Problem.NotAllowed(),
                () ->
                        till.goods()
                                .goodsReceipts()
                                .book(shop.cashier(), draft("Sharq", "", line(ice, 1, 1))));
        ReceiptDraft asked = draft("Sharq", "", line(ice, 1, 1_000));
        Approval.Ask ask = asked(() -> till.goods().goodsReceipts().book(shop.senior(), asked));
        assertEquals(som(1_000), ask.amount());
        till.goods().goodsReceipts().book(shop.approved(shop.senior(), ask), asked);
        assertEquals(Quantity.of(11), shelf(ice).quantity());
    }

    @Test
    void aCorrectionIsNoMovementForWhoMaySeeNoCost() {
        long snow = product("Snow");
        book(draft("Sharq", "", line(snow, 1, 1_000)));
        sell(snow, 3);
        book(draft("Sharq", "", line(snow, 5, 2_000)));
        assertEquals(4, movements(shop.manager(), snow));
        assertEquals(3, movements(shop.senior(), snow));
    }

    private int movements(Actor by, long product) {
        return till.goods().stock().movements(by, product, Long.MAX_VALUE, 10).size();
    }

    @Test
    void whatIsCountedAlreadyGoesOnAsItIs() {
        long glass = product("Glass");
        book(draft("Sharq", "", line(glass, 2, 1_000)));
        String entries = "select count(*) from journal where kind = 'CATALOGUE_CHANGED'";
        List<String> before = shop.query(entries);
        assertEquals(
                Quantity.of(2),
                till.goods().stock().beginCounting(shop.manager(), glass).quantity());
        assertEquals(before, shop.query(entries));
        assertEquals(som(2_000), shelf(glass).value().orElseThrow());
    }

    @Test
    void aSupplierReturnTakesItsReceiptsCostAndNoMoreThanCame() {
        long jam = product("Jam");
        StockDocument first = book(draft("Bobur", "B-1", line(jam, 10, 8_000)));
        book(draft("Bobur", "B-2", line(jam, 10, 7_000)));
        UUID uuid = UUID.randomUUID();
        List<SupplierReturns.Item> two = List.of(new SupplierReturns.Item(1, Quantity.of(2)));
        StockDocument back =
                till.goods()
                        .supplierReturns()
                        .book(shop.manager(), uuid, first.head().id(), two, "stale");
        assertEquals(som(16_000), back.head().total());
        assertEquals(onHand(18, 135_000, 7_500), shelf(jam));
        assertEquals(
                back,
                till.goods()
                        .supplierReturns()
                        .book(shop.manager(), uuid, first.head().id(), two, "stale"));
        long bobur = first.head().supplier().orElseThrow().id();
        assertEquals(som(134_000), till.goods().suppliers().find(bobur).orElseThrow().balance());
        assertEquals(
                Quantity.of(8),
                till.goods()
                        .supplierReturns()
                        .of(shop.manager(), first.head().id())
                        .getFirst()
                        .left());
        assertRefused(
                new Problem.MoreThanReceived("Jam", Quantity.of(8), Unit.PIECE),
                () ->
                        till.goods()
                                .supplierReturns()
                                .book(
                                        shop.manager(),
                                        UUID.randomUUID(),
                                        first.head().id(),
                                        List.of(new SupplierReturns.Item(1, Quantity.of(9))),
                                        ""));
        assertRefused(
                new Problem.NotDivisible("Jam"),
                () -> sendBack(first, new SupplierReturns.Item(1, new Quantity(500))));
        SupplierReturns.Item once = new SupplierReturns.Item(1, Quantity.ONE);
        assertRefused(new Problem.LineTwice(1), () -> sendBack(first, once, once));
        assertRefused(
                new Problem.BadQuantity(),
                () -> sendBack(first, new SupplierReturns.Item(1, Quantity.ZERO)));
        assertRefused(new Problem.GoodsReceiptNotFound(), () -> sendBack(back, once));
    }

    private StockDocument sendBack(StockDocument receipt, SupplierReturns.Item... items) {
        return till.goods()
                .supplierReturns()
                .book(shop.manager(), UUID.randomUUID(), receipt.head().id(), List.of(items), "");
    }

    @Test
    void theLastOfALineGoesBackForTheRestOfItsCost() {
        long wax = product("Wax");
        ReceiptDraft.Line three =
                ReceiptDraft.Line.of(wax, Quantity.of(3))
                        .at(ReceiptDraft.Cost.ofLine(Money.of(10_000)));
        StockDocument receipt = book(draft("Thirds", "T-1").with(List.of(three)));
        SupplierReturns.Item one = new SupplierReturns.Item(1, Quantity.ONE);
        for (long share : new long[] {3_333, 3_334, 3_333}) {
            assertEquals(Money.of(share), sendBack(receipt, one).head().total());
        }
        long thirds = receipt.head().supplier().orElseThrow().id();
        assertEquals(Money.ZERO, till.goods().suppliers().find(thirds).orElseThrow().balance());
    }

    @Test
    void aSupplierIsPaidOnceAndNoLessThanNothing() {
        long sand = product("Sand");
        StockDocument receipt = book(draft("Paid", "", line(sand, 1, 10_000)));
        long paid = receipt.head().supplier().orElseThrow().id();
        for (Money bad : List.of(Money.ZERO, som(-1), Money.LARGEST_PRICE.plus(Money.of(1)))) {
            Suppliers.Payment none = new Suppliers.Payment(UUID.randomUUID(), paid, bad, false, "");
            assertRefused(
                    new Problem.BadAmount(),
                    () -> till.goods().suppliers().pay(shop.manager(), none));
        }
        Suppliers.Payment part =
                new Suppliers.Payment(UUID.randomUUID(), paid, som(4_000), false, "");
        assertEquals(som(6_000), till.goods().suppliers().pay(shop.manager(), part).balance());
        assertEquals(som(6_000), till.goods().suppliers().pay(shop.manager(), part).balance());
        assertRefused(
                new Problem.SupplierNameTaken("paid"),
                () -> till.goods().suppliers().add(shop.manager(), "paid"));
        assertEquals("Paid", till.goods().suppliers().rename(shop.manager(), paid, "Paid").name());
        long other = till.goods().suppliers().add(shop.manager(), "Not paid").id();
        assertRefused(
                new Problem.SupplierNameTaken("PAID"),
                () -> till.goods().suppliers().rename(shop.manager(), other, "PAID"));
        assertEquals("PAID", till.goods().suppliers().rename(shop.manager(), paid, "PAID").name());
    }

    @Test
    void aReceiptOfAnArchivedSupplierIsOfANewOne() {
        long clay = product("Clay");
        long old = till.goods().suppliers().add(shop.manager(), "Gone").id();
        till.goods().suppliers().archive(shop.manager(), old, true);
        StockDocument receipt = book(draft("Gone", "", line(clay, 1, 1_000)));
        long now = receipt.head().supplier().orElseThrow().id();
        assertTrue(now > old);
        assertEquals(Money.ZERO, till.goods().suppliers().find(old).orElseThrow().balance());
        assertRefused(
                new Problem.SupplierNameTaken("Gone"),
                () -> till.goods().suppliers().archive(shop.manager(), old, false));
    }

    @Test
    void paidFromTheDrawerItIsAPayOutThatNamesIt() {
        long gum = product("Gum");
        StockDocument receipt = book(drawer(draft("Karim", "K-1", line(gum, 10, 1_000))));
        long karim = receipt.head().supplier().orElseThrow().id();
        assertEquals(Money.ZERO, till.goods().suppliers().find(karim).orElseThrow().balance());
        assertEquals(
                List.of("PAY_OUT 1000000"),
                shop.query(
                        "select kind || ' ' || amount from cash_movement where document_id = "
                                + receipt.head().id()));
        assertRefused(
                new Problem.TooLittleInDrawer(),
                () -> book(drawer(draft("Karim", "K-2", line(gum, 10, 900_000)))));
        assertEquals(Quantity.of(10), shelf(gum).quantity(), "nothing of it is booked");
        StockDocument gift = book(drawer(draft("Karim", "K-3", line(gum, 1, 0))));
        assertEquals(
                List.of(),
                shop.query("select id from cash_movement where document_id = " + gift.head().id()));
    }

    @Test
    void theSameAgainGivesTheFirstAndTheSameNumberIsAskedFor() {
        long pen = product("Pen");
        ReceiptDraft draft = draft("Sharq", "TWICE", line(pen, 10, 1_000));
        till.goods().goodsReceipts().keep(shop.manager(), draft);
        StockDocument first = book(draft);
        assertEquals(first, book(draft));
        assertEquals(Optional.empty(), till.goods().goodsReceipts().draft(draft.uuid()));
        till.goods().goodsReceipts().keep(shop.manager(), draft);
        assertEquals(
                Optional.empty(),
                till.goods().goodsReceipts().draft(draft.uuid()),
                "what is kept too late is no draft again");
        ReceiptDraft other = draft(" SHARQ", "TWICE", line(pen, 10, 1_000));
        assertRefused(
                new Problem.SupplierNumberTwice("TWICE", first.head().number()), () -> book(other));
        till.goods().goodsReceipts().book(shop.manager(), other, true);
        assertEquals(Quantity.of(20), shelf(pen).quantity());
    }

    @Test
    void aDraftSurvivesARestart() {
        long cup = product("Cup");
        ReceiptDraft draft =
                drawer(draft("Yangi", "D-1", line(cup, 2, 1_500)))
                        .plus(ReceiptDraft.Line.of(cup, Quantity.of(1)))
                        .plus(
                                new ReceiptDraft.Line(
                                        shop.product(1).id(),
                                        Quantity.of(4),
                                        Optional.of(ReceiptDraft.Cost.ofLine(som(10_001))),
                                        Optional.of(""),
                                        Optional.of(som(3_000)),
                                        Optional.of(LocalDate.parse("2027-01-31"))));
        till.goods().goodsReceipts().keep(shop.manager(), draft);
        shop.restart();
        till = shop.services();
        assertEquals(Optional.of(draft), till.goods().goodsReceipts().draft(draft.uuid()));
        till.goods().goodsReceipts().discard(shop.manager(), draft.uuid());
        assertEquals(List.of(), till.goods().goodsReceipts().drafts());
    }

    @Test
    void theMovementsOfAProductComeAPageAtATimeWithWhatWasLeftWhateverIsLeftOut() {
        long tea = product("Tea");
        book(draft("Sharq", "M-1", line(tea, 10, 1_000)));
        sell(tea, 3);
        till.goods()
                .stockPapers()
                .writeOff(shop.manager(), UUID.randomUUID(), gone(tea, 2), "broken");
        sell(tea, 1);
        till.goods()
                .stockPapers()
                .ownUse(shop.manager(), UUID.randomUUID(), gone(tea, 1), "for us");
        sell(tea, 5);
        book(draft("Sharq", "M-2", line(tea, 4, 2_000)));
        StockHistory history = till.goods().stockHistory();
        List<ProductMovement> all =
                history.page(shop.manager(), StockHistory.Query.all(tea), Optional.empty(), 100);
        assertEquals(
                till.goods().stock().movements(shop.manager(), tea, Long.MAX_VALUE, 100),
                all.stream().map(ProductMovement::movement).toList());
        assertEquals(
                List.of("COST_CORRECTION 2", "RECEIPT 2", "SALE -2", "OWN_USE 3", "SALE 4"),
                all.stream().map(SupplyTest::told).limit(5).toList());
        for (Set<StockMovement.Kind> kinds :
                List.of(
                        Set.of(StockMovement.Kind.values()),
                        Set.of(StockMovement.Kind.SALE),
                        Set.of(StockMovement.Kind.WRITE_OFF, StockMovement.Kind.OWN_USE),
                        Set.of(StockMovement.Kind.COUNT))) {
            List<ProductMovement> wanted =
                    all.stream().filter(m -> kinds.contains(m.movement().kind())).toList();
            for (int size : List.of(1, 2, 3)) {
                assertEquals(wanted, pages(tea, kinds, size), kinds + " by " + size);
            }
        }
        assertEquals(
                Set.of(shop.manager().employee().name(), shop.cashier().employee().name()),
                all.stream().map(ProductMovement::by).collect(Collectors.toSet()));
        LocalDate today = LocalDate.ofInstant(shop.now(), ZoneId.of("Asia/Tashkent"));
        assertEquals(all, on(tea, today, today));
        assertEquals(List.of(), on(tea, today.plusDays(1), today.plusDays(2)));
        assertEquals(List.of(), on(tea, today.minusDays(2), today.minusDays(1)));
        List<ProductMovement> blind =
                history.page(shop.senior(), StockHistory.Query.all(tea), Optional.empty(), 100);
        assertTrue(blind.stream().allMatch(m -> m.movement().value().isEmpty()));
        assertEquals(
                all.stream().filter(m -> m.movement().quantity().thousandths() != 0).count(),
                blind.size());
    }

    @Test
    void whatIsOrderedComesInWholePacksAndGoesOnPaperAndIntoAFile() throws IOException {
        Reorder loose =
                new Reorder(
                        1,
                        "Ayran",
                        Unit.PIECE,
                        0,
                        Optional.empty(),
                        Quantity.of(2),
                        Quantity.of(5),
                        Optional.of(Quantity.of(20)),
                        "",
                        Optional.empty(),
                        Quantity.of(28),
                        28);
        assertEquals(Quantity.of(18), loose.amount(7));
        Reorder packed =
                new Reorder(
                        1,
                        "Ayran",
                        Unit.PIECE,
                        0,
                        Optional.empty(),
                        Quantity.of(2),
                        Quantity.of(5),
                        Optional.of(Quantity.of(20)),
                        "",
                        Optional.of(Quantity.of(12)),
                        Quantity.of(28),
                        28);
        assertEquals(Quantity.of(24), packed.amount(7));
        OrderList.Line ayran =
                new OrderList.Line(
                        "Sharq",
                        "4780000000014",
                        "=Ayran",
                        Unit.PIECE,
                        Quantity.of(24),
                        loose.stock(),
                        Optional.of(Quantity.of(12)));
        OrderList.Line none =
                new OrderList.Line(
                        "Sharq",
                        "",
                        "None",
                        Unit.PIECE,
                        Quantity.ZERO,
                        Quantity.of(1),
                        Optional.empty());
        OrderList list = new OrderList(LocalDate.parse("2026-11-22"), List.of(ayran, none));
        Path file = folder.resolve("order.csv");
        assertEquals(1, till.goods().reorders().write(shop.manager(), list, file));
        List<String> lines = Files.readAllLines(file);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).endsWith(";4780000000014;'=Ayran;piece;24;2"), lines.get(1));
        assertRefused(
                new Problem.NotAllowed(),
                () -> till.goods().reorders().print(shop.cashier(), list));
        assertRefused(
                new Problem.BadLines(2_000),
                () ->
                        till.goods()
                                .reorders()
                                .print(shop.manager(), new OrderList(list.day(), List.of(none))));
        assertRefused(
                new Problem.NoSpreadsheet("order.doc"),
                () -> till.goods().reorders().write(shop.manager(), list, Path.of("order.doc")));
        till.goods().reorders().print(shop.manager(), list);
        till.goods().reorders().print(shop.senior(), list);
        List<Long> jobs =
                shop.query("select id from print_job where document = 'ORDER' order by id").stream()
                        .map(Long::valueOf)
                        .toList();
        assertEquals(2, jobs.size());
        assertEquals(
                "order", new String(till.printing().page(jobs.getFirst()).orElseThrow(), UTF_8));
        shop.run("update print_job set state = 'SENT' where document = 'ORDER'");
        assertEquals(PrintKind.ORDER, till.printing().find(jobs.getLast()).orElseThrow().kind());
        long again = till.printDecisions().again(shop.manager(), jobs.getFirst());
        assertEquals("order", new String(till.printing().page(again).orElseThrow(), UTF_8));
    }

    @Test
    void papersOfTheShopItselfAreListedWithTheirCostForWhoMaySeeIt() {
        long jam = product("Jam");
        book(draft("Sharq", "J-1", line(jam, 10, 1_000)));
        StockDocument paper =
                till.goods()
                        .stockPapers()
                        .writeOff(shop.manager(), UUID.randomUUID(), gone(jam, 2), "old");
        StockHistory history = till.goods().stockHistory();
        StockHistory.Act act = history.acts(shop.manager(), Long.MAX_VALUE, 1).getFirst();
        assertEquals(paper.head(), act.head());
        assertEquals(Optional.of(som(2_000)), act.total());
        assertEquals(
                Optional.empty(),
                history.acts(shop.senior(), Long.MAX_VALUE, 1).getFirst().total());
        assertEquals(Optional.of(paper), history.paper(shop.manager(), paper.head().id()));
        StockDocument blind = history.paper(shop.senior(), paper.head().id()).orElseThrow();
        assertEquals(Money.ZERO, blind.head().total());
        assertEquals(Optional.empty(), blind.lines().getFirst().line().cost());
        assertTrue(
                history.acts(shop.manager(), Long.MAX_VALUE, 100).stream()
                        .noneMatch(a -> a.head().kind() == DocumentKind.RECEIPT));
        assertRefused(
                new Problem.NotAllowed(), () -> history.acts(shop.cashier(), Long.MAX_VALUE, 1));
        assertRefused(
                new Problem.NotAllowed(), () -> history.paper(shop.cashier(), paper.head().id()));
        StockDocument receipt = book(draft("Sharq", "W-9", line(jam, 1, 1_000)));
        assertEquals(
                Optional.of(receipt),
                history.paper(shop.senior(), receipt.head().id()),
                "whoever books goods reads their paper");
        assertRefused(
                new Problem.NotAllowed(), () -> history.paper(shop.cashier(), receipt.head().id()));
    }

    private List<ProductMovement> pages(long product, Set<StockMovement.Kind> kinds, int size) {
        List<ProductMovement> all = new ArrayList<>();
        List<ProductMovement> page = List.of();
        do {
            page =
                    till.goods()
                            .stockHistory()
                            .page(
                                    shop.manager(),
                                    new StockHistory.Query(
                                            product, kinds, Optional.empty(), Optional.empty()),
                                    all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()),
                                    size);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private List<ProductMovement> on(long product, LocalDate from, LocalDate to) {
        return till.goods()
                .stockHistory()
                .page(
                        shop.manager(),
                        new StockHistory.Query(
                                product,
                                Set.of(StockMovement.Kind.values()),
                                Optional.of(from),
                                Optional.of(to)),
                        Optional.empty(),
                        100);
    }

    private static List<StockItem> gone(long product, long pieces) {
        return List.of(new StockItem(product, Quantity.of(pieces)));
    }

    private static String told(ProductMovement one) {
        return one.movement().kind() + " " + one.movement().left().thousandths() / 1000;
    }

    @Test
    void goodsOfTheEarliestDayGoFirstAndAreListed() {
        long curd = product("Curd");
        StockDocument late = book(draft("Sharq", "E-1", keeping(curd, 5, "2026-12-09")));
        StockDocument early = book(draft("Sharq", "E-2", keeping(curd, 5, "2026-12-05")));
        book(draft("Sharq", "E-3", keeping(curd, 5, "2027-12-05")));
        sell(curd, 6);
        LocalDate until = LocalDate.parse("2026-12-31");
        List<ShelfLife> due =
                till.goods().stock().expiring(until, Optional.empty(), 10).stream()
                        .filter(life -> life.name().equals("Curd"))
                        .toList();
        assertEquals(List.of(late.head().number()), due.stream().map(ShelfLife::receipt).toList());
        assertEquals(Quantity.of(4), due.getFirst().batch().left());
        assertEquals(colour(curd), due.getFirst().colour());
        assertEquals(
                List.of(),
                till
                        .goods()
                        .stock()
                        .expiring(until, Optional.of(due.getFirst().batch()), 10)
                        .stream()
                        .filter(life -> life.name().equals("Curd"))
                        .toList());
        assertEquals(
                Quantity.of(5),
                till.goods()
                        .supplierReturns()
                        .of(shop.manager(), early.head().id())
                        .getFirst()
                        .left());
    }

    private static ReceiptDraft.Line keeping(long product, long pieces, String day) {
        return new ReceiptDraft.Line(
                product,
                Quantity.of(pieces),
                Optional.of(ReceiptDraft.Cost.ofUnit(som(1_000))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(day)));
    }

    @Test
    void whatToOrderIsWhatIsLowOrSoldSoon() {
        long low = product("Order low");
        long sold = product("Order sold");
        long enough = product("Order enough");
        book(draft("Sharq", "R-1", line(low, 3, 1_000)));
        book(draft("Sharq", "R-2", line(sold, 30, 1_000)));
        book(draft("Sharq", "R-3", line(enough, 30, 1_000)));
        limit(low, Quantity.of(3));
        sell(sold, 28);
        sell(enough, 4);
        List<Reorder> found =
                till.goods().stock().toOrder(7, Optional.empty(), 1_000).stream()
                        .filter(r -> r.name().startsWith("Order"))
                        .toList();
        assertEquals(
                List.of("Order low", "Order sold"), found.stream().map(Reorder::name).toList());
        assertEquals(colour(low), found.getFirst().colour());
        assertEquals(Quantity.of(1), found.getFirst().amount(7), "one above what there is");
        assertEquals(Quantity.of(7), found.getLast().soldIn(7));
        assertEquals(Quantity.of(5), found.getLast().amount(7));
        long brings = till.goods().suppliers().add(shop.manager(), "Brings low").id();
        ProductCard card = till.products().productCards().find(low).orElseThrow();
        till.products()
                .productCards()
                .change(shop.manager(), low, card, card.with(card.facts().from("Brings low")));
        List<Reorder> theirs = till.goods().stock().toOrder(7, Optional.of(brings), 1_000);
        assertEquals(List.of(low), theirs.stream().map(Reorder::product).toList());
        assertEquals(Optional.of("Brings low"), theirs.getFirst().supplier().map(Supplier::name));
        long none = till.goods().suppliers().add(shop.manager(), "Brings nothing").id();
        assertEquals(List.of(), till.goods().stock().toOrder(7, Optional.of(none), 10));
        till.products().bulkChanges().archive(shop.manager(), List.of(low), true);
        assertTrue(
                till.goods().stock().toOrder(7, Optional.empty(), 1_000).stream()
                        .noneMatch(r -> r.product() == low),
                "what is no longer sold is not ordered");
    }

    private void limit(long product, Quantity low) {
        ProductCard card = till.products().productCards().find(product).orElseThrow();
        ProductCard wanted =
                new ProductCard(
                        card.name(),
                        card.category(),
                        card.price(),
                        card.unit(),
                        card.taxCode(),
                        card.goodsCode(),
                        low,
                        card.scaleNumber(),
                        card.singlesTakePackPrice(),
                        card.codes(),
                        card.rules(),
                        card.isArchived(),
                        card.facts());
        till.products().productCards().change(shop.manager(), product, card, wanted);
    }

    @Test
    void aFigureThatIsNotTheSumOfItsMovementsIsFound() {
        long wax = product("Wax");
        book(draft("Sharq", "C-1", line(wax, 10, 1_000)));
        for (String column : List.of("stock", "stock_value")) {
            String change = "update product set " + column + " = " + column;
            String where = " where id = " + wax + " returning id";
            shop.query(change + " + 1" + where);
            assertEquals(List.of(Long.toString(wax)), wrongStock());
            shop.query(change + " - 1" + where);
            assertEquals(List.of(), wrongStock());
        }
    }

    @Test
    void aBalanceThatIsNotTheSumOfItsEntriesIsFound() throws SQLException {
        long oat = product("Oat");
        StockDocument receipt = book(draft("Zarif", "Z-1", line(oat, 10, 1_000)));
        long zarif = receipt.head().supplier().orElseThrow().id();
        String one =
                "insert into supplier_entry (uuid, supplier_id, kind, amount, balance, person_id,"
                        + " at, offset_s, business_date, journal_seq, reason) select"
                        + " '00000000-0000-0000-0000-0000000000d1', supplier_id, 'CORRECTION', 5,"
                        + " balance + 6, person_id, at, offset_s, business_date, 1, 'x' from"
                        + " supplier_entry where document_id = "
                        + receipt.head().id();
        try (Attack attack = new Attack(folder)) {
            attack.run(one);
        }
        assertEquals(List.of(Long.toString(zarif)), wrong(Checkup.Subject.SUPPLIERS));
        try (Attack attack = new Attack(folder)) {
            attack.run(
                    "delete from supplier_entry where journal_seq = 1",
                    "update sqlite_sequence set seq = seq - 1 where name = 'supplier_entry'");
        }
        assertEquals(List.of(), wrong(Checkup.Subject.SUPPLIERS));
    }

    @Test
    void whatIsOwedIsPutRightWithAReasonAndOnce() {
        long rye = product("Rye");
        StockDocument receipt = book(draft("Umid", "U-1", line(rye, 10, 1_000)));
        long umid = receipt.head().supplier().orElseThrow().id();
        Suppliers.Correction less =
                new Suppliers.Correction(UUID.randomUUID(), umid, som(-12_000), " old debt ");
        assertEquals(som(-2_000), till.goods().suppliers().correct(shop.manager(), less).balance());
        assertEquals(som(-2_000), till.goods().suppliers().correct(shop.manager(), less).balance());
        Suppliers.Correction more =
                new Suppliers.Correction(UUID.randomUUID(), umid, som(500), "counted");
        assertEquals(som(-1_500), till.goods().suppliers().correct(shop.manager(), more).balance());
        List<SupplierEntry> ledger =
                till.goods().suppliers().ledger(shop.manager(), umid, Long.MAX_VALUE, 2);
        assertEquals(
                List.of(SupplierEntry.Kind.CORRECTION, SupplierEntry.Kind.CORRECTION),
                ledger.stream().map(SupplierEntry::kind).toList());
        assertEquals("old debt", ledger.getLast().reason());
        assertRefused(new Problem.BadReason(), () -> correct(umid, som(1), " "));
        assertRefused(new Problem.BadAmount(), () -> correct(umid, Money.ZERO, "x"));
        assertRefused(
                new Problem.BadAmount(), () -> correct(umid, som(-10_000_000_000L), "too much"));
        assertRefused(new Problem.SupplierNotFound(), () -> correct(999_999, som(1), "x"));
        Suppliers.Correction hidden =
                new Suppliers.Correction(UUID.randomUUID(), umid, som(1), "x");
        assertRefused(
                new Problem.NotAllowed(),
                () -> till.goods().suppliers().correct(shop.cashier(), hidden));
        Approval.Ask ask = asked(() -> till.goods().suppliers().correct(shop.senior(), hidden));
        assertEquals(som(1), ask.amount());
        Suppliers.Correction turned = new Suppliers.Correction(hidden.uuid(), umid, som(-1), "x");
        assertRefused(
                new Problem.ApprovalNotValid(),
                () -> till.goods().suppliers().correct(shop.approved(shop.senior(), ask), turned));
        long other = till.goods().suppliers().add(shop.manager(), "Olim").id();
        assertRefused(
                new Problem.ApprovalNotValid(),
                () ->
                        till.goods()
                                .suppliers()
                                .correct(
                                        shop.approved(shop.senior(), ask),
                                        new Suppliers.Correction(
                                                hidden.uuid(), other, som(1), "x")));
        assertRefused(
                new Problem.ApprovalNotValid(),
                () ->
                        till.goods()
                                .suppliers()
                                .pay(
                                        shop.approved(shop.senior(), ask),
                                        payment(hidden.uuid(), umid, false)));
        till.goods().suppliers().correct(shop.approved(shop.senior(), ask), hidden);
    }

    private static Approval.Ask asked(Runnable act) {
        return assertInstanceOf(Problem.ApprovalNeeded.class, problemOf(act)).ask();
    }

    private static Suppliers.Payment payment(UUID uuid, long supplier, boolean drawer) {
        return new Suppliers.Payment(uuid, supplier, som(1), drawer, "");
    }

    /// What somebody approved is this payment, these goods and no others.
    @Test
    void anApprovalIsForWhatWasAskedAndForNothingElse() {
        long by = product("Bal");
        StockDocument receipt = book(draft("Vali", "V-1", line(by, 10, 1_000)));
        long vali = receipt.head().supplier().orElseThrow().id();
        long other = till.goods().suppliers().add(shop.manager(), "Soli").id();
        Suppliers suppliers = till.goods().suppliers();
        UUID id = UUID.randomUUID();
        Approval.Ask pay = asked(() -> suppliers.pay(shop.senior(), payment(id, vali, false)));
        for (Suppliers.Payment wrong :
                List.of(payment(id, other, false), payment(id, vali, true))) {
            assertRefused(
                    new Problem.ApprovalNotValid(),
                    () -> suppliers.pay(shop.approved(shop.senior(), pay), wrong));
        }
        suppliers.pay(shop.approved(shop.senior(), pay), payment(id, vali, false));

        UUID gone = UUID.randomUUID();
        List<StockItem> one = List.of(new StockItem(by, Quantity.of(1)));
        List<StockItem> all = List.of(new StockItem(by, Quantity.of(9)));
        StockPapers papers = till.goods().stockPapers();
        Approval.Ask off = asked(() -> papers.writeOff(shop.senior(), gone, one, "broken"));
        assertRefused(
                new Problem.ApprovalNotValid(),
                () -> papers.writeOff(shop.approved(shop.senior(), off), gone, all, "broken"));
        assertRefused(
                new Problem.ApprovalNotValid(),
                () -> papers.ownUse(shop.approved(shop.senior(), off), gone, one, "broken"));
        papers.writeOff(shop.approved(shop.senior(), off), gone, one, "broken");

        UUID back = UUID.randomUUID();
        List<SupplierReturns.Item> some = List.of(new SupplierReturns.Item(1, Quantity.of(1)));
        List<SupplierReturns.Item> more = List.of(new SupplierReturns.Item(1, Quantity.of(8)));
        SupplierReturns returns = till.goods().supplierReturns();
        long paper = receipt.head().id();
        Approval.Ask ask = asked(() -> returns.book(shop.senior(), back, paper, some, ""));
        assertRefused(
                new Problem.ApprovalNotValid(),
                () -> returns.book(shop.approved(shop.senior(), ask), back, paper, more, ""));
        returns.book(shop.approved(shop.senior(), ask), back, paper, some, "");

        ReceiptDraft asked = draft("Vali", "V-2", line(by, 1, 1_000));
        ReceiptDraft turned = new ReceiptDraft(asked.uuid(), "Soli", "V-2", false, asked.lines());
        Approval.Ask take = asked(() -> till.goods().goodsReceipts().book(shop.senior(), asked));
        assertRefused(
                new Problem.ApprovalNotValid(),
                () ->
                        till.goods()
                                .goodsReceipts()
                                .book(shop.approved(shop.senior(), take), turned));
    }

    private void correct(long supplier, Money amount, String why) {
        till.goods()
                .suppliers()
                .correct(
                        shop.manager(),
                        new Suppliers.Correction(UUID.randomUUID(), supplier, amount, why));
    }

    @Test
    void theEarliestDayOfWhatIsNotPaidYetIsDue() {
        long bun = product("Bun");
        long tolib = 0;
        for (String due : List.of("2026-12-20", "2026-12-01", "")) {
            StockDocument booked = book(due(draft("Tolib", "T" + due, line(bun, 1, 1_000)), due));
            tolib = booked.head().supplier().orElseThrow().id();
            assertEquals(
                    due.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(due)),
                    booked.head().dates().due());
        }
        assertEquals("2026-12-01", dueOf(tolib));
        pay(tolib, som(999));
        assertEquals("2026-12-01", dueOf(tolib));
        pay(tolib, som(1_000));
        assertEquals("2026-12-01", dueOf(tolib), "one som of the second is not paid");
        pay(tolib, som(1));
        assertEquals("", dueOf(tolib), "the last has no day");
        pay(tolib, som(1_000));
        assertEquals("", dueOf(tolib));
        StockDocument last = book(due(draft("Tolib", "T4", line(bun, 3, 1_000)), "2026-12-05"));
        assertEquals("2026-12-05", dueOf(tolib));
        till.goods()
                .supplierReturns()
                .book(
                        shop.manager(),
                        UUID.randomUUID(),
                        last.head().id(),
                        List.of(new SupplierReturns.Item(1, Quantity.of(3))),
                        "");
        assertEquals("", dueOf(tolib), "what went back is not owed");
        correct(tolib, som(999_000_000), "opening balance");
        assertEquals(
                som(999_000_000),
                debts(tolib, false).getFirst().account().balance(),
                "more than an int holds");
        till.goods().suppliers().archive(shop.manager(), tolib, true);
        assertEquals(List.of(), debts(tolib, false));
        assertEquals(1, debts(tolib, true).size());
        assertRefused(
                new Problem.NotAllowed(),
                () -> till.goods().suppliers().debts(shop.cashier(), false));
    }

    @Test
    void whatNamesItsReceiptIsNotOwedForAnyOther() {
        long bread = product("Bread");
        StockDocument owed = book(due(draft("Rajab", "R1", line(bread, 1, 1_000)), "2026-12-01"));
        long rajab = owed.head().supplier().orElseThrow().id();
        book(drawer(draft("Rajab", "R2", line(bread, 1, 1_000))));
        assertEquals("2026-12-01", dueOf(rajab), "the second is paid");
        StockDocument later = book(due(draft("Rajab", "R3", line(bread, 2, 1_000)), "2026-12-31"));
        SupplierReturns.Item one = new SupplierReturns.Item(1, Quantity.of(1));
        sendBack(later, one);
        pay(rajab, som(1_000));
        assertEquals("2026-12-31", dueOf(rajab), "the first is paid");
        correct(rajab, som(-1_000), "rounded");
        assertEquals("", dueOf(rajab));
        book(due(draft("Rajab", "R4", line(bread, 1, 1_000)), "2026-12-05"));
        StockDocument last = book(due(draft("Rajab", "R5", line(bread, 1, 1_000)), "2026-12-31"));
        sendBack(last, one);
        assertEquals("2026-12-05", dueOf(rajab), "the last went back");
        pay(rajab, som(1_000));
        assertEquals("", dueOf(rajab));
    }

    /// A payment may name the receipt that it pays; what names none pays what is due first.
    @Test
    void aPaymentMayNameTheReceiptThatItPays() {
        long salt = product("Namedsalt");
        StockDocument first =
                book(due(draft("Named one", "V1", line(salt, 1, 1_000)), "2026-12-01"));
        StockDocument second =
                book(due(draft("Named one", "V2", line(salt, 2, 1_000)), "2026-12-20"));
        StockDocument third = book(draft("Named one", "V3", line(salt, 3, 1_000)));
        StockDocument other = book(draft("Named two", "G1", line(salt, 1, 1_000)));
        long vali = first.head().supplier().orElseThrow().id();
        assertEquals(ids(first, second, third), unpaid(vali));
        assertEquals(
                new UnpaidReceipt(
                        second.head().id(),
                        second.head().number(),
                        "V2",
                        second.head().day(),
                        Optional.of(LocalDate.parse("2026-12-20")),
                        som(2_000)),
                till.goods().suppliers().unpaid(shop.manager(), vali).get(1));
        pay(vali, som(500), Optional.of(second.head().id()));
        assertEquals("2026-12-01", dueOf(vali), "the first is owed as before");
        assertEquals(
                List.of(som(1_000), som(1_500), som(3_000)),
                till.goods().suppliers().unpaid(shop.manager(), vali).stream()
                        .map(UnpaidReceipt::rest)
                        .toList());
        pay(vali, som(1_000), Optional.of(first.head().id()));
        assertEquals("2026-12-20", dueOf(vali));
        assertEquals(ids(second, third), unpaid(vali));
        SupplierEntry entry =
                till.goods().suppliers().ledger(shop.manager(), vali, Long.MAX_VALUE, 1).getFirst();
        assertEquals(first.head().number(), entry.number());
        pay(vali, som(1_500));
        assertEquals(ids(third), unpaid(vali), "what names none pays what is due first");
        pay(vali, som(4_000), Optional.of(third.head().id()));
        assertEquals(List.of(), unpaid(vali));
        assertEquals(som(-1_000), debts(vali, false).getFirst().account().balance());
        for (long wrong : new long[] {other.head().id(), 999_999}) {
            assertRefused(
                    new Problem.GoodsReceiptNotFound(),
                    () -> pay(vali, som(1), Optional.of(wrong)));
        }
        assertRefused(
                new Problem.NotAllowed(),
                () -> till.goods().suppliers().unpaid(shop.cashier(), vali));
    }

    private static List<Long> ids(StockDocument... receipts) {
        return Stream.of(receipts).map(receipt -> receipt.head().id()).toList();
    }

    private List<Long> unpaid(long supplier) {
        return till.goods().suppliers().unpaid(shop.manager(), supplier).stream()
                .map(UnpaidReceipt::document)
                .toList();
    }

    private void pay(long supplier, Money amount, Optional<Long> receipt) {
        till.goods()
                .suppliers()
                .pay(
                        shop.manager(),
                        new Suppliers.Payment(
                                UUID.randomUUID(), supplier, amount, false, "", receipt));
    }

    private void pay(long supplier, Money amount) {
        till.goods()
                .suppliers()
                .pay(
                        shop.manager(),
                        new Suppliers.Payment(UUID.randomUUID(), supplier, amount, false, ""));
    }

    private String dueOf(long supplier) {
        return debts(supplier, false).getFirst().due().map(LocalDate::toString).orElse("");
    }

    private List<SupplierDebt> debts(long supplier, boolean archived) {
        return till.goods().suppliers().debts(shop.manager(), archived).stream()
                .filter(debt -> debt.account().supplier().id() == supplier)
                .toList();
    }

    @Test
    void aPaperIsOfADayThatCanBe() {
        long ham = product("Ham");
        LocalDate today =
                LocalDate.parse(shop.query("select max(business_date) from shift").getFirst());
        for (LocalDate wrong : List.of(today.plusDays(1), today.minusYears(6))) {
            assertRefused(
                    new Problem.PaperDayWrong(wrong),
                    () -> book(dates(draft("Sharq", "", line(ham, 1, 1)), wrong, today)));
        }
        for (LocalDate wrong : List.of(today.minusDays(4), today.plusYears(6))) {
            assertRefused(
                    new Problem.DueWrong(wrong),
                    () ->
                            book(
                                    dates(
                                            draft("Sharq", "", line(ham, 1, 1)),
                                            today.minusDays(3),
                                            wrong)));
        }
        ReceiptDraft right = dates(draft("Sharq", "", line(ham, 1, 1)), today.minusDays(3), today);
        till.goods().goodsReceipts().keep(shop.manager(), right);
        assertEquals(Optional.of(right), till.goods().goodsReceipts().draft(right.uuid()));
        assertEquals(right.dates(), book(right).head().dates());
        ReceiptDraft paid = drawer(dates(draft("Sharq", "", line(ham, 1, 1)), today, today));
        assertEquals(
                paid.dates().withoutDue(),
                book(paid).head().dates(),
                "what is paid is due on no day");
    }

    private static ReceiptDraft due(ReceiptDraft draft, String due) {
        return with(
                draft,
                new PaperDates(
                        Optional.empty(),
                        due.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(due))));
    }

    private static ReceiptDraft dates(ReceiptDraft draft, LocalDate day, LocalDate due) {
        return with(draft, new PaperDates(Optional.of(day), Optional.of(due)));
    }

    private static ReceiptDraft with(ReceiptDraft draft, PaperDates dates) {
        return new ReceiptDraft(
                draft.uuid(),
                draft.supplier(),
                draft.supplierNumber(),
                draft.fromDrawer(),
                dates,
                draft.lines());
    }

    /// More is left of what keeps to a day than lies on the shelf.
    @Test
    void damagedBatchesAreFound() throws SQLException {
        long kefir = product("Kefir");
        book(draft("Sharq", "K-1", keeping(kefir, 3, "2027-01-31")));
        assertEquals(List.of(), wrongStock());
        String more = "update batch set left = left %s where product_id = " + kefir;
        try (Attack attack = new Attack(folder)) {
            attack.run("pragma ignore_check_constraints = on", more.formatted("+ 1"));
        }
        assertEquals(List.of(Long.toString(kefir)), wrongStock());
        try (Attack attack = new Attack(folder)) {
            attack.run("pragma ignore_check_constraints = on", more.formatted("- 1"));
        }
        assertEquals(List.of(), wrongStock());
    }

    private List<String> wrongStock() {
        return wrong(Checkup.Subject.STOCK);
    }

    private List<String> wrong(Checkup.Subject subject) {
        return till.checkup().run().stream()
                .filter(f -> f.subject() == subject)
                .filter(f -> f.state() == Checkup.State.BAD)
                .map(Checkup.Finding::fact)
                .toList();
    }

    @Test
    void newPricesComeWithTheGoods() {
        long rice = product("Rice");
        book(
                draft("Sharq", "P-1")
                        .with(
                                List.of(
                                        new ReceiptDraft.Line(
                                                rice,
                                                Quantity.of(1),
                                                Optional.of(ReceiptDraft.Cost.ofUnit(som(9_000))),
                                                Optional.empty(),
                                                Optional.of(som(12_000)),
                                                Optional.empty()))));
        assertEquals(som(12_000), till.products().catalog().find(rice).orElseThrow().price());
        List<String> documents = shop.query("select count(*) from price_document");
        ReceiptDraft.Line same =
                new ReceiptDraft.Line(
                        rice,
                        Quantity.of(1),
                        Optional.of(ReceiptDraft.Cost.ofLine(Money.LARGEST_PRICE)),
                        Optional.empty(),
                        Optional.of(som(12_000)),
                        Optional.empty());
        book(draft("Sharq", "P-2").with(List.of(same)));
        assertEquals(documents, shop.query("select count(*) from price_document"), "no new price");
    }

    @Test
    void whatCannotBeBookedIsRefused() {
        long salt = product("Salt");
        till.products()
                .catalog()
                .add(
                        shop.manager(),
                        new NewProduct("Loose", "", "Bahor", som(1_000), Unit.PIECE, "VAT12"));
        long loose = till.products().catalog().search("Loose", 1).getFirst().id();
        assertRefused(
                new Problem.ProductNotCounted("Loose"),
                () -> book(draft("Sharq", "", line(loose, 1, 1_000))));
        assertRefused(
                new Problem.CostMissing("Salt"),
                () -> book(draft("Sharq", "", ReceiptDraft.Line.of(salt, Quantity.ONE))));
        assertRefused(
                new Problem.NotDivisible("Salt"),
                () -> book(draft("Sharq", "", ReceiptDraft.Line.of(salt, new Quantity(500)))));
        assertRefused(
                new Problem.BadLines(ReceiptDraft.MOST_LINES), () -> book(draft("Sharq", "")));
        assertRefused(
                new Problem.BadSupplierName(), () -> book(draft(" ", "", line(salt, 1, 1_000))));
        assertRefused(
                new Problem.ReceiptTooLarge(Money.LARGEST_PRICE),
                () -> book(draft("Sharq", "", line(salt, 1, 999_999_999), line(salt, 1, 1))));
        assertRefused(
                new Problem.BadCost("Salt"), () -> book(draft("Sharq", "", line(salt, 1, -1))));
        book(
                draft("Sharq", "")
                        .with(
                                List.of(
                                        new ReceiptDraft.Line(
                                                salt,
                                                Quantity.ONE,
                                                Optional.of(ReceiptDraft.Cost.ofUnit(som(1))),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(LocalDate.parse("2026-11-22"))))));
        assertRefused(
                new Problem.ExpiryPast("Salt", LocalDate.parse("2026-11-21")),
                () ->
                        book(
                                draft("Sharq", "")
                                        .with(
                                                List.of(
                                                        new ReceiptDraft.Line(
                                                                salt,
                                                                Quantity.ONE,
                                                                Optional.of(
                                                                        ReceiptDraft.Cost.ofUnit(
                                                                                som(1))),
                                                                Optional.empty(),
                                                                Optional.empty(),
                                                                Optional.of(
                                                                        LocalDate.parse(
                                                                                "2026-11-21")))))));
    }

    @Test
    void twoLinesOfAPaperAreBookedOneAfterTheOther() {
        long flour = product("Flour");
        sell(flour, 1);
        book(draft("Sharq", "", line(flour, 3, 1_000), line(flour, 2, 2_000)));
        UUID uuid = UUID.randomUUID();
        StockItem one = new StockItem(flour, Quantity.ONE);
        StockDocument paper =
                till.goods().stockPapers().writeOff(shop.manager(), uuid, List.of(one, one), "x");
        assertEquals(som(3_000), paper.head().total(), "2 for 2,000 and 2 for 4,000 are left");
        assertEquals(Optional.empty(), till.goods().goodsReceipts().find(paper.head().id()));
        assertEquals(
                Optional.of(som(3_000)),
                till.goods().stock().find(shop.manager(), flour).orElseThrow().onHand().value());
    }

    @Test
    void aPaperOfNothingIsRefused() {
        long soap = product("Soap");
        StockPapers papers = till.goods().stockPapers();
        UUID uuid = UUID.randomUUID();
        assertRefused(
                new Problem.BadLines(StockPapers.MOST_LINES),
                () -> papers.writeOff(shop.manager(), uuid, List.of(), "x"));
        for (Quantity bad : List.of(Quantity.ZERO, Quantity.of(-1), Quantity.of(1_000_000))) {
            assertRefused(
                    new Problem.BadQuantity(),
                    () ->
                            papers.ownUse(
                                    shop.manager(), uuid, List.of(new StockItem(soap, bad)), "x"));
        }
        assertRefused(
                new Problem.NotDivisible("Soap"),
                () -> gone(uuid, new StockItem(soap, new Quantity(500)), "x"));
        assertRefused(
                new Problem.ProductNotFound(999_999),
                () -> gone(uuid, new StockItem(999_999, Quantity.ONE), "x"));
        assertRefused(
                new Problem.BadReason(), () -> gone(uuid, new StockItem(soap, Quantity.ONE), " "));
        assertRefused(
                new Problem.BadQuantity(),
                () ->
                        papers.count(
                                shop.manager(),
                                uuid,
                                List.of(new CountedItem(soap, Quantity.of(-1), Quantity.ZERO)),
                                ""));
        assertEquals(
                Quantity.ZERO,
                till.goods().stock().find(shop.manager(), soap).orElseThrow().onHand().quantity());
    }

    private void gone(UUID uuid, StockItem item, String reason) {
        till.goods().stockPapers().writeOff(shop.manager(), uuid, List.of(item), reason);
    }

    @Test
    void whatComesBackWithoutAReceiptCostsWhatItDoesNow() {
        long oil = product("Oil");
        book(draft("Sharq", "O-1", line(oil, 2, 10_000)));
        sell(oil, 1);
        UUID id = UUID.randomUUID();
        till.refunds()
                .bookWithoutReceipt(
                        shop.manager(),
                        new LooseReturn(
                                id,
                                List.of(
                                        new LooseReturn.Item(
                                                oil, "", Quantity.ONE, true, "", List.of())),
                                "z",
                                shop.cash(till.refunds().priceWithoutReceipt(oil))));
        assertEquals(onHand(2, 20_000, 10_000), shelf(oil));
    }

    private StockDocument book(ReceiptDraft draft) {
        return till.goods().goodsReceipts().book(shop.manager(), draft);
    }

    private Sale sell(long product, long pieces) {
        return till.selling()
                .pay(
                        shop.cashier(),
                        till.baskets().add(shop.cashier(), product, Quantity.of(pieces)),
                        shop.cash(som(1_000_000)));
    }

    private List<String> cost(Sale sale) {
        return shop.query(
                "select cost from sale_line where cost is not null and sale_id = " + sale.id());
    }

    private long product(String name) {
        long id =
                till.products()
                        .catalog()
                        .add(
                                shop.manager(),
                                new NewProduct(name, "", "Bahor", som(15_000), Unit.PIECE, "VAT12"))
                        .id();
        till.goods().stock().beginCounting(shop.manager(), id);
        return id;
    }

    private int colour(long product) {
        return till.products().catalog().find(product).orElseThrow().category().colour();
    }

    private OnHand shelf(long product) {
        return till.goods().stock().find(shop.manager(), product).orElseThrow().onHand();
    }

    private static ReceiptDraft draft(String supplier, String number, ReceiptDraft.Line... lines) {
        return new ReceiptDraft(UUID.randomUUID(), supplier, number, false, List.of(lines));
    }

    private static ReceiptDraft draft(
            String supplier, String number, ReceiptDraft.Line line, long minor) {
        return draft(supplier, number, line.at(ReceiptDraft.Cost.ofLine(Money.of(minor))));
    }

    private static ReceiptDraft drawer(ReceiptDraft draft) {
        return new ReceiptDraft(
                draft.uuid(),
                draft.supplier(),
                draft.supplierNumber(),
                true,
                draft.dates(),
                draft.lines());
    }

    private static ReceiptDraft.Line line(long product, long pieces, long unitCost) {
        return ReceiptDraft.Line.of(product, Quantity.of(pieces))
                .at(ReceiptDraft.Cost.ofUnit(som(unitCost)));
    }

    private static OnHand onHand(long pieces, long value, long unit) {
        return new OnHand(Quantity.of(pieces), Optional.of(som(value)), Optional.of(som(unit)));
    }

    private static Money som(long som) {
        return Money.of(100 * som);
    }
}
