package smena.ui.writeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.Batch;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.ShelfLife;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockItem;
import smena.domain.stock.WriteOffDraft;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.goods.GoodsItem;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Background;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;
import smena.ui.movement.StockPages;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;

/// Write-offs while they are put together, and the list of what is near its date.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteOffFormTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    @TempDir static Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private final Opened opened = new Opened();
    private final List<StockDocument> booked = new ArrayList<>();
    private TestShop shop;
    private LocalDate today;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        today = LocalDate.ofInstant(shop.now(), ZONE);
        StockPages.receive(shop, 0, 5, today);
        StockPages.receive(shop, 0, 6, today.plusDays(4));
        StockPages.receive(shop, 1, 7, today.plusDays(20));
        StockPages.receive(shop, 2, 8, today.plusDays(60));
        StockPages.receive(shop, 5, 4, today.plusDays(1));
        shop.setClock(shop.now().plus(Duration.ofHours(20)));
    }

    @AfterAll
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private WriteOffForm form() {
        return form(WriteOffDraft.empty(UUID.randomUUID()), background);
    }

    private WriteOffForm form(WriteOffDraft draft, Background at) {
        booked.clear();
        return new WriteOffForm(
                StockPages.writeOffs(shop, at),
                TestUi.of(Snapshots.localization(Language.RU), at, shop.manager()).actions(),
                Clock.fixed(shop.now(), ZONE),
                draft,
                new WriteOffForm.Hears() {
                    @Override
                    public void booked(StockDocument paper) {
                        booked.add(paper);
                    }

                    @Override
                    public void discarded() {
                        booked.clear();
                    }
                });
    }

    @AfterEach
    void discard() {
        drafts().forEach(
                        draft ->
                                shop.services()
                                        .goods()
                                        .writeOffDrafts()
                                        .discard(shop.manager(), draft.uuid()));
    }

    private List<WriteOffDraft> drafts() {
        return shop.services().goods().writeOffDrafts().all();
    }

    /// Each change is kept, so that the till may stop, or another person come to it, at any moment.
    @Test
    void aDraftIsKeptTakenUpAgainBookedOnceOrThrownAway() {
        UUID paper = UUID.randomUUID();
        WriteOffForm form = form(WriteOffDraft.empty(paper), background);
        assertEquals(List.of(), drafts());
        form.take(product(3), Quantity.ONE);
        form.take(product(6), Quantity.of(2));
        form.kindProperty().set(DocumentKind.OWN_USE);
        form.reasonProperty().set("Чай персоналу");
        assertEquals(shop.now(), form.keptAtProperty().get());
        WriteOffDraft kept = drafts().getFirst();
        assertEquals(
                new WriteOffDraft(
                        paper,
                        DocumentKind.OWN_USE,
                        "Чай персоналу",
                        List.of(
                                new StockItem(shop.product(3).id(), Quantity.ONE),
                                new StockItem(shop.product(6).id(), Quantity.of(2)))),
                kept);
        assertEquals(
                List.of(),
                shop.services().goods().goodsReceipts().drafts(),
                "it is no receipt of goods");
        WriteOffForm again = form(kept, background);
        assertEquals(
                List.of(shop.product(6).name(), shop.product(3).name()),
                again.rows().stream().map(row -> row.product().name()).toList());
        assertEquals("2", again.rows().getFirst().typedProperty().get());
        again.drop(again.rows().getFirst());
        assertEquals(1, drafts().getFirst().items().size());
        again.book();
        again.book();
        assertEquals(1, booked.size());
        assertEquals(DocumentKind.OWN_USE, booked.getFirst().head().kind());
        assertEquals(List.of(), drafts());
        form.reasonProperty().set("too late");
        assertEquals(List.of(), drafts(), "what is booked is no draft again");
        WriteOffForm other = form();
        other.take(product(3), Quantity.ONE);
        assertEquals(1, drafts().size());
        other.discard();
        assertEquals(List.of(), drafts());
    }

    /// While one is being written the next waits; the newest is what stays.
    @Test
    void changesWhileADraftIsBeingKeptAreKeptToo() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Background slow =
                new Background(
                        waiting::add,
                        Runnable::run,
                        _ -> {},
                        bug -> {
                            throw new AssertionError(bug);
                        });
        WriteOffForm form = form(WriteOffDraft.empty(UUID.randomUUID()), slow);
        waiting.remove().run();
        for (String typed : List.of("Б", "Бой", "Бой у кассы")) {
            form.reasonProperty().set(typed);
        }
        assertEquals(1, waiting.size());
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertEquals("Бой у кассы", drafts().getFirst().reason());
        form.discard();
        waiting.remove().run();
        assertEquals(List.of(), drafts());
    }

    /// A scan that comes before the draft is read is one more of what stands there, and is kept.
    @Test
    void whatIsScannedWhileADraftIsReadIsNoSecondRow() {
        WriteOffForm before = form();
        before.take(product(3), Quantity.of(2));
        WriteOffDraft kept = drafts().getFirst();
        Queue<Runnable> waiting = new ArrayDeque<>();
        Background slow =
                new Background(
                        waiting::add,
                        Runnable::run,
                        _ -> {},
                        bug -> {
                            throw new AssertionError(bug);
                        });
        WriteOffForm form = form(kept, slow);
        form.take(product(3), Quantity.ONE);
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertEquals(1, form.rows().size());
        assertEquals(
                List.of(new StockItem(shop.product(3).id(), Quantity.of(3))),
                drafts().getFirst().items());
    }

    /// What a page begins with by itself is no draft: leaving it loses nothing.
    @Test
    void whatIsPreparedIsADraftOnceSomebodyChangesIt() {
        WriteOffForm form = form();
        form.prepare(product(3), Quantity.of(2), "Вышел срок");
        assertEquals(List.of(), drafts());
        assertEquals("Вышел срок", form.reasonProperty().get());
        form.rows().getFirst().typedProperty().set("1");
        assertEquals(1, drafts().size());
        form.discard();
    }

    private GoodsItem product(int index) {
        return GoodsItem.of(shop.product(index));
    }

    private Quantity there(int index) {
        return shop.services()
                .goods()
                .stock()
                .find(shop.manager(), shop.product(index).id())
                .orElseThrow()
                .onHand()
                .quantity();
    }

    @Test
    void severalProductsAreOneActAndAScanAddsOneMore() {
        WriteOffForm form = form();
        Quantity before = there(3);
        form.take(product(3), Quantity.ONE);
        form.take(product(4), Quantity.ONE);
        form.take(product(3), Quantity.ONE);
        assertEquals(2, form.rows().size());
        assertEquals("2", form.rows().getLast().typedProperty().get());
        form.book();
        assertEquals(new Problem.BadReason(), form.problemProperty().get());
        form.reasonProperty().set("Кража");
        form.rows().getLast().typedProperty().set("x");
        form.book();
        assertEquals(new Problem.BadQuantity(), form.problemProperty().get());
        form.rows().getLast().typedProperty().set("2");
        form.kindProperty().set(DocumentKind.OWN_USE);
        form.book();
        assertEquals(1, booked.size());
        assertEquals(DocumentKind.OWN_USE, booked.getFirst().head().kind());
        assertEquals(2, booked.getFirst().head().lines());
        assertEquals(before.minus(Quantity.of(2)), there(3));
        form.book();
        assertEquals(1, booked.size(), "nothing is left to be booked");
    }

    @Test
    void aProductThatIsNotCountedIsRefusedByItsName() {
        WriteOffForm form = form();
        long loose =
                shop.services()
                        .products()
                        .catalog()
                        .add(
                                shop.manager(),
                                new NewProduct(
                                        "Loose", "", "Sut", Money.of(100_000), Unit.PIECE, "VAT12"))
                        .id();
        form.take(
                GoodsItem.of(shop.services().products().catalog().find(loose).orElseThrow()),
                Quantity.ONE);
        form.reasonProperty().set("x");
        form.book();
        assertEquals(new Problem.ProductNotCounted("Loose"), form.problemProperty().get());
        form.take(product(0), Quantity.of(999_000));
        assertTrue(form.rows().getFirst().isMoreThanThere());
        form.rows().getFirst().typedProperty().set("1");
        assertFalse(form.rows().getFirst().isMoreThanThere());
        form.rows().getFirst().step(-1);
        assertEquals("1", form.rows().getFirst().typedProperty().get(), "not less than one");
    }

    @Test
    void whatIsPastOrNearItsDateIsListedAndGoesFromTheEarliestBatch() {
        ExpiryModel model =
                new ExpiryModel(
                        StockPages.services(shop, background),
                        Clock.fixed(shop.now(), ZONE),
                        Snapshots.localization(Language.RU)::words);
        model.load();
        assertEquals(List.of(today, today.plusDays(1), today.plusDays(4)), days(model));
        model.spanProperty().set(ExpirySpan.PAST);
        assertEquals(List.of(today), days(model), "what keeps to this very day is not past it");
        model.spanProperty().set(ExpirySpan.MONTH);
        assertEquals(
                List.of(today, today.plusDays(1), today.plusDays(4), today.plusDays(20)),
                days(model));
        WriteOffForm form = form();
        form.take(product(0), Quantity.of(5));
        form.reasonProperty().set("Вышел срок");
        form.book();
        model.spanProperty().set(ExpirySpan.PAST);
        assertEquals(List.of(), days(model));
        assertEquals(
                List.of(today.plusDays(4)),
                shop.services().goods().stock().batches(shop.product(0).id()).stream()
                        .map(Batch::expires)
                        .toList());
    }

    @Test
    void aPackIsWrittenOffWholeScannedOrTyped() {
        String pack = "14780000000059";
        shop.services()
                .products()
                .productCodes()
                .add(
                        shop.manager(),
                        shop.product(4).id(),
                        pack,
                        Optional.of(Quantity.of(12)),
                        Optional.empty());
        WriteOffServices services = StockPages.writeOffs(shop, background);
        Toolkit.run(
                () -> {
                    EditWriteOffPage page = new EditWriteOffPage(ui(background), opened, services);
                    page.scanned(pack);
                    WriteOffRow row = page.form().rows().getFirst();
                    assertEquals("12", row.typedProperty().get());
                    GoodsSearch search = new GoodsSearch(services.catalog(), background, false);
                    search.queryProperty().set(pack);
                    search.chosen(search.found().getFirst(), page.form()::take);
                    assertEquals("24", row.typedProperty().get());
                    search.queryProperty().set(shop.product(4).name());
                    search.chosen(search.found().getFirst(), page.form()::take);
                    assertEquals("25", row.typedProperty().get());
                });
    }

    @Test
    void twoTapsOnABatchOpenOneWriteOff() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Background slow =
                new Background(
                        waiting::add,
                        Runnable::run,
                        _ -> {},
                        bug -> {
                            throw new AssertionError(bug);
                        });
        ShelfLife batch =
                shop.services()
                        .goods()
                        .stock()
                        .expiring(today.plusDays(90), Optional.empty(), 1)
                        .getFirst();
        Toolkit.run(
                () -> {
                    ExpiryPage page =
                            new ExpiryPage(ui(slow), opened, StockPages.writeOffs(shop, slow));
                    page.writeOff(batch);
                    page.writeOff(batch);
                    page.cheaper(batch);
                    while (!waiting.isEmpty()) {
                        waiting.remove().run();
                    }
                });
        assertEquals(1, opened.pages.size());
    }

    /// The promotion is prepared for its product until its day.
    @Test
    void aPromotionIsPreparedForWhatIsNearItsDay() {
        ShelfLife batch =
                shop
                        .services()
                        .goods()
                        .stock()
                        .expiring(today.plusDays(90), Optional.empty(), 50)
                        .stream()
                        .filter(each -> each.batch().expires().equals(today.plusDays(4)))
                        .findFirst()
                        .orElseThrow();
        List<String> prepared = new ArrayList<>();
        WriteOffServices services = StockPages.writeOffs(shop, background);
        WriteOffServices listening =
                new WriteOffServices(
                        services.papers(),
                        services.drafts(),
                        services.movements(),
                        services.catalog(),
                        services.prices(),
                        services.labels(),
                        (product, name, until) -> prepared.add(product + "|" + name + "|" + until));
        Toolkit.run(
                () -> {
                    ExpiryPage page = new ExpiryPage(ui(background), opened, listening);
                    page.activate();
                    ListView<?> rows = (ListView<?>) page.view().lookup("#expiring");
                    rows.getSelectionModel()
                            .select(
                                    rows.getItems().stream()
                                            .map(ShelfLife.class::cast)
                                            .toList()
                                            .indexOf(batch));
                    ((Button) page.view().lookup("#promotionFor")).fire();
                });
        assertEquals(
                List.of(
                        batch.batch().product()
                                + "|Скоро срок: "
                                + batch.name()
                                + "|"
                                + today.plusDays(4)),
                prepared);
    }

    private UiContext ui(Background at) {
        return TestUi.of(Snapshots.localization(Language.RU), at, shop.manager());
    }

    private static final class Opened implements OfficeFrame {
        private final List<OfficePage> pages = new ArrayList<>();

        @Override
        public void open(OfficePage inner) {
            pages.add(inner);
        }

        @Override
        public void back(OfficePage from) {}
    }

    private static List<LocalDate> days(ExpiryModel model) {
        return model.list().items().stream().map(ShelfLife::batch).map(Batch::expires).toList();
    }
}
