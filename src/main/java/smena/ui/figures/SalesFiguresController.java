package smena.ui.figures;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.PeriodReport;
import smena.text.ReportLabel;
import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.DataTable;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.PeriodSteps;
import smena.ui.kit.StatePane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts [SalesFiguresModel] on the screen.
public final class SalesFiguresController {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// Less room than this, and the buttons are smaller.
    private static final double LITTLE = 1000;

    /// Less than this, and there is room for the rows alone.
    private static final double LEAST_HEIGHT = 580;

    private final SalesFiguresModel model;
    private final Localization localization;
    private final Consumer<Row> open;
    private final StackPane tablePlace = new StackPane();
    private final RevenueCard card;
    private final List<ToggleButton> groupingChips = new ArrayList<>();
    private @Nullable SalesTable table;
    private List<Object> columns = List.of();
    private boolean wantsFocus;
    private boolean hasBars;

    @FXML private VBox page;
    @FXML private HBox periods;
    @FXML private HBox only;
    @FXML private Label onlyName;
    @FXML private ChipRow groupings;
    @FXML private StackPane listPlace;

    /// @param open goes to what a row is made of
    SalesFiguresController(SalesFiguresModel model, Localization localization, Consumer<Row> open) {
        this.model = model;
        this.localization = localization;
        this.open = open;
        card = new RevenueCard(localization, this::choose);
    }

    @FXML
    private void initialize() {
        PeriodSteps steps = new PeriodSteps(model.period(), localization);
        steps.setMinWidth(Region.USE_PREF_SIZE);
        periods.getChildren().addFirst(steps);
        page.widthProperty()
                .subscribe(
                        width ->
                                page.pseudoClassStateChanged(NARROW, width.doubleValue() < LITTLE));
        for (Grouping one : SalesFiguresModel.GROUPINGS) {
            ToggleButton button =
                    Chips.one(
                            one,
                            model.groupingProperty(),
                            localization.text("figures.rows." + one.key()));
            button.setId("by-" + one.key());
            button.getStyleClass().add("grouping");
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            groupingChips.add(button);
        }
        groupings.show(localization, groupingChips);
        only.managedProperty().bind(only.visibleProperty());
        onlyName.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        model.onlyProperty()
                                                .get()
                                                .map(
                                                        one ->
                                                                ReportLabel.of(
                                                                        one.by(), one.label(), f))
                                                .orElse(""),
                                model.onlyProperty()));
        model.onlyProperty().subscribe(this::offer);
        page.getChildren().add(1, card);
        page.heightProperty().subscribe(this::makeRoom);
        StatePane pane = new StatePane(localization, tablePlace, DataTable.ROW);
        model.reportProperty().subscribe(shown -> shown.ifPresent(this::fill));
        listPlace
                .getChildren()
                .setAll(
                        pane.onRetry(model::load)
                                .onCancel(model::cancel)
                                .follow(model.stateProperty()));
        // After the pane: what it hides while it is read takes no keyboard.
        model.stateProperty().subscribe(this::focusOnceShown);
    }

    /// On a low screen the rows need the room.
    private void makeRoom() {
        card.setVisible(hasBars && page.getHeight() >= LEAST_HEIGHT);
    }

    private void choose(Row row) {
        if (table != null) {
            TableView<Row> view = table.table().view();
            view.getSelectionModel().select(row);
            view.scrollTo(row);
            view.requestFocus();
        }
    }

    private void offer() {
        only.setVisible(model.onlyProperty().get().isPresent());
        for (int i = 0; i < groupingChips.size(); i++) {
            ToggleButton chip = groupingChips.get(i);
            chip.setVisible(model.offers(SalesFiguresModel.GROUPINGS.get(i)));
            chip.setManaged(chip.isVisible());
        }
    }

    @FXML
    private void all() {
        model.all();
        takeFocus();
    }

    private void fill(PeriodReport report) {
        SalesTable shown = table;
        @Nullable Row chosen =
                shown == null ? null : shown.table().view().getSelectionModel().getSelectedItem();
        if (shown != null && columns.equals(SalesTable.columns(report))) {
            shown.fill(report);
        } else {
            Scene scene = tablePlace.getScene();
            wantsFocus |=
                    shown != null && scene != null && scene.getFocusOwner() == shown.table().view();
            shown = new SalesTable(localization, report);
            table = shown;
            columns = SalesTable.columns(report);
            listen(shown.table().view());
            tablePlace.getChildren().setAll(shown.table());
        }
        ChartBars bars = ChartBars.of(report);
        hasBars = !bars.isEmpty();
        if (hasBars) {
            card.show(report, bars);
        }
        makeRoom();
        TableView<Row> view = shown.table().view();
        view.getSelectionModel().selectFirst();
        report.rows().stream()
                .filter(row -> chosen != null && row.label().equals(chosen.label()))
                .findFirst()
                .ifPresent(view.getSelectionModel()::select);
    }

    private void listen(TableView<Row> view) {
        view.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> card.chart().select(row));
        view.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        open(view);
                    }
                });
        view.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2 && isOnRow(event.getTarget())) {
                        open(view);
                    }
                });
    }

    private static boolean isOnRow(Object target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TableRow<?> row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    private void open(TableView<Row> view) {
        Optional.ofNullable(view.getSelectionModel().getSelectedItem()).ifPresent(open);
    }

    private void focusOnceShown(LoadState state) {
        if (wantsFocus && table != null && !(state instanceof LoadState.Busy)) {
            wantsFocus = false;
            table.table().view().requestFocus();
        }
    }

    /// The keyboard goes to the rows.
    void takeFocus() {
        wantsFocus = true;
        focusOnceShown(model.stateProperty().get());
    }
}
