package smena.ui.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxBook;
import smena.domain.money.TaxRate;
import smena.domain.people.Actor;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockLine;
import smena.service.TestShop;
import smena.service.imports.SupplyColumn;
import smena.service.shop.TaxRateSettings;
import smena.text.Language;
import smena.ui.imports.ToldRow;
import smena.ui.kit.Background;
import smena.ui.kit.Overlay;
import smena.ui.kit.TestWords;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.TestUi;
import smena.ui.supply.LineState.Doubt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;

/// A receipt of goods is written down, kept as it grows, and booked once; in a real shop.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptFormTest {
    private static final int BREAD = 0;
    private static final int MILK = 1;
    private static final int RICE = 2;
    private static final int TEA = 3;

    @TempDir static Path folder;
    private final Background atOnce = Overlay.atOnce(_ -> {});
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Background slow =
            new Background(
                    waiting::add,
                    Runnable::run,
                    _ -> {},
                    bug -> {
                        throw new AssertionError(bug);
                    });
    private final List<String> heard = new ArrayList<>();
    private final List<StockDocument> booked = new ArrayList<>();
    private TestShop shop;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        shop.open(500_000);
        SupplyShop.markup(shop, BREAD, 25);
        SupplyShop.book(
                shop,
                SupplyShop.draft(
                        "Sharq",
                        "1",
                        SupplyShop.line(shop, BREAD, 10, 3_000),
                        SupplyShop.line(shop, MILK, 10, 10_000),
                        SupplyShop.line(shop, RICE, 10, 20_000)));
    }

    @BeforeEach
    void forget() {
        heard.clear();
        booked.clear();
        waiting.clear();
    }

    @AfterAll
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    /// A draft of many lines takes a moment to be read; the scanner does not wait for it.
    @Test
    void whatIsScannedBeforeTheLinesAreThereIsTakenAfterThem() {
        ReceiptDraft draft =
                SupplyShop.draft(
                        "Sharq",
                        "9",
                        SupplyShop.line(shop, BREAD, 1, 1_000),
                        SupplyShop.line(shop, MILK, 2, 1_000));
        ReceiptForm form = form(draft, slow);
        scan(form, RICE);
        scan(form, MILK);
        List<Runnable> calls = new ArrayList<>(waiting);
        waiting.clear();
        calls.reversed().forEach(Runnable::run);
        assertEquals(List.of("1", "3", "1"), quantities(form));
        assertEquals(name(RICE), form.lines().getLast().product().name());
    }

    @Test
    void aSecondScanIsOneMoreAndTheSearchAddsToo() {
        ReceiptForm form = form(fresh());
        scan(form, BREAD);
        scan(form, MILK);
        scan(form, BREAD);
        assertEquals(List.of("2", "1"), quantities(form));
        assertEquals(
                List.of(
                        name(BREAD) + " QUANTITY",
                        name(MILK) + " QUANTITY",
                        name(BREAD) + " QUANTITY"),
                heard);
        form.scanned("4780000000001", () -> heard.add("unknown"));
        assertEquals("unknown", heard.getLast());
        form.take(shop.product(RICE).id(), Quantity.ONE);
        assertEquals(List.of("2", "1", "1"), quantities(form));
    }

    /// 3 000 before, now 3 600 at a markup of a quarter; what was typed is left alone.
    @Test
    void thePriceFollowsTheCostUntilSomebodyTypesOne() {
        ReceiptLine bread = line(form(fresh()), BREAD);
        bread.costProperty().set("3600");
        assertEquals("4500", bread.priceProperty().get());
        assertEquals(2_000, bread.state().rise().orElseThrow());
        assertEquals(2_000, bread.state().margin().orElseThrow());
        assertTrue(bread.state().isNewPrice());
        bread.costProperty().set("3333");
        assertEquals("4200", bread.priceProperty().get(), "4 166,25 to the step of 100");
        bread.priceProperty().set("5000");
        bread.costProperty().set("3600");
        assertEquals("5000", bread.priceProperty().get());
        bread.priceProperty().set("");
        assertEquals(shop.product(BREAD).price(), bread.state().price(), "none typed: as it is");
    }

    @Test
    void aCostAboveThePriceIsDecidedBeforeItIsBooked() {
        ReceiptForm form = form(fresh());
        form.supplierProperty().set("Sharq");
        ReceiptLine milk = line(form, MILK);
        milk.costProperty().set("20000");
        assertEquals(Doubt.BELOW_COST, milk.state().doubt());
        assertEquals(Money.of(2_900_000), milk.state().keeping(), "14 500 × 20 000 / 10 000");
        form.book();
        assertEquals(name(MILK) + " PRICE", heard.getLast());
        assertEquals(List.of(), booked);
        milk.keepPrice();
        assertEquals(Doubt.NONE, milk.state().doubt());
        assertEquals(
                Doubt.NONE,
                form(form.draft()).lines().getFirst().state().doubt(),
                "decided after a restart too");
        milk.costProperty().set("21000");
        assertEquals(Doubt.BELOW_COST, milk.state().doubt(), "another cost asks again");
        milk.takeKeeping();
        assertEquals(Doubt.NONE, milk.state().doubt());
        milk.priceProperty().set("14500");
        milk.keepPrice();
        form.book();
        StockLine line = booked.getFirst().lines().getFirst().line();
        assertEquals(Optional.of(Money.of(1_450_000)), line.price(), "the books say so");
    }

    /// Nothing is proposed for it, and nothing is asked.
    @Test
    void whatTheTillAsksForHasNoPriceHere() {
        ProductFacts open = ProductFacts.NONE.openPrice(true);
        long gift =
                shop.services()
                        .products()
                        .productCards()
                        .add(
                                shop.manager(),
                                new ProductCard(
                                        "Sovgʻa",
                                        shop.product(BREAD).category().name(),
                                        Money.ZERO,
                                        Unit.PIECE,
                                        "VAT12",
                                        "",
                                        Quantity.ZERO,
                                        Optional.empty(),
                                        false,
                                        List.of(),
                                        SaleRules.NONE,
                                        false,
                                        open))
                        .id();
        shop.services().goods().stock().beginCounting(shop.manager(), gift);
        ReceiptForm form = form(fresh());
        form.take(gift, Quantity.ONE);
        ReceiptLine line = form.lines().getLast();
        line.costProperty().set("3600");
        assertEquals("", line.priceProperty().get());
        assertEquals(Doubt.NONE, line.state().doubt());
        assertTrue(line.state().margin().isEmpty());
        assertEquals(Optional.empty(), line.line().price());
        assertEquals(Money.ZERO, form.totalsProperty().get().atPrices());
    }

    /// The price that it had is dormant.
    @Test
    void whatTheTillAsksForSinceShowsNoPriceOfBefore() {
        long bread = shop.product(BREAD).id();
        ProductCard card = shop.services().products().productCards().find(bread).orElseThrow();
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), bread, card, card.with(card.facts().openPrice(true)));
        try {
            assertTrue(shop.product(BREAD).price().isPositive(), "it sleeps");
            ReceiptForm form = form(fresh());
            form.take(bread, Quantity.ONE);
            ReceiptLine line = form.lines().getLast();
            assertEquals("", line.priceProperty().get());
            line.costProperty().set("3600");
            assertEquals("", line.priceProperty().get());
            assertEquals(Optional.empty(), line.line().price());
            assertEquals(Money.ZERO, form.totalsProperty().get().atPrices());
        } finally {
            ProductCard asked = shop.services().products().productCards().find(bread).orElseThrow();
            shop.services().products().productCards().change(shop.manager(), bread, asked, card);
        }
    }

    /// Without its lines the draft would be kept as an empty one; they are read before it is
    /// booked.
    @Test
    void aDraftThatCouldNotBeReadIsReadAgain() {
        ReceiptDraft draft = SupplyShop.draft("Sharq", "", SupplyShop.line(shop, RICE, 1, 1_000));
        ReceiptForm form = form(draft, slow);
        shop.restart();
        run();
        assertEquals(new Problem.DatabaseBusy(), form.problemProperty().get());
        form.supplierProperty().set("Hamid");
        run();
        assertEquals(Optional.empty(), kept(draft));
        form.book();
        assertNull(form.problemProperty().get());
        assertEquals(1, waiting.size(), "its lines are asked for once more");
        form.book();
        assertEquals(1, waiting.size());
    }

    /// The tax is that of the day of the paper, and none where the supplier pays none.
    @Test
    void theTaxIsThatOfThePaper() {
        LocalDate tomorrow = LocalDate.ofInstant(shop.now(), ZoneOffset.UTC).plusDays(1);
        TaxRateSettings rates = shop.services().taxRates();
        TaxBook book = rates.overview().book();
        List<ShopTaxRate> all = new ArrayList<>(book.rates());
        all.replaceAll(
                rate ->
                        rate.code().equals("VAT12")
                                ? rate.from(tomorrow, TaxRate.Kind.STANDARD, 1500)
                                : rate);
        rates.change(shop.manager(), book, new TaxBook(all, book.usual()));
        ReceiptForm form = form(fresh());
        line(form, RICE).costProperty().set("23000");
        assertEquals(SupplyShop.som(23_000).taxAt(taken(1200)), form.totalsProperty().get().tax());
        form.dayProperty().set(ExpiryDay.full(tomorrow));
        assertEquals(SupplyShop.som(3_000), form.totalsProperty().get().tax());
        ReceiptDraft.Line untaxed =
                new ReceiptDraft.Line(
                        shop.product(RICE).id(),
                        Quantity.ONE,
                        Optional.of(ReceiptDraft.Cost.ofUnit(SupplyShop.som(23_000))),
                        Optional.of(""),
                        Optional.empty(),
                        Optional.empty());
        ReceiptForm other = form(SupplyShop.draft("Hamid", "", untaxed));
        assertEquals(Money.ZERO, other.totalsProperty().get().tax());
    }

    private static TaxRate taken(int points) {
        return new TaxRate("", TaxRate.Kind.STANDARD, points);
    }

    @Test
    void everyChangeIsKeptAndSurvivesARestart() {
        ReceiptDraft begun = fresh();
        ReceiptForm form = form(begun);
        assertEquals(Optional.empty(), kept(begun));
        form.supplierProperty().set("Hamid");
        form.numberProperty().set("77");
        form.wayProperty().set(ReceiptForm.Way.DRAWER);
        ReceiptLine bread = line(form, BREAD);
        bread.quantityProperty().set("24");
        bread.costProperty().set("3100");
        bread.expiresProperty().set("12.27");
        ReceiptLine tea = line(form, TEA);
        tea.quantityProperty().set("");
        assertNotNull(form.keptAtProperty().get());
        ReceiptDraft there = kept(begun).orElseThrow();
        assertEquals(form.draft(), there);
        assertEquals(Optional.of(LocalDate.of(2027, 12, 31)), there.lines().getFirst().expires());
        shop.restart();
        ReceiptForm again = form(kept(begun).orElseThrow());
        assertEquals(List.of("24", ""), quantities(again));
        assertEquals("3100", again.lines().getFirst().costProperty().get());
        assertEquals("31.12.27", again.lines().getFirst().expiresProperty().get());
        assertEquals(ReceiptForm.Way.DRAWER, again.wayProperty().get());
        again.discard();
        assertEquals("discarded", heard.getLast());
        again.numberProperty().set("78");
        assertEquals(Optional.empty(), kept(begun), "thrown away for good");
    }

    @Test
    void whatIsBeingAddedToItHoldsBookingAndDiscarding() {
        ReceiptDraft begun = fresh();
        ReceiptForm form = form(begun);
        form.supplierProperty().set("Held");
        form.take(shop.product(RICE).id(), Quantity.ONE);
        form.lines().getFirst().costProperty().set("20500");
        BooleanProperty adding = new SimpleBooleanProperty(true);
        form.holdWhile(adding);
        form.discard();
        form.book();
        assertTrue(kept(begun).isPresent());
        assertEquals(List.of(), booked);
        adding.set(false);
        form.discard();
        assertEquals(Optional.empty(), kept(begun));
        assertEquals(Optional.empty(), form.openDraft());
    }

    @Test
    void twoPressesBookOnceAndNothingIsKeptAfterIt() {
        ReceiptDraft begun = fresh();
        ReceiptForm form = form(begun, slow);
        run();
        form.supplierProperty().set("Twice");
        scanSlowly(form, RICE);
        form.lines().getFirst().costProperty().set("20500");
        run();
        form.numberProperty().set("T-1");
        form.book();
        form.book();
        assertTrue(form.busyProperty().get());
        run();
        form.book();
        run();
        assertEquals(1, booked.size());
        assertEquals("T-1", booked.getFirst().head().supplierNumber());
        assertEquals(Optional.empty(), kept(begun));
    }

    @Test
    void whatIsMissingIsShownWhereItIs() {
        ReceiptForm form = form(fresh());
        form.book();
        assertEquals(new Problem.BadLines(ReceiptDraft.MOST_LINES), form.problemProperty().get());
        ReceiptLine rice = line(form, RICE);
        form.book();
        assertEquals(name(RICE) + " COST", heard.getLast());
        assertEquals(new Problem.CostMissing(name(RICE)), form.problemProperty().get());
        rice.costProperty().set("20000");
        rice.expiresProperty().set("35.12.26");
        assertTrue(rice.state().isExpiryWrong());
        form.book();
        assertEquals(new Problem.BadDay(), form.problemProperty().get());
        rice.expiresProperty().set("01.02.20");
        form.book();
        assertEquals(
                new Problem.ExpiryPast(name(RICE), LocalDate.of(2020, 2, 1)),
                form.problemProperty().get());
        rice.expiresProperty().set("");
        form.book();
        assertEquals(new Problem.BadSupplierName(), form.problemProperty().get());
        rice.quantityProperty().set("");
        form.book();
        assertEquals(name(RICE) + " QUANTITY", heard.getLast());
    }

    @Test
    void theSameNumberIsSaidAtOnceAndAskedBeforeItIsBooked() {
        ReceiptForm form = form(fresh());
        form.numberProperty().set("1");
        assertNull(form.sameProperty().get());
        form.supplierProperty().set(" Sharq ");
        assertEquals("1", form.sameProperty().get().supplierNumber());
        line(form, RICE).costProperty().set("20000");
        form.book();
        assertTrue(heard.getLast().startsWith("twice GOODS-"), heard::toString);
        assertEquals(List.of(), booked);
        form.bookTwice();
        assertEquals(1, booked.size());
    }

    @Test
    void whatItComesToStandsAtItsFoot() {
        ReceiptForm form = form(fresh());
        ReceiptLine bread = line(form, BREAD);
        bread.quantityProperty().set("10");
        bread.costProperty().set("3600");
        ReceiptLine rice = line(form, RICE);
        rice.quantityProperty().set("1,5");
        rice.costProperty().set("20000");
        ReceiptTotals totals = form.totalsProperty().get();
        assertEquals(2, totals.lines());
        assertEquals(SupplyShop.som(66_000), totals.total());
        assertEquals(SupplyShop.som(45_000 + 33_000), totals.atPrices());
        assertEquals(1, totals.labels());
        assertEquals(1_818, totals.markup().orElseThrow());
        form.drop(bread);
        assertEquals(SupplyShop.som(30_000), form.totalsProperty().get().total());
    }

    private ReceiptDraft fresh() {
        return ReceiptDraft.empty(UUID.randomUUID());
    }

    @Test
    void whatCameLastIsWrittenDownOnceMore() {
        ReceiptForm form = form(fresh());
        form.again();
        assertEquals(new Problem.BadSupplierName(), form.problemProperty().get());
        form.supplierProperty().set("nobody yet");
        form.again();
        assertEquals("nothing before", heard.getLast());
        SupplyShop.book(
                shop,
                SupplyShop.draft(
                        "Again",
                        "",
                        SupplyShop.line(shop, BREAD, 7, 3_100),
                        SupplyShop.line(shop, MILK, 8, 10_100)));
        form.supplierProperty().set(" again ");
        scan(form, BREAD);
        form.again();
        assertEquals(List.of("1", "8"), quantities(form), "what is there stays");
        assertEquals("10100", form.lines().getLast().costProperty().get());
        assertEquals("", form.lines().getLast().expiresProperty().get());
        assertEquals(name(MILK) + " QUANTITY", heard.getLast());
        form.again();
        assertEquals(List.of("1", "8"), quantities(form));
        assertEquals(2, kept(form.draft()).orElseThrow().lines().size(), "kept too");
    }

    /// What was put right on the preview is what comes into the form.
    @Test
    void aFileComesInAsItsColumnsSay() throws IOException {
        Path list =
                Files.writeString(
                        folder.resolve("list.csv"),
                        "code,much,cost\n"
                                + shop.product(BREAD).barcode()
                                + ",3,3000.50\n4780000099995,1,5\n"
                                + shop.product(MILK).barcode()
                                + ",2,9000\n");
        ReceiptFileModel model =
                new ReceiptFileModel(shop.services().goods().receiptFiles(), atOnce, list);
        assertEquals(List.of(), model.lines());
        model.columns().get(0).whatProperty().set(SupplyColumn.CODE);
        model.columns().get(1).whatProperty().set(SupplyColumn.QUANTITY);
        assertEquals(2, model.lines().size());
        assertEquals(List.of(new ToldRow(3, "refusal.NOT_THERE", "4780000099995")), model.told());
        ReceiptForm form = form(fresh());
        scan(form, MILK);
        form.takeFile(model.lines());
        assertEquals(List.of("1", "3"), quantities(form), "what is there stays");
        assertTrue(heard.contains("1 left"), "and somebody is told");
        assertEquals("3000,5", form.lines().getLast().costProperty().get());
        assertEquals(2, kept(form.draft()).orElseThrow().lines().size());
    }

    @Test
    void theDaysOfThePaperAreKeptAndBooked() {
        ReceiptForm form = form(fresh());
        form.supplierProperty().set("Dated");
        line(form, BREAD).costProperty().set("3000");
        form.dayProperty().set("31.02.2026");
        form.book();
        assertEquals(new Problem.BadDay(), form.problemProperty().get());
        form.dayProperty().set("20.11.26");
        form.dueProperty().set("11.26");
        form.book();
        assertEquals(new Problem.BadDay(), form.problemProperty().get(), "a month is no day");
        form.dueProperty().set("19.11.2026");
        form.book();
        assertEquals(
                new Problem.DueWrong(LocalDate.parse("2026-11-19")), form.problemProperty().get());
        form.dueProperty().set("041226");
        ReceiptForm later = form(kept(form.draft()).orElseThrow());
        assertEquals("20.11.2026", later.dayProperty().get());
        assertEquals("04.12.2026", later.dueProperty().get());
        later.book();
        assertEquals(later.draft().dates(), booked.getFirst().head().dates());
        assertEquals(
                Optional.of(LocalDate.parse("2026-12-04")), booked.getFirst().head().dates().due());
    }

    @Test
    void paidFromTheDrawerNothingIsOwedAndAPackIsItsPieces() {
        shop.services()
                .products()
                .productCodes()
                .add(
                        shop.manager(),
                        shop.product(TEA).id(),
                        "14780000000028",
                        Optional.of(Quantity.of(12)),
                        Optional.empty());
        ReceiptForm form = form(fresh());
        form.supplierProperty().set("Cash");
        form.wayProperty().set(ReceiptForm.Way.DRAWER);
        form.scanned("14780000000028", () -> heard.add("unknown"));
        scan(form, TEA);
        form.scanned("14780000000028", () -> heard.add("unknown"));
        assertEquals(List.of("25"), quantities(form));
        form.lines().getFirst().costProperty().set("100");
        form.dueProperty().set("x");
        ReceiptForm later = form(kept(form.draft()).orElseThrow());
        assertEquals(ReceiptForm.Way.DRAWER, later.wayProperty().get());
        form.book();
        assertEquals(1, booked.size(), "what is paid is due on no day");
        long cash = booked.getFirst().head().supplier().orElseThrow().id();
        assertEquals(
                Money.ZERO, shop.services().goods().suppliers().find(cash).orElseThrow().balance());
        assertEquals(
                List.of("250000"),
                shop.query(
                        "select amount from cash_movement where document_id = "
                                + booked.getFirst().head().id()));
    }

    @Test
    void aReturnIsUnsavedUntilItIsBookedAndHidesCostFromASenior() {
        StockDocument receipt =
                SupplyShop.book(
                        shop,
                        SupplyShop.draft("Back", "B-1", SupplyShop.line(shop, TEA, 5, 4_000)));
        ReturnForm form = returning(shop.manager(), receipt);
        assertFalse(form.changedProperty().get());
        form.reasonProperty().set("stale");
        assertTrue(form.changedProperty().get());
        form.reasonProperty().set("");
        assertFalse(form.changedProperty().get());
        form.lines().getFirst().quantityProperty().set("2");
        assertTrue(form.changedProperty().get());
        assertEquals(SupplyShop.som(8_000), form.totalProperty().get());
        assertFalse(form.hidesCost());
        form.save();
        assertEquals(1, booked.size());
        assertFalse(form.changedProperty().get());
        ReturnForm senior = returning(shop.senior(), receipt);
        assertTrue(senior.hidesCost());
        senior.takeAll();
        assertEquals("3", senior.lines().getFirst().quantityProperty().get());
        assertEquals(Money.ZERO, senior.totalProperty().get());
    }

    private ReturnForm returning(Actor who, StockDocument receipt) {
        return new ReturnForm(
                shop.services().goods().supplierReturns(),
                TestUi.of(TestWords.in(Language.UZ), atOnce, who).actions(),
                atOnce,
                receipt.head().id(),
                booked::add);
    }

    @Test
    void theListGoesOnWithItsSecondPage() {
        for (int i = 0; i < 60; i++) {
            SupplyShop.book(
                    shop,
                    SupplyShop.draft("Paged", "P" + i, SupplyShop.line(shop, RICE, 1, 20_000)));
        }
        shop.services().goods().goodsReceipts().keep(shop.manager(), fresh());
        ReceiptsModel model = new ReceiptsModel(shop.services().goods().goodsReceipts(), atOnce);
        model.list().load();
        int first = model.list().items().size();
        while (true) {
            int before = model.list().items().size();
            model.list().more();
            if (model.list().items().size() == before) {
                break;
            }
        }
        List<String> numbers =
                model.list().items().stream()
                        .filter(row -> row instanceof ListedReceipt.Booked)
                        .map(row -> ((ListedReceipt.Booked) row).head().number())
                        .toList();
        assertTrue(first < model.list().items().size(), first + " at first");
        assertEquals(
                shop.query(
                        "select number from stock_document where kind = 'RECEIPT'"
                                + " order by id desc"),
                numbers,
                "each once, the newest first");
        shop.services()
                .goods()
                .goodsReceipts()
                .drafts()
                .forEach(
                        d ->
                                shop.services()
                                        .goods()
                                        .goodsReceipts()
                                        .discard(shop.manager(), d.uuid()));
    }

    private ReceiptForm form(ReceiptDraft draft) {
        return form(draft, atOnce);
    }

    private ReceiptForm form(ReceiptDraft draft, Background background) {
        ApprovedActions acts =
                TestUi.of(TestWords.in(Language.UZ), background, shop.manager()).actions();
        SupplyServices services = SupplyShop.services(shop, background);
        return new ReceiptForm(
                new ReceiptForm.Services(
                        services.receipts(),
                        services.goods(),
                        services.stock(),
                        acts,
                        background,
                        Clock.fixed(shop.now(), ZoneOffset.UTC)),
                draft,
                new Ears());
    }

    private Optional<ReceiptDraft> kept(ReceiptDraft draft) {
        return shop.services().goods().goodsReceipts().draft(draft.uuid());
    }

    private ReceiptLine line(ReceiptForm form, int product) {
        scan(form, product);
        return form.lines().getLast();
    }

    private void scan(ReceiptForm form, int product) {
        form.scanned(shop.product(product).barcode(), () -> heard.add("unknown"));
    }

    private void scanSlowly(ReceiptForm form, int product) {
        scan(form, product);
        run();
    }

    private void run() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private String name(int product) {
        return shop.product(product).name();
    }

    private static List<String> quantities(ReceiptForm form) {
        return form.lines().stream().map(l -> l.quantityProperty().get()).toList();
    }

    private final class Ears implements ReceiptForm.Hears {
        @Override
        public void lead(ReceiptLine line, LineField field) {
            heard.add(line.product().name() + " " + field);
        }

        @Override
        public void nothingBefore() {
            heard.add("nothing before");
        }

        @Override
        public void left(int lines) {
            heard.add(lines + " left");
        }

        @Override
        public void askTwice(Problem.SupplierNumberTwice why) {
            heard.add("twice " + why.receipt());
        }

        @Override
        public void booked(StockDocument receipt) {
            booked.add(receipt);
        }

        @Override
        public void discarded() {
            heard.add("discarded");
        }
    }
}
