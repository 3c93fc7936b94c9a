package smena.service.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.journal.EntryKind;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.price.PriceChange;
import smena.domain.price.PriceChange.Outcome;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceDocument.Origin;
import smena.domain.price.PriceDocument.State;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.stock.ReceiptDraft;
import smena.service.TestShop;
import smena.service.catalog.CatalogImport;
import smena.service.imports.CatalogFile;
import smena.service.imports.Row;
import smena.service.price.PriceDocuments.Wanted;
import smena.store.Database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Prices change by documents, at once or at their time, each line once.
class PriceDocumentsTest {
    private static final Money NEW = Money.of(1_234_500);
    private static final Approval.Ask ASK = new Approval.Ask(Right.EDIT_CATALOGUE, "", Money.ZERO);
    private static final Money OTHER = Money.of(2_000_000);

    private static final String COSTS_NEW = "select count(*) from product where price = 1234500";

    @TempDir Path folder;
    private TestShop shop;
    private Product tea;
    private Product bread;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        tea = shop.product(0);
        bread = shop.product(1);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private PriceDocuments documents() {
        return shop.services().prices().priceDocuments();
    }

    private static Wanted now(Map<Long, Money> prices) {
        return new Wanted("", Optional.empty(), prices);
    }

    private Wanted in(Duration time, Map<Long, Money> prices) {
        return new Wanted("Yangi yil", Optional.of(shop.now().plus(time)), prices);
    }

    private Money price(Product product) {
        return shop.services().products().productCards().find(product.id()).orElseThrow().price();
    }

    private List<WrittenEntry> entries() {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            return database.read(
                    tx -> {
                        try (Stream<WrittenEntry> entries = tx.audit().journal()) {
                            return entries.filter(e -> e.is(EntryKind.PRICES_CHANGED)).toList();
                        }
                    });
        }
    }

    private String lastEntry() {
        return entries().getLast().payload();
    }

    @Test
    void pricesComeIntoForceAtOnceInOneEntry() {
        AtomicInteger told = new AtomicInteger();
        shop.services().prices().onChange(told::incrementAndGet);
        PriceDocument made =
                documents()
                        .make(
                                shop.manager(),
                                new Wanted(
                                        "  Yetkazib beruvchi\n oshirdi ",
                                        Optional.empty(),
                                        ordered(bread, NEW, tea, OTHER)));
        assertEquals("PRICE-00001", made.number());
        assertEquals(State.DONE, made.state());
        assertEquals("Yetkazib beruvchi  oshirdi", made.reason());
        assertEquals(Optional.of(shop.manager().employee().id()), made.person());
        assertEquals(made, documents().find(made.id()).orElseThrow());
        assertEquals(NEW, price(bread));
        assertEquals(OTHER, price(tea));
        assertEquals(
                OTHER, shop.services().products().catalog().byBarcode(tea.barcode()).get().price());
        assertEquals(1, entries().size());
        String lines =
                "[[%d,%d,1234500,\"SET\"],[%d,%d,2000000,\"SET\"]]"
                        .formatted(
                                bread.id(), bread.price().minor(), tea.id(), tea.price().minor());
        assertTrue(lastEntry().contains("\"lines\":" + lines), lastEntry());
        assertTrue(lastEntry().contains("\"due\":0"), lastEntry());
        assertEquals(1, told.get());
        assertEquals(
                List.of(bread.name(), tea.name()),
                documents().lines(made.id(), 0, 9).stream().map(l -> l.name()).toList());
        assertEquals(List.of(made), documents().page(Optional.empty(), 9));
    }

    /// Tiles and screens follow whoever changed the price.
    @Test
    void aReceiptOfGoodsAndACardTellOfTheirPricesToo() {
        AtomicInteger told = new AtomicInteger();
        shop.services().prices().onChange(told::incrementAndGet);
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        tea.id(),
                        Quantity.of(4),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(300_050))),
                        Optional.empty(),
                        Optional.of(OTHER),
                        Optional.empty());
        ReceiptDraft draft =
                new ReceiptDraft(UUID.randomUUID(), "Sharq", "1", false, List.of(line));
        shop.services().goods().goodsReceipts().book(shop.manager(), draft);
        assertEquals(OTHER, price(tea));
        assertEquals(1, told.get());
        shop.services().goods().goodsReceipts().book(shop.manager(), draft);
        assertEquals(1, told.get(), "a receipt is booked once");
        changeCard();
        assertEquals(2, told.get());
    }

    private static Map<Long, Money> ordered(Product one, Money price, Product two, Money other) {
        Map<Long, Money> prices = new LinkedHashMap<>();
        prices.put(one.id(), price);
        prices.put(two.id(), other);
        return prices;
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsWritten() {
        long entries = entries().size();
        assertRefused(
                new Problem.NoNewPrice(),
                () -> documents().make(shop.manager(), now(Map.of(tea.id(), tea.price()))));
        assertRefused(
                new Problem.NoNewPrice(), () -> documents().make(shop.manager(), now(Map.of())));
        assertRefused(
                new Problem.BadPrice(),
                () -> documents().make(shop.manager(), now(Map.of(tea.id(), Money.ZERO))));
        assertRefused(
                new Problem.ProductNotFound(99_999),
                () -> documents().make(shop.manager(), now(Map.of(99_999L, NEW))));
        assertRefused(
                new Problem.TextTooLong(200),
                () ->
                        documents()
                                .make(
                                        shop.manager(),
                                        new Wanted(
                                                "x".repeat(201),
                                                Optional.empty(),
                                                Map.of(tea.id(), NEW))));
        assertRefused(
                new Problem.BadPriceTime(),
                () ->
                        documents()
                                .make(
                                        shop.manager(),
                                        in(Duration.ofDays(800), Map.of(tea.id(), NEW))));
        Map<Long, Money> many = new LinkedHashMap<>();
        for (long id = 1; id <= PriceDocument.MOST_LINES + 1; id++) {
            many.put(id, NEW);
        }
        assertRefused(
                new Problem.PriceDocumentTooLong(PriceDocument.MOST_LINES),
                () -> documents().make(shop.manager(), now(many)));
        assertRefused(
                new Problem.ApprovalNeeded(ASK),
                () -> documents().make(shop.senior(), now(Map.of(tea.id(), NEW))));
        assertRefused(
                new Problem.PriceDocumentNotFound("PRICE-00009"),
                () -> documents().cancel(shop.manager(), 9));
        archive(bread);
        for (Wanted wanted :
                List.of(
                        now(ordered(tea, NEW, bread, NEW)),
                        in(Duration.ofHours(1), Map.of(bread.id(), NEW)))) {
            assertRefused(
                    new Problem.ProductNotFound(bread.id()),
                    () -> documents().make(shop.manager(), wanted));
        }
        assertEquals(entries, entries().size());
        assertEquals(tea.price(), price(tea));
    }

    @Test
    void aSeniorNeedsAnApproval() {
        Wanted wanted = now(Map.of(tea.id(), NEW));
        assertThrows(Refused.class, () -> documents().make(shop.senior(), wanted));
        documents().make(shop.approved(shop.senior(), ASK), wanted);
        assertEquals(NEW, price(tea));
    }

    @Test
    void aPlannedPriceComesAtItsTimeAndOnce() {
        Instant due = shop.now().plus(Duration.ofHours(3));
        PriceDocument planned =
                documents()
                        .make(
                                shop.manager(),
                                new Wanted("", Optional.of(due), Map.of(tea.id(), NEW)));
        assertEquals(State.PLANNED, planned.state());
        assertEquals(0, documents().applyDue());
        shop.setClock(due.minusMillis(1));
        assertEquals(0, documents().applyDue());
        assertEquals(tea.price(), price(tea));
        assertEquals(List.of(planned), documents().planned());
        shop.setClock(due);
        shop.restart();
        assertEquals(tea.price(), price(tea));
        assertEquals(1, documents().applyDue());
        assertEquals(NEW, price(tea));
        assertEquals(0, documents().applyDue());
        assertEquals(List.of(), documents().planned());
        assertEquals(2, entries().size());
        String entry = lastEntry();
        assertTrue(entry.contains("\"due\":" + due.toEpochMilli()), entry);
        assertTrue(entry.contains("\"act\":\"applied\""), entry);
        assertEquals(0, entries().getLast().person(), "the till itself");
    }

    @Test
    void aTimeThatIsOverMeansAtOnce() {
        PriceDocument made =
                documents().make(shop.manager(), in(Duration.ZERO, Map.of(tea.id(), NEW)));
        assertEquals(State.DONE, made.state());
        assertEquals(Optional.empty(), made.due());
        assertEquals(NEW, price(tea));
    }

    @Test
    void whatBecameOfAPlannedLineIsSaid() {
        Product archived = shop.product(2);
        Product same = shop.product(3);
        Map<Long, Money> prices = new LinkedHashMap<>();
        for (Product product : List.of(tea, bread, archived, same)) {
            prices.put(product.id(), NEW);
        }
        PriceDocument planned = documents().make(shop.manager(), in(Duration.ofHours(1), prices));
        documents().make(shop.manager(), now(ordered(bread, OTHER, same, NEW)));
        archive(archived);
        shop.setClock(shop.now().plus(Duration.ofHours(2)));
        documents().applyDue();
        List<PriceDocuments.Line> lines = documents().lines(planned.id(), 0, 9);
        assertEquals(
                List.of(Outcome.SET, Outcome.CHANGED, Outcome.ARCHIVED, Outcome.SAME),
                lines.stream().map(line -> line.outcome().orElseThrow()).toList());
        assertEquals(OTHER, lines.get(1).old());
        assertEquals(NEW, price(tea));
        assertEquals(NEW, price(bread));
        assertEquals(archived.price(), price(archived));
        assertTrue(lastEntry().contains("2000000,1234500,\"CHANGED\""), lastEntry());
        assertTrue(lastEntry().contains("\"ARCHIVED\""), lastEntry());
    }

    private void archive(Product product) {
        ProductCard card =
                shop.services().products().productCards().find(product.id()).orElseThrow();
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), product.id(), card, card.archived(true));
    }

    @Test
    void ofTwoForOneProductTheLaterTimeHolds() {
        documents().make(shop.manager(), in(Duration.ofHours(5), Map.of(tea.id(), OTHER)));
        documents().make(shop.manager(), in(Duration.ofHours(2), Map.of(tea.id(), NEW)));
        shop.setClock(shop.now().plus(Duration.ofHours(9)));
        assertEquals(2, documents().applyDue());
        assertEquals(OTHER, price(tea));
    }

    @Test
    void whatIsNoLongerSoldIsNotTakenBack() {
        PriceDocument done = documents().make(shop.manager(), now(ordered(tea, NEW, bread, NEW)));
        archive(bread);
        assertEquals(1, documents().undo(shop.manager(), done.id()).left());
        assertEquals(tea.price(), price(tea));
        assertEquals(NEW, price(bread));
    }

    @Test
    void nothingComesIntoForceWhileTheClockIsInDoubt() {
        documents().make(shop.manager(), in(Duration.ofHours(1), Map.of(tea.id(), NEW)));
        shop.leap(shop.now().plus(Duration.ofDays(3)));
        assertEquals(0, documents().applyDue());
        assertEquals(tea.price(), price(tea));
        shop.services().clockCheck().decide();
        assertEquals(NEW, price(tea), "once somebody has said that it is right");
    }

    /// Somebody has put back an old database: nothing more is written until a manager has seen it.
    @Test
    void nothingComesIntoForceWhileTheBooksAreInDoubt(@TempDir Path aside) throws IOException {
        Path own = Files.createDirectory(aside.resolve("doubt"));
        TestShop put = new TestShop(own);
        PriceDocuments theirs = put.services().prices().priceDocuments();
        theirs.make(put.manager(), in(Duration.ofHours(1), Map.of(tea.id(), NEW)));
        put.close();
        Path old = Files.copy(own.resolve("smena.db"), aside.resolve("old.db"));
        put = new TestShop(own);
        put.open(0);
        put.sell(1);
        put.close();
        for (String rest : List.of("-wal", "-shm")) {
            Files.deleteIfExists(own.resolve("smena.db" + rest));
        }
        Files.move(old, own.resolve("smena.db"), StandardCopyOption.REPLACE_EXISTING);
        try (TestShop doubted = new TestShop(own)) {
            assertTrue(doubted.services().rollbacks().found().isPresent());
            doubted.setClock(doubted.now().plus(Duration.ofHours(2)));
            assertEquals(0, doubted.services().prices().priceDocuments().applyDue());
            assertEquals(tea.price(), doubted.product(0).price());
        }
    }

    /// Both have looked before one of them writes.
    @Test
    @Timeout(60)
    void oneOfTwoWhoTakeADocumentBackAtOnceIsTooLate() throws Exception {
        PriceDocument done = documents().make(shop.manager(), now(Map.of(tea.id(), NEW)));
        List<Problem> refused = new CopyOnWriteArrayList<>();
        List<Thread> both = new ArrayList<>();
        try (Connection other =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
                Statement held = other.createStatement()) {
            held.execute("begin immediate");
            for (int i = 0; i < 2; i++) {
                both.add(
                        Thread.ofPlatform()
                                .start(
                                        () -> {
                                            try {
                                                documents().undo(shop.manager(), done.id());
                                            } catch (Refused e) {
                                                refused.add(e.problem());
                                            }
                                        }));
            }
            while (both.stream().anyMatch(one -> one.getState() != Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
            held.execute("rollback");
        }
        for (Thread one : both) {
            one.join();
        }
        assertEquals(List.of(new Problem.PriceDocumentUndone(done.number())), refused);
        assertEquals(
                List.of("1"),
                shop.query("select count(*) from price_document where undoes = " + done.id()));
        assertEquals(tea.price(), price(tea));
    }

    /// More than are put in at a time, one by one and as a category.
    @Test
    void theLabelsOfALongPromotionAllWait() {
        long first = many(1_101);
        shop.services().prices().promotionLabels().look();
        long category =
                shop.services().products().catalog().find(first).orElseThrow().category().id();
        Set<Long> some = new TreeSet<>();
        for (long id = first; id < first + 1_001; id++) {
            some.add(id);
        }
        for (Promotion.Range range :
                List.of(
                        new Promotion.Range(some, Set.of()),
                        new Promotion.Range(Set.of(), Set.of(category)))) {
            shop.services().prices().labelQueue().clear(shop.manager());
            Promotion made =
                    shop.services()
                            .prices()
                            .promotions()
                            .add(
                                    shop.manager(),
                                    new Promotion(
                                            0,
                                            "Hafta" + range.products().size(),
                                            new Terms.PercentOff(1_000),
                                            range,
                                            Validity.since(
                                                    shop.services()
                                                            .prices()
                                                            .promotions()
                                                            .today())));
            assertEquals(1, shop.services().prices().promotionLabels().look(), made.name());
            assertEquals(
                    range.products().isEmpty() ? 1_101 : 1_001,
                    shop.services().prices().labelQueue().count());
        }
    }

    @Test
    void aPlannedOneIsCancelledAndADoneOneIsNot() {
        PriceDocument planned =
                documents().make(shop.manager(), in(Duration.ofHours(1), Map.of(tea.id(), NEW)));
        assertRefused(
                new Problem.ApprovalNeeded(ASK),
                () -> documents().cancel(shop.senior(), planned.id()));
        assertEquals(State.CANCELLED, documents().cancel(shop.manager(), planned.id()).state());
        assertTrue(lastEntry().contains("\"act\":\"cancelled\""), lastEntry());
        shop.setClock(shop.now().plus(Duration.ofHours(2)));
        assertEquals(0, documents().applyDue());
        assertEquals(tea.price(), price(tea));
        Problem over = new Problem.PriceDocumentOver(planned.number());
        assertRefused(over, () -> documents().cancel(shop.manager(), planned.id()));
        assertRefused(
                new Problem.PriceDocumentOpen(planned.number()),
                () -> documents().undo(shop.manager(), planned.id()));
        assertEquals(
                List.of("0"),
                shop.query("select count(*) from price_change"),
                "a cancelled one changes nothing");
    }

    @Test
    void oneIsTakenBackByAnotherExceptForWhatChangedSince() {
        PriceDocument done = documents().make(shop.manager(), now(ordered(tea, NEW, bread, NEW)));
        documents().make(shop.manager(), now(Map.of(bread.id(), OTHER)));
        PriceDocuments.Undone undone = documents().undo(shop.manager(), done.id());
        assertEquals(1, undone.left());
        assertEquals(Origin.UNDO, undone.document().origin());
        assertEquals(Optional.of(done.id()), undone.document().undoes());
        assertEquals(tea.price(), price(tea));
        assertEquals(OTHER, price(bread));
        Problem twice = new Problem.PriceDocumentUndone(done.number());
        assertRefused(twice, () -> documents().undo(shop.manager(), done.id()));
        documents().undo(shop.manager(), undone.document().id());
        assertEquals(NEW, price(tea), "and that is taken back too");
        PriceDocument passed = documents().make(shop.manager(), now(Map.of(tea.id(), OTHER)));
        documents().make(shop.manager(), now(Map.of(tea.id(), NEW)));
        assertRefused(
                new Problem.NothingToTakeBack(passed.number()),
                () -> documents().undo(shop.manager(), passed.id()));
        List<PriceChange> history = documents().history(tea.id(), Optional.empty(), 9);
        assertEquals(
                List.of(NEW, OTHER, NEW, tea.price(), NEW),
                history.stream().map(PriceChange::price).toList());
        assertEquals(
                history.subList(1, 5),
                documents().history(tea.id(), Optional.of(history.getFirst().id()), 9));
    }

    @Test
    void anotherPriceOnTheCardIsADocumentOfOneLine() {
        changeCard();
        PriceDocument made = documents().page(Optional.empty(), 9).getFirst();
        assertEquals(Origin.CARD, made.origin());
        assertEquals(1, made.lines());
        assertEquals(NEW, price(tea));
        assertTrue(lastEntry().contains("\"act\":\"applied\""), lastEntry());
        assertEquals(
                List.of(String.valueOf(entries().getLast().seq())),
                shop.query("select max(seq) from journal"),
                "nothing else is told");
        assertTrue(shop.refuses("update product set price = 5 where id = " + tea.id()));
    }

    private void changeCard() {
        ProductCard card = shop.services().products().productCards().find(tea.id()).orElseThrow();
        ProductCard wanted =
                new ProductCard(
                        card.name(),
                        card.category(),
                        NEW,
                        card.unit(),
                        card.taxCode(),
                        card.goodsCode(),
                        card.lowStock(),
                        card.scaleNumber(),
                        card.singlesTakePackPrice(),
                        card.codes(),
                        card.rules(),
                        card.isArchived());
        shop.services().products().productCards().change(shop.manager(), tea.id(), card, wanted);
    }

    @Test
    void aLongOneComesInBitesAndGoesOnAfterAPowerCut() {
        long first = many(600);
        Map<Long, Money> prices = new LinkedHashMap<>();
        for (long id = first; id < first + 600; id++) {
            prices.put(id, NEW);
        }
        PriceDocument made = documents().make(shop.manager(), now(prices));
        assertEquals(State.DONE, made.state());
        assertEquals(List.of("600"), shop.query(COSTS_NEW));
        assertEquals(7, entries().size(), "made, and six bites");
        documents().undo(shop.manager(), made.id());
        assertEquals(List.of("0"), shop.query(COSTS_NEW));

        PriceDocument planned = documents().make(shop.manager(), in(Duration.ofHours(1), prices));
        shop.setClock(shop.now().plus(Duration.ofHours(2)));
        shop.run(
                "create trigger power_cut before insert on price_change when new.line = 300"
                        + " begin select raise(abort, 'no power'); end");
        assertThrows(RuntimeException.class, () -> documents().applyDue());
        assertEquals(List.of("200"), shop.query(COSTS_NEW));
        assertEquals(200, documents().find(planned.id()).orElseThrow().done());
        assertEquals(600, lines(planned.id()).size(), "those to come are shown too");
        shop.run("drop trigger power_cut");
        shop.restart();
        assertEquals(1, documents().applyDue());
        assertEquals(List.of("600"), shop.query(COSTS_NEW));
        assertEquals(
                List.of("600"),
                shop.query(
                        "select count(*) from price_change where document_id = " + planned.id()));
        assertEquals(600, lines(planned.id()).size());
    }

    private List<PriceDocuments.Line> lines(long document) {
        return documents().lines(document, 0, 10_000);
    }

    /// Products of one more category.
    ///
    /// @return the row of the first
    private long many(int count) {
        StringBuilder csv = new StringBuilder("barcode;name;price\n");
        for (int i = 0; i < count; i++) {
            csv.append("X-").append(i).append(";Tovar ").append(i).append(";1000\n");
        }
        Path file = folder.resolveSibling("many.csv");
        try {
            Files.writeString(file, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long last = Long.parseLong(shop.query("select max(id) from product").getFirst());
        shop.services()
                .products()
                .catalogImport()
                .run(file, CatalogImport.Order.usual("Boshqa", false), new Quiet());
        return last + 1;
    }

    private static final class Quiet implements CatalogImport.Watcher {
        @Override
        public void reading(CatalogFile file) {}

        @Override
        public void pricesMadeUp() {}

        @Override
        public void remarked(long line, Row.Remark remark) {}

        @Override
        public void refused(Row.Bad row) {
            throw new AssertionError(row);
        }

        @Override
        public void progress(long rows, int percent) {}
    }
}
