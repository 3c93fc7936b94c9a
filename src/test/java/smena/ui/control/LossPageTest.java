package smena.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.stage.FileChooser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.figures.LossEntry;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossQuery;
import smena.domain.figures.LossQuery.Cut;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.sale.Discount;
import smena.domain.shift.CashCount;
import smena.service.TestShop;
import smena.service.ports.PrintTrouble;
import smena.text.Language;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.PageAction;
import smena.ui.kit.PeriodModel;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Snapshots.Size;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.office.Framed;
import smena.ui.office.OfficePrinters;
import smena.ui.office.SheetFiles;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;

/// Loss prevention of a shop where two people have sold.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LossPageTest {
    private static final int RECEIPTS = 50;

    @TempDir static Path folder;

    private final Background background = Overlay.atOnce(_ -> {});
    private final List<Long> opened = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private TestShop shop;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        shop.open(500_000);
        shop.fill(4);
        Actor senior = shop.senior();
        shop.services().baskets().remove(senior, 1);
        shop.services().selling().totalShown(shop.services().baskets().open().id());
        shop.services().baskets().remove(senior, 2);
        shop.services().baskets().discount(senior, Optional.of(new Discount.Percent(500)));
        shop.sell(1);
        shop.fill(3);
        shop.services().baskets().cancel(senior);
        shop.services().printing().openDrawer(senior, "razmen");
        for (int i = 0; i < RECEIPTS; i++) {
            shop.sell(1);
            shop.fill(1);
            shop.services()
                    .selling()
                    .pay(
                            senior,
                            shop.services().baskets().open(),
                            shop.cash(Money.of(100_000_000)));
        }
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void pictures() {
        Snapshots.take("office-control", Language.RU, Theme.LIGHT, Size.WIDE, this::framed);
        Snapshots.take("office-control", Language.UZ, Theme.DARK, Size.NARROW, this::framed);
    }

    private Parent framed(Localization localization) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        return Framed.page(
                ui,
                shop.services(),
                "control",
                _ -> new GoodsTabs(localization, "office.control", List.of(page(ui))));
    }

    private LossPage page(UiContext ui) {
        return page(ui, shop);
    }

    private LossPage page(UiContext ui, TestShop of) {
        return new LossPage(
                ui,
                new LossServices(
                        of.services().lossPrevention(),
                        of.services().lossPapers(),
                        of.services().figureRows(),
                        entry -> {
                            opened.add(entry.row());
                            return new byte[0];
                        },
                        new Printed(),
                        background));
    }

    /// Notes what is printed where.
    private final class Printed implements OfficePrinters {
        @Override
        public List<String> queues() {
            return List.of("Office");
        }

        @Override
        public Optional<PrintTrouble> print(String queue, String job, byte[] pdf) {
            printed.add(queue + " " + job + " " + new String(pdf, StandardCharsets.UTF_8));
            return Optional.empty();
        }

        @Override
        public Background aside() {
            return background;
        }
    }

    /// The worst figure stands open; a tap on another lists what makes it; a chip cuts it.
    @Test
    void aFigureListsItsEntriesAndChipsCutThem() {
        Toolkit.run(
                () -> {
                    UiContext ui =
                            TestUi.of(
                                    Snapshots.localization(Language.RU),
                                    background,
                                    shop.manager());
                    LossPage page = page(ui);
                    Parent view = page.view();
                    Scene scene = new Scene(view);
                    page.activate();
                    view.applyCss();
                    view.layout();
                    page.takeFocus();
                    long person = shop.senior().employee().id();
                    ToggleButton voids = find(view, "#loss-" + person + "-VOIDS");
                    voids.fire();
                    assertTrue(voids.isSelected());
                    voids.fire();
                    assertTrue(voids.isSelected(), "a second tap leaves it chosen");
                    ListView<?> list = find(view, "#lossEntries");
                    assertEquals(2, list.getItems().size());
                    ToggleButton afterTotal = find(view, "#cut-" + Cut.AFTER_TOTAL);
                    assertEquals("После подытога", afterTotal.getText());
                    assertEquals("1", ((Label) afterTotal.getGraphic()).getText());
                    afterTotal.fire();
                    assertEquals(1, list.getItems().size());
                    ToggleButton opens = find(view, "#loss-" + person + "-NO_SALES");
                    opens.fire();
                    assertEquals(1, list.getItems().size(), "the cut is gone");
                    assertFalse(voids.isSelected());
                    assertFalse(afterTotal.isVisible());
                    Label title = find(view, "#chosenTitle");
                    assertTrue(title.getText().contains("Открыто без продажи: 1"), title.getText());
                    assertNotNull(scene.getFocusOwner());
                });
    }

    /// A difference at a handover has no paper: all handovers of its shift lie over the page.
    @Test
    void aDifferenceOfAHandoverOpensTheHandovers(@TempDir Path other) {
        try (TestShop handed = new TestShop(other)) {
            handed.open(100_000);
            handed.services()
                    .handovers()
                    .count(handed.manager(), CashCount.total(Money.of(99_000_00)));
            handed.services()
                    .handovers()
                    .take(
                            handed.services().handovers().give(handed.manager(), "333333"),
                            handed.cashier().employee().id(),
                            "1111");
            LocalDate day = LocalDate.ofInstant(handed.now(), handed.services().clock().getZone());
            LossQuery query = new LossQuery(0, LossFigure.DIFFERENCE, day, day, Cut.ALL);
            LossEntry entry =
                    handed.services()
                            .lossPrevention()
                            .page(handed.manager(), query, Optional.empty(), 9)
                            .getFirst();
            assertTrue(entry.paper().isThere());
            Toolkit.run(
                    () -> {
                        UiContext ui =
                                TestUi.of(
                                        Snapshots.localization(Language.RU),
                                        background,
                                        handed.manager());
                        page(ui, handed).open(entry);
                        assertTrue(ui.dialogs().anyOpenProperty().get());
                    });
            assertEquals(List.of(), opened, "no paper is drawn");
        }
    }

    @Test
    void aNameWithoutAnEndingGetsTheChosenOne() {
        FileChooser.ExtensionFilter csv = new FileChooser.ExtensionFilter("CSV", "*.csv");
        assertEquals(Path.of("a/b.csv"), SheetFiles.named(Path.of("a/b"), csv));
        assertEquals(Path.of("a/b.xlsx"), SheetFiles.named(Path.of("a/b.xlsx"), csv));
    }

    /// Both say what became of it, and are in the banner of the tabs while this tab is shown.
    @Test
    void itIsPrintedAndSavedFromTheBanner() {
        Toolkit.run(
                () -> {
                    UiContext ui =
                            TestUi.of(
                                    Snapshots.localization(Language.UZ),
                                    background,
                                    shop.manager());
                    LossPage page = page(ui);
                    page.activate();
                    Path file = folder.resolve("control.csv");
                    page.printing().write(file);
                    assertTrue(Files.exists(file));
                    page.printing().printPages("Office");
                    String pages = printed.getFirst();
                    assertTrue(pages.startsWith("Office Kassirlar nazorati control "), pages);
                    assertTrue(pages.endsWith(shop.manager().employee().name() + " uz"), pages);
                    page.printing().printReceipt();
                    assertEquals(
                            List.of("CONTROL"),
                            shop.query("select document from print_job order by id desc limit 1"));
                    LossPage other = page(ui);
                    GoodsTabs tabs =
                            new GoodsTabs(
                                    ui.localization(), "office.control", List.of(page, other));
                    List<PageAction> actions = tabs.head().actions();
                    assertEquals(
                            List.of(true, true, false, false, false),
                            actions.stream().map(Node::isVisible).toList());
                });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Node> T find(Parent view, String id) {
        return (T) Objects.requireNonNull(view.lookup(id), id);
    }

    @Test
    void aPeriodWithoutAnybodySaysSoAndAnOldAnswerIsDropped() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        LossModel model =
                new LossModel(
                        shop.services().lossPrevention(),
                        shop::manager,
                        () -> LocalDate.ofInstant(shop.now(), shop.services().clock().getZone()),
                        new Background(waiting::add, Runnable::run, _ -> {}, _ -> {}));
        model.load();
        model.cancel();
        assertEquals(new LoadState.Failed(new Problem.NothingRead()), model.stateProperty().get());
        model.load();
        run(waiting);
        assertEquals(2, model.tableProperty().get().rows().size());
        assertEquals(LossFigure.DISCOUNTS, chosen(model).figure(), "far above the others");
        model.period().previous();
        model.cancel();
        assertEquals(PeriodModel.Choice.WEEK, model.period().choice());
        run(waiting);
        assertEquals(2, model.tableProperty().get().rows().size(), "given up");
        model.period().previous();
        run(waiting);
        assertEquals(new LoadState.Empty(), model.stateProperty().get());
        assertEquals(LossQuery.Counts.NONE, model.countsProperty().get());
    }

    private static LossModel.Choice chosen(LossModel model) {
        return Objects.requireNonNull(model.chosenProperty().get());
    }

    private static void run(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
