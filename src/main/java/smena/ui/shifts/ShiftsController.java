package smena.ui.shifts;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Callback;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

import smena.domain.shift.ReportFigure;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;
import smena.ui.kit.TwoLineCell;

import java.time.YearMonth;
import java.util.Optional;

/// Puts [ShiftsModel] on the screen: archive, paper and explanation beside each other. Where there
/// is little room the archive is behind a button.
public final class ShiftsController {
    /// Less room than this, and the archive goes behind its button.
    private static final double LITTLE = 1000;

    private final ShiftsModel model;
    private final FigureController figure;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final PopOver behind = new PopOver();
    private final ListView<ShiftRow> rows = new ListView<>();
    private boolean wantsFocus;

    @FXML private HBox root;
    @FXML private VBox archive;
    @FXML private ComboBox<Optional<YearMonth>> month;
    @FXML private ToggleButton differing;
    @FXML private StackPane listPlace;
    @FXML private FigurePaper paper;
    @FXML private VBox choosing;
    @FXML private Label choose;
    @FXML private Button showOpen;
    @FXML private Label drawing;
    @FXML private Notice notice;

    ShiftsController(ShiftsModel model, FigureController figure) {
        this.model = model;
        this.figure = figure;
    }

    @FXML
    private void initialize() {
        filters();
        list();
        sheet();
        behind.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        behind.setArrowSize(0);
        behind.setDetachable(false);
        root.widthProperty()
                .subscribe(now -> narrow.set(now.doubleValue() > 0 && now.doubleValue() < LITTLE));
        narrow.addListener((_, _, now) -> arrange(now));
    }

    private void filters() {
        ShiftList list = model.list();
        Localization localization = model.localization();
        Callback<ListView<Optional<YearMonth>>, ListCell<Optional<YearMonth>>> cells =
                _ -> new MonthCell(localization);
        month.setCellFactory(cells);
        month.setButtonCell(cells.call(new ListView<>()));
        month.setItems(list.months());
        month.valueProperty().bindBidirectional(list.monthProperty());
        differing.selectedProperty().bindBidirectional(list.differingProperty());
    }

    private void list() {
        ShiftList list = model.list();
        ShiftLines lines = new ShiftLines(model.localization());
        rows.setId("rows");
        rows.setFixedCellSize(TwoLineCell.HEIGHT);
        rows.setItems(list.rows().items());
        rows.setCellFactory(_ -> new TwoLineCell<>(lines::of, list.rows()::more));
        model.selectedProperty().subscribe(this::select);
        rows.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        now -> {
                            // The list changes its selection itself while rows are replaced.
                            if (now != null && isReady()) {
                                model.selectedProperty().set(now);
                            }
                        });
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(model.localization(), rows, TwoLineCell.HEIGHT)
                                .whenEmpty(Sign.CLOCK, "z.none")
                                .onReset(list::reset)
                                .onRetry(model::load)
                                .onCancel(list.rows()::cancel)
                                .follow(list.rows().stateProperty()));
        list.rows().stateProperty().subscribe(_ -> showSelection());
    }

    private void sheet() {
        model.sheetProperty()
                .subscribe(now -> paper.show(now == null ? null : now.drawn(), this::name));
        paper.chosenProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null && !now.equals(model.figure().chosenProperty().get())) {
                                model.figure().choose(now);
                            }
                        });
        model.figure().chosenProperty().subscribe(paper.chosenProperty()::set);
        paper.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        choosing();
        drawing.visibleProperty()
                .bind(
                        model.sheetProperty()
                                .isNull()
                                .and(model.selectedProperty().isNotNull())
                                .and(model.problemProperty().isNull()));
        ProblemNotice.follow(notice, model.problemProperty(), model.localization());
    }

    /// Where there is only the open shift, what looking at it means is said, and it is a button.
    private void choosing() {
        ObservableList<ShiftRow> all = model.list().rows().items();
        choosing.visibleProperty()
                .bind(
                        model.selectedProperty()
                                .isNull()
                                .and(Bindings.isNotEmpty(all))
                                .and(model.problemProperty().isNull()));
        BooleanBinding onlyOpen =
                Bindings.createBooleanBinding(
                        () -> !all.isEmpty() && all.getFirst() instanceof ShiftRow.Open, all);
        choose.textProperty()
                .bind(
                        model.localization()
                                .make(
                                        f ->
                                                f.words()
                                                        .get(
                                                                onlyOpen.get()
                                                                        ? "shifts.onlyOpen"
                                                                        : "shifts.choose"),
                                        onlyOpen));
        showOpen.visibleProperty().bind(onlyOpen);
        showOpen.managedProperty().bind(onlyOpen);
    }

    @FXML
    private void showOpen() {
        model.showOpen();
    }

    /// Whether the archive is behind a button.
    ReadOnlyBooleanProperty narrowProperty() {
        return narrow;
    }

    /// Shows the archive below `place`, where it is behind a button.
    void showArchive(Node place) {
        behind.show(place);
        rows.requestFocus();
    }

    /// The list gets the keyboard, once it is there.
    void takeFocus() {
        wantsFocus = true;
        showSelection();
    }

    private void arrange(boolean little) {
        if (little) {
            root.getChildren().remove(archive);
            behind.setContentNode(archive);
        } else {
            behind.hide();
            behind.setContentNode(new StackPane());
            root.getChildren().addFirst(archive);
        }
    }

    private ObservableValue<String> name(ReportFigure of) {
        return model.localization()
                .make(
                        f -> {
                            ShiftsModel.Sheet shown = model.sheetProperty().get();
                            return shown == null ? "" : new FigureWords(f).name(shown.report(), of);
                        });
    }

    /// → goes on to what the figure is made of.
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.RIGHT && model.figure().chosenProperty().get() != null) {
            event.consume();
            figure.takeFocus();
        }
    }

    private boolean isReady() {
        return model.list().rows().stateProperty().get() instanceof LoadState.Ready;
    }

    private void showSelection() {
        if (!isReady()) {
            return;
        }
        select(model.selectedProperty().get());
        if (wantsFocus && rows.isVisible() && rows.getScene() != null) {
            wantsFocus = false;
            rows.requestFocus();
        }
    }

    /// By index: a list whose rows were replaced may keep a selected item that it no longer marks.
    private void select(@Nullable ShiftRow row) {
        int at = -1;
        for (int i = 0; row != null && isReady() && i < rows.getItems().size(); i++) {
            at = rows.getItems().get(i).isSame(row) ? i : at;
        }
        if (at >= 0 && !rows.getSelectionModel().isSelected(at)) {
            rows.getSelectionModel().clearAndSelect(at);
        }
        if (row != null) {
            behind.hide();
        }
    }

    /// A month, or all of them.
    private static final class MonthCell extends ListCell<Optional<YearMonth>> {
        private final Localization localization;

        MonthCell(Localization localization) {
            this.localization = localization;
        }

        @Override
        protected void updateItem(@Nullable Optional<YearMonth> item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                setText("");
                return;
            }
            textProperty()
                    .bind(
                            localization.make(
                                    f ->
                                            item.map(m -> f.month(m.atDay(1)))
                                                    .orElseGet(() -> f.words().get("shifts.all"))));
        }
    }
}
