package smena.ui.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.figures.GoodsList;
import smena.domain.figures.GoodsRow;
import smena.service.TestShop;
import smena.text.Language;
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// The figures of goods of a demo shop that was sold from.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoodsFiguresPageTest {
    @TempDir static Path folder;

    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        shop.services().demoGoods().add(shop.manager());
        shop.open(500_000);
        shop.sell(12);
        shop.sell(5);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void eachListHasItsColumnsAndItsPicture() {
        draw(GoodsList.VALUE, "office-figures-value");
        draw(GoodsList.LOSS, "office-figures-loss");
        draw(GoodsList.ABC, "office-figures-abc");
        draw(GoodsList.DEAD, "office-figures-dead");
    }

    private void draw(GoodsList list, String name) {
        Snapshots.take(name, Language.RU, Theme.LIGHT, Size.WIDE, l -> page(l, list));
        Snapshots.take(name, Language.UZ, Theme.DARK, Size.NARROW, l -> page(l, list));
    }

    private Parent page(Localization localization, GoodsList list) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        return Framed.page(
                ui,
                shop.services(),
                "reports",
                _ -> {
                    GoodsFiguresPage page =
                            new GoodsFiguresPage(ui, shop.services().goodsFigures(), background);
                    page.model().listProperty().set(list);
                    return page;
                });
    }

    @Test
    void anotherListOrPeriodIsReadAndWhatIsEmptySaysSo() {
        GoodsFiguresModel model =
                new GoodsFiguresModel(shop.services().goodsFigures(), shop::manager, background);
        model.load();
        assertEquals(GoodsList.VALUE, model.shownProperty().get().list());
        model.listProperty().set(GoodsList.ABC);
        List<GoodsRow> turnover = model.shownProperty().get().table().rows();
        model.byProfitProperty().set(true);
        assertFalse(turnover.equals(model.shownProperty().get().table().rows()));
        model.listProperty().set(GoodsList.DEAD);
        assertEquals(new LoadState.Empty(), model.stateProperty().get(), "all came today");
        shop.leap(shop.now().plus(Duration.ofHours(20)));
        model.listProperty().set(GoodsList.LOSS);
        assertEquals(1, model.shownProperty().get().table().rows().size());
        assertEquals(new LoadState.Ready(), model.stateProperty().get());
    }

    /// What the chips say is what is shown and saved.
    @Test
    void whoGivesUpReadingIsBackAtWhatIsShown() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        GoodsFiguresModel model =
                new GoodsFiguresModel(
                        shop.services().goodsFigures(),
                        shop::manager,
                        new Background(waiting::add, Runnable::run, _ -> {}, _ -> {}));
        model.load();
        model.cancel();
        assertEquals(new LoadState.Failed(new Problem.NothingRead()), model.stateProperty().get());
        model.load();
        waiting.forEach(Runnable::run);
        model.daysProperty().set(365);
        model.listProperty().set(GoodsList.ABC);
        model.cancel();
        assertEquals(GoodsList.VALUE, model.query().list());
        assertEquals(30, model.query().days());
        assertEquals(new LoadState.Ready(), model.stateProperty().get());
    }

    /// The arrows move in the table, in that of another list too.
    @Test
    void theKeyboardIsInTheTable() {
        Toolkit.run(
                () -> {
                    UiContext ui =
                            TestUi.of(
                                    Snapshots.localization(Language.RU),
                                    background,
                                    shop.manager());
                    GoodsFiguresPage page =
                            new GoodsFiguresPage(ui, shop.services().goodsFigures(), background);
                    Scene scene = new Scene(page.view());
                    page.activate();
                    page.takeFocus();
                    Node values = page.view().lookup("#goodsFigures");
                    assertSame(values, scene.getFocusOwner());
                    page.model().listProperty().set(GoodsList.ABC);
                    Node abc = page.view().lookup("#goodsFigures");
                    assertNotSame(values, abc);
                    assertSame(abc, scene.getFocusOwner());
                });
    }

    @Test
    void theTableHasASumAndIsSavedForASpreadsheet() throws IOException {
        Path file = folder.resolve("value.csv");
        Toolkit.run(
                () -> {
                    Localization localization = Snapshots.localization(Language.RU);
                    UiContext ui = TestUi.of(localization, background, shop.manager());
                    GoodsFiguresPage page =
                            new GoodsFiguresPage(ui, shop.services().goodsFigures(), background);
                    page.activate();
                    Node table = page.view().lookup("#goodsFigures");
                    assertEquals(12, ((TableView<?>) table).getItems().size());
                    page.save(file);
                });
        List<String> lines = Files.readAllLines(file);
        assertEquals(14, lines.size(), "a head, the categories, a sum");
        assertTrue(lines.getFirst().contains("По себестоимости"), lines.getFirst());
        assertTrue(lines.getLast().startsWith(";134;"), lines.getLast());
    }
}
