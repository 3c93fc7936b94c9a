package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.text.Language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What the pieces of the office do.
@OnScreen
class OfficeKitTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    private final Localization localization = Snapshots.localization(Language.RU);
    private final List<String> done = new ArrayList<>();

    private record Row(String name, Money sum) {}

    @Test
    void nothingMovesAtFirstThenBarsStandThereThenItCanBeGivenUp() {
        Toolkit.run(
                () -> {
                    Later later = new Later();
                    SimpleObjectProperty<LoadState> state =
                            new SimpleObjectProperty<>(new LoadState.Busy());
                    StatePane pane =
                            new StatePane(localization, new Label("rows"), 48, later)
                                    .onCancel(() -> done.add("cancel"))
                                    .follow(state);
                    assertFalse(shows(pane, ".busy-bars"));
                    later.passes(299);
                    assertFalse(shows(pane, ".busy-bars"));
                    later.passes(1);
                    assertTrue(shows(pane, ".busy-bars"));
                    assertFalse(shows(pane, "#cancelReading"));
                    later.passes(1_700);
                    assertTrue(shows(pane, "#cancelReading"));
                    ((Button) find(pane, "#cancelReading")).fire();
                    assertEquals(List.of("cancel"), done);
                    state.set(new LoadState.Ready());
                    assertFalse(shows(pane, ".busy-bars"));
                    later.passes(5_000);
                    assertFalse(shows(pane, "#cancelReading"));
                });
    }

    @Test
    void whatWasThereBeforeStaysReadable() {
        Toolkit.run(
                () -> {
                    Label rows = new Label("rows");
                    SimpleObjectProperty<LoadState> state =
                            new SimpleObjectProperty<>(new LoadState.Ready());
                    StatePane pane =
                            new StatePane(localization, rows, 48, new Later())
                                    .onRetry(() -> done.add("retry"))
                                    .follow(state);
                    state.set(new LoadState.Busy());
                    assertTrue(rows.isVisible());
                    state.set(new LoadState.Failed(new Problem.NoOpenShift()));
                    assertTrue(rows.isVisible());
                    ((Button) find(pane, "#retry")).fire();
                    assertEquals(List.of("retry"), done);
                });
    }

    @Test
    void anEmptyPlaceSaysSoAndASearchWithoutAnAnswerNamesItsWords() {
        Toolkit.run(
                () -> {
                    SimpleObjectProperty<LoadState> state =
                            new SimpleObjectProperty<>(new LoadState.Empty());
                    StatePane pane =
                            new StatePane(localization, new Label("rows"), 48, new Later())
                                    .whenEmpty(Sign.RECEIPT, "menu.receiptsNone")
                                    .emptyButton("first", "period.show", () -> done.add("first"))
                                    .onReset(() -> done.add("reset"))
                                    .follow(state);
                    assertTrue(texts(pane).contains("Продаж ещё не было"), texts(pane));
                    ((Button) find(pane, "#first")).fire();
                    state.set(new LoadState.NothingFound("moloko"));
                    assertTrue(texts(pane).contains("«moloko»"), texts(pane));
                    ((Button) find(pane, "#reset")).fire();
                    assertEquals(List.of("first", "reset"), done);
                    state.set(new LoadState.NothingFound("SALE-1, 99 999 и сыр"));
                    assertTrue(
                            texts(pane).contains("«SALE-1, 99\u00A0999 и сыр»"),
                            "a number stays in one line");
                });
    }

    @Test
    void aPeriodNeverGoesAheadOfToday() {
        LocalDate[] today = {THURSDAY};
        PeriodModel model = new PeriodModel(() -> today[0]);
        assertEquals(PeriodModel.Choice.TODAY, model.choice());
        assertFalse(model.hasNext());
        model.previous();
        assertEquals(PeriodModel.Choice.YESTERDAY, model.choice());
        model.next();
        assertEquals(PeriodModel.Choice.TODAY, model.choice());
        model.next();
        assertEquals(THURSDAY, model.periodProperty().get().to());
        model.choose(PeriodModel.Choice.WEEK);
        assertEquals(THURSDAY.minusDays(6), model.periodProperty().get().from());
        model.choose(THURSDAY, THURSDAY.minusDays(2));
        assertEquals(PeriodModel.Choice.OWN, model.choice());
        model.choose(PeriodModel.Choice.TODAY);
        today[0] = THURSDAY.plusDays(1);
        assertEquals(PeriodModel.Choice.YESTERDAY, model.choice());
        assertTrue(model.hasNext());
    }

    @Test
    void thePeriodIsSaidInWords() {
        Toolkit.run(
                () -> {
                    PeriodModel model = new PeriodModel(() -> THURSDAY);
                    PeriodSteps steps = new PeriodSteps(model, localization);
                    assertEquals("четверг, 26 ноября", ((Label) find(steps, "#period")).getText());
                    model.choose(PeriodModel.Choice.WEEK);
                    assertEquals("20–26 ноября", ((Label) find(steps, "#period")).getText());
                    assertTrue(find(steps, "#periodBehind").isDisabled());
                    ((Button) find(steps, "#periodBefore")).fire();
                    assertEquals("13–19 ноября", ((Label) find(steps, "#period")).getText());
                    assertFalse(find(steps, "#periodBehind").isDisabled());
                    model.choose(PeriodModel.Choice.MONTH);
                    localization.languageProperty().set(Language.UZ);
                    assertEquals("Noyabr 2026", ((Label) find(steps, "#period")).getText());
                });
    }

    @Test
    void theCardBecomesASheetThatClosesBesideIt() {
        Toolkit.run(
                () -> {
                    VBox card = new VBox(new Label("card"));
                    SideSheet sheet = new SideSheet(localization, new Label("page"), card);
                    Scene scene = new Scene(sheet, 1150, 600);
                    layout(sheet);
                    assertFalse(sheet.narrowProperty().get());
                    assertEquals(344, card.getLayoutBounds().getWidth());
                    assertFalse(sheet.close());
                    sheet.resize(952, 600);
                    layout(sheet);
                    assertTrue(sheet.narrowProperty().get());
                    assertFalse(shows(sheet, ".side-sheet"));
                    sheet.openProperty().set(true);
                    layout(sheet);
                    assertEquals(392, find(sheet, ".side-sheet").getLayoutBounds().getWidth());
                    assertTrue(sheet.close());
                    assertFalse(shows(sheet, ".side-sheet"));
                    sheet.openProperty().set(true);
                    ((Button) find(sheet, "#closeSheet")).fire();
                    assertFalse(sheet.openProperty().get());
                    assertNotNull(scene);
                });
    }

    @Test
    void theTableSortsKeepsItsSumAndGivesRoomFromTheNameFirst() {
        Toolkit.run(
                () -> {
                    ObservableList<Row> rows =
                            FXCollections.observableArrayList(
                                    new Row("Sut", Money.of(100)), new Row("Non", Money.of(900)));
                    DataTable<Row> table = table(localization, rows);
                    table.sum(
                            List.of(localization.make(_ -> "Всего"), localization.make(_ -> "10")));
                    Scene scene = new Scene(new StackPane(table), 600, 300);
                    new ThemeManager(Theme.LIGHT).dress(scene);
                    layout(scene.getRoot());
                    TableColumn<Row, ?> name = table.view().getColumns().getFirst();
                    TableColumn<Row, ?> sum = table.view().getColumns().getLast();
                    sum.setSortType(TableColumn.SortType.DESCENDING);
                    table.view().getSortOrder().setAll(List.of(sum));
                    assertEquals("Non", table.view().getItems().getFirst().name());
                    assertEquals(DataTable.MONEY, sum.getWidth());
                    assertTrue(name.getWidth() > 400, () -> "" + name.getWidth());
                    assertTrue(texts(table).contains("Всего"), texts(table));
                    table.view().resize(200, 200);
                    assertFalse(sum.isVisible(), "no room for both");
                    assertTrue(name.isVisible());
                    table.view().resize(300, 200);
                    assertTrue(sum.isVisible());
                    assertEquals(188, name.getWidth(), 1);
                });
    }

    @Test
    void theStepperKeepsItsBounds() {
        Toolkit.run(
                () -> {
                    Stepper stepper = new Stepper(localization, 1, 2);
                    ((Button) find(stepper, ".more")).fire();
                    ((Button) find(stepper, ".more")).fire();
                    assertEquals(2, stepper.valueProperty().get());
                    assertTrue(find(stepper, ".more").isDisabled());
                    Event.fireEvent(stepper, key(KeyCode.SUBTRACT, false));
                    assertEquals(1, stepper.valueProperty().get());
                    Event.fireEvent(stepper, key(KeyCode.SUBTRACT, false));
                    assertEquals(1, stepper.valueProperty().get());
                    assertTrue(find(stepper, ".less").isDisabled());
                });
    }

    @Test
    void theSaveBarIsThereWhileSomethingHasChanged() {
        Toolkit.run(
                () -> {
                    SaveBar bar =
                            new SaveBar(
                                    localization,
                                    () -> done.add("discard"),
                                    () -> done.add("save"));
                    assertFalse(bar.isVisible());
                    assertFalse(bar.take(key(KeyCode.S, true)));
                    bar.changesProperty().set(3);
                    assertTrue(bar.isVisible());
                    assertTrue(texts(bar).contains("Не сохранено: 3 изменения"), texts(bar));
                    assertTrue(bar.take(key(KeyCode.S, true)));
                    bar.savingProperty().set(true);
                    assertTrue(bar.take(key(KeyCode.S, true)));
                    assertEquals(List.of("save"), done);
                    assertTrue(texts(bar).contains("Сохраняем …"), texts(bar));
                });
    }

    @Test
    void tabsAreGoneThroughWithArrows() {
        Toolkit.run(
                () -> {
                    SimpleObjectProperty<String> chosen = new SimpleObjectProperty<>("a");
                    UnderlinedTabs<String> tabs =
                            new UnderlinedTabs<>(
                                    List.of("a", "b"),
                                    chosen,
                                    _ -> localization.text("period.show"));
                    Event.fireEvent(tabs, key(KeyCode.RIGHT, false));
                    assertEquals("b", chosen.get());
                    Event.fireEvent(tabs, key(KeyCode.RIGHT, false));
                    assertEquals("b", chosen.get());
                    ((Button) tabs.getChildren().getFirst()).fire();
                    assertEquals("a", chosen.get());
                });
    }

    @Test
    void anActionWithLittleRoomKeepsItsSignUnlessItIsTheMainOne() {
        Toolkit.run(
                () -> {
                    SimpleBooleanProperty busy = new SimpleBooleanProperty();
                    PageAction action =
                            new PageAction(
                                            "a",
                                            Sign.PRINTER,
                                            localization.text("period.show"),
                                            () -> done.add("a"))
                                    .key(PageKey.PRINT)
                                    .busy(busy, localization.text("kit.saving"));
                    action.narrowProperty().set(true);
                    assertEquals("Показать", assertNotNullAnd(action.getTooltip()).getText());
                    action.main();
                    assertEquals(null, action.getTooltip());
                    action.fire();
                    busy.set(true);
                    action.fire();
                    assertTrue(action.take(key(KeyCode.P, true)));
                    assertEquals(List.of("a"), done);
                });
    }

    static DataTable<?> example(Localization localization) {
        ObservableList<Row> rows = FXCollections.observableArrayList();
        for (int day = 20; day <= 26; day++) {
            rows.add(new Row("пт, " + day, Money.of(day * 317_000_00L)));
        }
        DataTable<Row> table = table(localization, rows);
        table.figure("office.sales", Row::sum, (sum, f) -> f.money(sum), DataTable.MONEY + 32, 1);
        table.sum(
                List.of(
                        localization.make(_ -> "Всего"),
                        localization.make(f -> f.money(Money.of(51_037_000_00L))),
                        localization.make(f -> f.money(Money.of(51_037_000_00L)))));
        table.view().getSelectionModel().select(1);
        return table;
    }

    private static DataTable<Row> table(Localization localization, ObservableList<Row> rows) {
        return new DataTable<Row>(localization, DataTable.ROW)
                .name("office.products", Row::name)
                .figure("office.reports", Row::sum, (sum, f) -> f.money(sum), DataTable.MONEY, 2)
                .items(rows);
    }

    private static <T> T assertNotNullAnd(T value) {
        assertNotNull(value);
        return value;
    }

    private static void layout(Parent root) {
        root.applyCss();
        root.layout();
    }

    private static boolean shows(Parent pane, String id) {
        Node found = pane.lookup(id);
        return found != null && found.isVisible();
    }

    private static Node find(Parent pane, String id) {
        return assertNotNullAnd(pane.lookup(id));
    }

    private static String texts(Parent pane) {
        if (pane.getScene() == null) {
            assertNotNull(new Scene(new StackPane(pane)));
        }
        layout(pane);
        return String.join(
                "\n",
                pane.lookupAll(".label").stream()
                        .filter(Node::isVisible)
                        .map(node -> ((Label) node).getText())
                        .toList());
    }

    private static KeyEvent key(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    /// Time that passes when the test says so.
    private static final class Later implements Delays {
        private final TreeMap<Long, List<Runnable>> due = new TreeMap<>();
        private long now;

        @Override
        public Runnable after(long millis, Runnable action) {
            due.computeIfAbsent(now + millis, _ -> new ArrayList<>()).add(action);
            return () -> due.values().forEach(actions -> actions.remove(action));
        }

        void passes(long millis) {
            now += millis;
            while (!due.isEmpty() && due.firstKey() <= now) {
                due.pollFirstEntry().getValue().forEach(Runnable::run);
            }
        }
    }
}
