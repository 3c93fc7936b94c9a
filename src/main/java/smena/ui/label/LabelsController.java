package smena.ui.label;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.text.Formats;
import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.Corners;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The labels that wait, in the order of the shelves.
public final class LabelsController {
    /// Less room than this, and why a label waits is not said.
    private static final double LITTLE = 1000;

    private final LabelsModel model;
    private final Localization localization;
    private final Clock clock;
    private final Runnable add;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final ListView<LabelRow> rows = new ListView<>();

    @FXML private Region root;
    @FXML private ChipRow chips;
    @FXML private CheckBox tickAll;
    @FXML private Label nameHead;
    @FXML private Label whyHead;
    @FXML private Label priceHead;
    @FXML private Label copiesHead;
    @FXML private StackPane listPlace;

    /// @param add asks for a product whose label is wanted
    LabelsController(LabelsModel model, Localization localization, Clock clock, Runnable add) {
        this.model = model;
        this.localization = localization;
        this.clock = clock;
        this.add = add;
    }

    @FXML
    private void initialize() {
        root.widthProperty().subscribe(now -> narrow.set(now.doubleValue() < LITTLE));
        narrow.subscribe(this::narrow);
        chips.show(localization, Arrays.stream(LabelFilter.values()).map(this::chip).toList());
        tickAll.setMinWidth(LabelRowCell.TICK);
        tickAll.setOnAction(_ -> model.tickAll());
        fix(whyHead, LabelRowCell.WHY);
        fix(priceHead, LabelRowCell.PRICE);
        fix(copiesHead, LabelRowCell.COPIES);
        whyHead.visibleProperty().bind(narrow.not());
        whyHead.managedProperty().bind(narrow.not());
        priceHead
                .textProperty()
                .bind(localization.make(f -> f.words().get("labels.head.price", f.currency())));
        list();
        model.shown().subscribe(this::ticks);
    }

    private static void fix(Label head, double width) {
        head.setMinWidth(width);
        head.setPrefWidth(width);
    }

    private void narrow(boolean now) {
        root.getStyleClass().remove("narrow");
        if (now) {
            root.getStyleClass().add("narrow");
        }
    }

    private ToggleButton chip(LabelFilter each) {
        ToggleButton chip =
                Chips.one(each, model.filterProperty(), localization.text("labels.filter." + each));
        Label count = new Label();
        count.getStyleClass().add("chip-count");
        count.textProperty().bind(localization.make(f -> count(each, f), model.all()));
        chip.setGraphic(count);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setGraphicTextGap(8);
        chip.setId("labels-" + each);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private String count(LabelFilter each, Formats formats) {
        return formats.number(model.all().stream().filter(each::holds).count());
    }

    private void list() {
        rows.setId("labelRows");
        rows.setFixedCellSize(LabelRowCell.HEIGHT);
        rows.setItems(model.shown());
        rows.setCellFactory(_ -> new LabelRowCell(localization, clock, narrow));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        rows.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        now -> {
                            if (now != null) {
                                model.selectedProperty().set(now);
                            }
                        });
        model.selectedProperty().subscribe(this::select);
        StatePane pane =
                new StatePane(localization, rows, LabelRowCell.HEIGHT)
                        .whenEmpty(Sign.LABEL, "labels.empty")
                        .emptyButton("firstLabel", "labels.addProduct", add)
                        .whenNothingFound(() -> "labels.noneOfThese")
                        .onReset(() -> model.filterProperty().set(LabelFilter.ALL))
                        .onRetry(model::load)
                        .follow(model.stateProperty());
        Corners.ofFoot(pane);
        listPlace.getChildren().setAll(pane);
    }

    private void select(@Nullable LabelRow row) {
        if (row == null) {
            rows.getSelectionModel().clearSelection();
        } else if (rows.getSelectionModel().getSelectedItem() != row) {
            rows.getSelectionModel().select(row);
            rows.scrollTo(row);
        }
    }

    /// Space ticks, + and − count.
    private void key(KeyEvent event) {
        @Nullable LabelRow row = model.selectedProperty().get();
        if (row == null) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.SPACE) {
            row.tickedProperty().set(!row.tickedProperty().get());
        } else if (code == KeyCode.PLUS || code == KeyCode.ADD) {
            model.count(row, 1);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            model.count(row, -1);
        } else {
            return;
        }
        event.consume();
    }

    private void ticks() {
        List<LabelRow> shown = model.shown();
        long on = shown.stream().filter(row -> row.tickedProperty().get()).count();
        tickAll.setIndeterminate(on > 0 && on < shown.size());
        tickAll.setSelected(on > 0 && on == shown.size());
        tickAll.setDisable(shown.isEmpty());
    }

    /// The keyboard goes to the list.
    void takeFocus() {
        rows.requestFocus();
    }

    /// The row that is looked at, where the keyboard is in the list.
    Optional<LabelRow> selected() {
        return Optional.ofNullable(model.selectedProperty().get());
    }
}
