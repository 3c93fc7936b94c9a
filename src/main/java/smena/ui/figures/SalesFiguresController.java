package smena.ui.figures;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.SalesFilter;
import smena.text.FilterWords;
import smena.text.Formats;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts [SalesFiguresModel] on the screen.
public final class SalesFiguresController {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// Less room than this, and the buttons are smaller.
    private static final double LITTLE = 1000;

    /// Less than this, and there is room for the rows alone.
    private static final double LEAST_HEIGHT = 580;

    private final SalesFiguresModel model;
    private final Localization localization;
    private final SalesFilterForm form;
    private final SalesRows rows;
    private final RevenueCard card;
    private final List<ToggleButton> groupingChips = new ArrayList<>();
    private boolean wantsFocus;
    private boolean hasBars;

    @FXML private VBox page;
    @FXML private HBox periods;
    @FXML private Button up;
    @FXML private Button filter;
    @FXML private Label narrowed;
    @FXML private HBox only;
    @FXML private Label onlyName;
    @FXML private ChipRow groupings;
    @FXML private StackPane listPlace;

    /// @param open goes to what a row is made of
    /// @param form asks what the report is narrowed to
    SalesFiguresController(
            SalesFiguresModel model,
            Localization localization,
            Consumer<Row> open,
            SalesFilterForm form) {
        this.model = model;
        this.localization = localization;
        this.form = form;
        card = new RevenueCard(localization, this::choose);
        rows = new SalesRows(localization, open, card.chart()::select);
    }

    @FXML
    private void initialize() {
        PeriodSteps steps = new PeriodSteps(model.period(), localization);
        steps.setMinWidth(Region.USE_PREF_SIZE);
        periods.getChildren().add(1, steps);
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
        up.visibleProperty().bind(model.aboveProperty().map(way -> !way.isEmpty()));
        up.managedProperty().bind(up.visibleProperty());
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
        filter.textProperty().bind(localization.make(this::filtered, model.filterProperty()));
        narrowed.textProperty().bind(localization.make(this::narrowed, model.filterProperty()));
        narrowed.visibleProperty().bind(narrowed.textProperty().isNotEmpty());
        narrowed.managedProperty().bind(narrowed.visibleProperty());
        model.onlyProperty().subscribe(this::offer);
        model.filterProperty().subscribe(this::offer);
        page.getChildren().add(2, card);
        page.heightProperty().subscribe(this::makeRoom);
        StatePane pane = new StatePane(localization, rows, DataTable.ROW);
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
        card.showBars(hasBars && page.getHeight() >= LEAST_HEIGHT);
    }

    private void choose(Row row) {
        rows.choose(row);
    }

    private String filtered(Formats formats) {
        int count = model.filterProperty().get().by().size();
        String word = formats.words().get("product.filter");
        return count == 0 ? word : word + " · " + formats.number(count);
    }

    /// What it is narrowed to, and what is not known then.
    private String narrowed(Formats formats) {
        SalesFilter now = model.filterProperty().get();
        return Stream.concat(
                        FilterWords.of(now, formats).stream(),
                        FilterWords.notes(now, formats).stream())
                .collect(Collectors.joining(" · "));
    }

    @FXML
    private void filter() {
        form.show(filter);
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

    /// Back to the report that somebody came down from.
    @FXML
    private void up() {
        if (model.up()) {
            takeFocus();
        }
    }

    private void fill(PeriodReport report) {
        ChartBars bars = ChartBars.of(report);
        hasBars = !bars.isEmpty();
        card.show(report, bars);
        makeRoom();
        wantsFocus |= rows.fill(report);
    }

    private void focusOnceShown(LoadState state) {
        if (wantsFocus && !(state instanceof LoadState.Busy)) {
            wantsFocus = !rows.takeKeys();
        }
    }

    /// The keyboard goes to the rows.
    void takeFocus() {
        wantsFocus = true;
        focusOnceShown(model.stateProperty().get());
    }
}
