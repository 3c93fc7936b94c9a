package smena.ui.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.PaperDates;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.ReceiptDraft.Line;
import smena.domain.stock.StockDocument;
import smena.domain.stock.Supplier;
import smena.domain.stock.SupplierDebt;
import smena.service.TestShop;
import smena.service.catalog.TestPictures;
import smena.service.supply.Suppliers;
import smena.text.Language;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.AmountField;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Snapshots.Size;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.office.Framed;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;
import smena.ui.supplier.SuppliersPage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;

/// Draws the pages of supply, to be looked at in `target/pictures`.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupplyPicturesTest {
    @TempDir static Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;
    private StockDocument first;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        drawn("office-receipts-none", _ -> {});
        shop.open(500_000);
        first =
                SupplyShop.book(
                        shop,
                        SupplyShop.draft(
                                "«Sharq Savdo» MChJ",
                                "004821",
                                SupplyShop.line(shop, 0, 24, 3_000),
                                SupplyShop.line(shop, 1, 12, 9_000),
                                SupplyShop.line(shop, 2, 20, 11_000)));
        SupplyShop.markup(shop, 0, 35);
    }

    @AfterAll
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    @Test
    void theListADraftAndABookedOne() {
        Line dear = SupplyShop.line(shop, 1, 12, 25_100);
        Line large = SupplyShop.line(shop, 5, 1, 500_000_000);
        Line dated = SupplyShop.line(shop, 0, 24, 3_400);
        ReceiptDraft draft =
                SupplyShop.draft(
                        "«Sharq Savdo» MChJ",
                        "004821",
                        new Line(
                                dated.product(),
                                dated.quantity(),
                                dated.cost(),
                                dated.taxCode(),
                                Optional.of(Money.of(450_000)),
                                Optional.of(LocalDate.of(2027, 12, 6))),
                        dear,
                        SupplyShop.line(shop, 2, 20, 11_400),
                        SupplyShop.line(shop, 3, 30, 5_000),
                        Line.of(shop.product(4).id(), Quantity.of(5)),
                        large);
        shop.services().goods().goodsReceipts().keep(shop.manager(), draft);
        Path paper = TestPictures.draw(folder.resolve("paper.jpg"), "jpeg", 1200, 1600);
        SupplyShop.photographed(shop, draft, paper);
        drawn("office-receipts", _ -> {});
        drawn("office-receipt", page -> page.open(new ListedReceipt.Draft(draft)));
        thePaperIsPhotographed(draft, paper);
        drawn("office-receipt-booked", page -> page.open(new ListedReceipt.Booked(first.head())));
        drawn("office-receipt-return", this::back);
        drawn("office-receipt-file", this::fromFile);
    }

    /// The button counts them; a tap shows them large; one is dropped on the page.
    private void thePaperIsPhotographed(ReceiptDraft draft, Path paper) {
        Toolkit.run(
                () -> {
                    Localization localization = Snapshots.localization(Language.RU);
                    StackPane layer = new StackPane();
                    UiContext ui =
                            TestUi.of(
                                    localization,
                                    new Dialogs(layer, new Fxml(localization)),
                                    background,
                                    shop.manager(),
                                    Clock.systemUTC());
                    EditReceiptPage page =
                            new EditReceiptPage(
                                    ui,
                                    new NoFrame(),
                                    SupplyShop.services(shop, background),
                                    draft);
                    page.activate();
                    Button photos = (Button) page.view().lookup("#photos");
                    assertEquals("Фото · 1", photos.getText());
                    photos.fire();
                    Label closed = (Label) layer.lookup("#title");
                    assertEquals("Фото накладной 1 из 1", closed.getText());
                    ((Button) layer.lookup("#back")).fire();
                    photos.fire();
                    page.add(List.of(paper, paper));
                    assertEquals("Фото накладной 1 из 1", closed.getText(), "it reads no more");
                    assertEquals("Фото · 3", photos.getText());
                    assertEquals(
                            "Фото накладной 3 из 3", ((Label) layer.lookup("#title")).getText());
                    ((Button) layer.lookup("#before")).fire();
                    ((Button) layer.lookup("#removePhoto")).fire();
                    ((Button) layer.lookup("#removePhoto")).fire();
                    assertEquals("Фото · 1", photos.getText());
                    ((Button) layer.lookup("#removePhoto")).fire();
                    assertEquals("Фото", photos.getText());
                    assertNull(layer.lookup("#title"), "there is nothing to look at");
                    page.add(List.of(paper));
                    assertEquals("В долг, до 10.12.2026", payment(ui, false));
                    assertEquals("Из кассы", payment(ui, true));
                    assertTrue(page.head().line().getValue().endsWith("Черновик"));
                });
    }

    /// What the box of the payment says of a receipt that is due on a day.
    private String payment(UiContext ui, boolean fromDrawer) {
        PaperDates dates =
                new PaperDates(
                        Optional.of(LocalDate.of(2026, 11, 26)),
                        Optional.of(LocalDate.of(2026, 12, 10)));
        ReceiptDraft draft =
                new ReceiptDraft(UUID.randomUUID(), "S", "", fromDrawer, dates, List.of());
        return new EditReceiptPage(ui, new NoFrame(), SupplyShop.services(shop, background), draft)
                .view()
                .lookup("#payment")
                .getAccessibleText();
    }

    private void fromFile(GoodsReceiptsPage page) {
        try {
            Path list =
                    Files.writeString(
                            folder.resolve("nakladnaya.csv"),
                            "Штрих-код;Наименование;Кол-во;Цена, сум;Годен до\n"
                                    + shop.product(0).barcode()
                                    + ";Non;24;3 000;31.12.2026\n4780000099995;Yangi;1;5;\n"
                                    + shop.product(1).barcode()
                                    + ";Sut;ikkita;9 000;\n");
            Parent shown = page.readFile(list).view();
            ScrollPane columns = (ScrollPane) shown.lookup(".scroll-pane");
            assertEquals(5, ((Pane) columns.getContent()).getChildren().size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void back(GoodsReceiptsPage page) {
        page.open(new ListedReceipt.Booked(first.head()));
        page.returnGoods(first);
    }

    @Test
    void suppliersWithADebtADayAndALongName() {
        Suppliers suppliers = shop.services().goods().suppliers();
        suppliers.add(
                shop.manager(),
                "Toshkent viloyati Qibray tumani ulgurji savdo bazasi va omborlari MChJ filial");
        Supplier sharq = first.head().supplier().orElseThrow();
        suppliers.pay(
                shop.manager(),
                new Suppliers.Payment(
                        UUID.randomUUID(), sharq.id(), SupplyShop.som(100_000), false, "№ 118"));
        suppliers.correct(
                shop.manager(),
                new Suppliers.Correction(
                        UUID.randomUUID(), sharq.id(), SupplyShop.som(999_000_000), "opening"));
        Supplier theirs = suppliers.add(shop.manager(), "Bobur");
        suppliers.pay(
                shop.manager(),
                new Suppliers.Payment(
                        UUID.randomUUID(), theirs.id(), SupplyShop.som(250_000), false, ""));
        shown("office-suppliers", Language.RU, Theme.LIGHT, Size.WIDE);
        shown("office-suppliers", Language.UZ, Theme.DARK, Size.NARROW);
    }

    @Test
    void whoIsAddedWhileTheArchiveIsListedIsSeen() {
        Toolkit.run(
                () -> {
                    Localization localization = Snapshots.localization(Language.RU);
                    StackPane layer = new StackPane();
                    UiContext ui =
                            TestUi.of(
                                    localization,
                                    new Dialogs(layer, new Fxml(localization)),
                                    background,
                                    shop.manager(),
                                    Clock.systemUTC());
                    SuppliersPage page = suppliers(ui);
                    Scene scene = new Scene(page.view(), 1150, 712);
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    page.activate();
                    ((ToggleButton) page.view().lookup("#filter-ARCHIVED")).fire();
                    page.add();
                    ((TextField) layer.lookup("#name")).setText("Yangi hamkor");
                    ((Button) layer.lookup("#save")).fire();
                    List<String> listed =
                            ((ListView<?>) page.view().lookup("#suppliers"))
                                    .getItems().stream()
                                            .map(SupplierDebt.class::cast)
                                            .map(debt -> debt.account().supplier().name())
                                            .toList();
                    assertTrue(listed.contains("Yangi hamkor"), listed.toString());
                });
    }

    /// What can be paid one by one is known a moment later: what was typed by then stays.
    @Test
    void anAmountThatIsTypedBeforeReceiptsAreOfferedStays() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Background slow =
                new Background(
                        waiting::add,
                        Runnable::run,
                        _ -> {},
                        bug -> {
                            throw new AssertionError(bug);
                        });
        Toolkit.run(
                () -> {
                    Localization localization = Snapshots.localization(Language.RU);
                    StackPane layer = new StackPane();
                    UiContext ui =
                            TestUi.of(
                                    localization,
                                    new Dialogs(layer, new Fxml(localization)),
                                    background,
                                    shop.manager(),
                                    Clock.systemUTC());
                    SuppliersPage page = suppliers(ui, slow);
                    ((TextField) page.view().lookup("#search")).setText("Sharq");
                    answer(waiting);
                    page.pay();
                    AmountField amount = (AmountField) layer.lookup("#amount");
                    amount.typedProperty().set("1000");
                    answer(waiting);
                    assertTrue(layer.lookup("#receiptField").isVisible());
                    assertEquals("1000", amount.typedProperty().get());
                });
    }

    private static void answer(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private SuppliersPage suppliers(UiContext ui) {
        return suppliers(ui, background);
    }

    private SuppliersPage suppliers(UiContext ui, Background reading) {
        return new SuppliersPage(
                ui,
                shop.services().goods().suppliers(),
                new SuppliersPage.Papers(_ -> {}, _ -> {}),
                reading);
    }

    private void shown(String name, Language language, Theme theme, Size size) {
        Snapshots.take(
                name,
                language,
                theme,
                size,
                localization -> {
                    UiContext ui = TestUi.of(localization, background, shop.manager());
                    return Framed.page(
                            ui,
                            shop.services(),
                            "supply",
                            _ ->
                                    new GoodsTabs(
                                            localization, "office.supply", List.of(suppliers(ui))));
                });
    }

    private void drawn(String name, Consumer<GoodsReceiptsPage> then) {
        Snapshots.take(name, Language.RU, Theme.LIGHT, Size.WIDE, l -> page(l, then));
        Snapshots.take(name, Language.UZ, Theme.DARK, Size.NARROW, l -> page(l, then));
    }

    private Parent page(Localization localization, Consumer<GoodsReceiptsPage> then) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        GoodsReceiptsPage[] made = new GoodsReceiptsPage[1];
        Parent framed =
                Framed.page(
                        ui,
                        shop.services(),
                        "supply",
                        frame -> {
                            made[0] =
                                    new GoodsReceiptsPage(
                                            ui, frame, SupplyShop.services(shop, background));
                            return new GoodsTabs(localization, "office.supply", List.of(made[0]));
                        });
        then.accept(made[0]);
        return framed;
    }

    private record NoFrame() implements OfficeFrame {
        @Override
        public void open(OfficePage inner) {}

        @Override
        public void back(OfficePage from) {}
    }
}
