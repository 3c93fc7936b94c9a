package smena.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.shift.CashMovement.Kind;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.goods.GoodsTabs;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Snapshots.Size;
import smena.ui.kit.Theme;
import smena.ui.kit.Toolkit;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;

/// Expenses of a shop that paid for transport, tea and bread.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpensesPageTest {
    @TempDir static Path folder;

    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        long shift = shop.open(9_000_000).id();
        for (long soms : List.of(20_000L, 45_000L, 12_500L)) {
            move(soms, "Transport");
        }
        move(18_000, "Choy, shakar");
        move(240_000, "Xoʻjalik xarajatlari: lampalar, paketlar va juda uzun yozilgan sabab");
        shop.services().goods().suppliers().add(shop.manager(), "Sharq Non");
        shop.services()
                .goods()
                .suppliers()
                .payOut(shop.manager(), shift, "Sharq Non", Money.of(1_250_000_00), "26-noyabr");
    }

    private void move(long soms, String reason) {
        shop.services().shifts().move(shop.manager(), Kind.PAY_OUT, Money.of(soms * 100), reason);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void pictures() {
        Snapshots.take("office-expenses", Language.RU, Theme.LIGHT, Size.WIDE, this::framed);
        Snapshots.take("office-expenses", Language.UZ, Theme.DARK, Size.NARROW, this::framed);
    }

    private Parent framed(Localization localization) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        return Framed.page(
                ui,
                shop.services(),
                "control",
                _ -> new GoodsTabs(localization, "office.control", List.of(page(ui))));
    }

    private ExpensesPage page(UiContext ui) {
        return new ExpensesPage(ui, shop.services().expenseReports(), background);
    }

    /// The largest stands first and open; another row lists its own pay-outs; the file has all.
    @Test
    void aReasonListsItsPayOuts() {
        Toolkit.run(
                () -> {
                    UiContext ui =
                            TestUi.of(
                                    Snapshots.localization(Language.RU),
                                    background,
                                    shop.manager());
                    ExpensesPage page = page(ui);
                    Parent view = page.view();
                    new Scene(view);
                    page.activate();
                    view.applyCss();
                    view.layout();
                    TableView<?> table = (TableView<?>) find(view, "#expenses");
                    ListView<?> list = (ListView<?>) find(view, "#payOuts");
                    Label title = (Label) find(view, "#chosenTitle");
                    assertEquals(4, table.getItems().size());
                    assertEquals(1, list.getItems().size());
                    assertTrue(
                            title.getText().startsWith("Sharq Non · поставщик: 1"),
                            title.getText());
                    table.getSelectionModel().select(2);
                    assertEquals(3, list.getItems().size());
                    assertTrue(title.getText().startsWith("Transport: 77"), title.getText());
                    Path file = folder.resolve("expenses.xlsx");
                    page.save(file);
                    assertTrue(Files.exists(file));
                });
    }

    private static Object find(Parent view, String id) {
        return Objects.requireNonNull(view.lookup(id), id);
    }

    @Test
    void aPeriodWithoutPayOutsSaysSoAndAnOldAnswerIsDropped() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ExpensesModel model =
                new ExpensesModel(
                        shop.services().expenseReports(),
                        shop::manager,
                        () -> LocalDate.ofInstant(shop.now(), shop.services().clock().getZone()),
                        new Background(waiting::add, Runnable::run, _ -> {}, _ -> {}));
        model.load();
        model.period().previous();
        run(waiting);
        assertEquals(new LoadState.Empty(), model.stateProperty().get(), "the second answer");
        model.period().next();
        model.cancel();
        run(waiting);
        assertEquals(List.of(), model.expensesProperty().get().rows(), "given up");
        model.period().next();
        run(waiting);
        assertEquals(4, model.expensesProperty().get().rows().size());
    }

    private static void run(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
