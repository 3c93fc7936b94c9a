package smena.ui.writeoff;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import smena.domain.stock.ShelfLife;
import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.Corners;
import smena.ui.kit.Localization;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Puts [ExpiryModel] on the screen, with what can be done about a batch.
public final class ExpiryController {
    private final ExpiryModel model;
    private final Localization localization;
    private final Acts does;
    private final ListView<ShelfLife> rows = new ListView<>();

    @FXML private ChipRow spans;
    @FXML private StackPane listPlace;
    @FXML private Node acts;
    @FXML private Label chosen;
    @FXML private Button movementsOf;
    @FXML private Button labelOf;
    @FXML private Button cheaper;
    @FXML private Button promotionFor;
    @FXML private Button writeOffOf;

    /// What can be done about a batch.
    interface Acts {
        /// Shows what came and went of its product.
        void movements(ShelfLife batch);

        /// Puts its product's label into the queue.
        void label(ShelfLife batch);

        /// Gives its product a new price.
        void cheaper(ShelfLife batch);

        /// Begins a promotion for its product, until its day.
        void promote(ShelfLife batch);

        /// Writes it off.
        void writeOff(ShelfLife batch);
    }

    ExpiryController(ExpiryModel model, Localization localization, Acts does) {
        this.model = model;
        this.localization = localization;
        this.does = does;
    }

    @FXML
    private void initialize() {
        List<ButtonBase> chips = new ArrayList<>();
        for (ExpirySpan span : ExpirySpan.values()) {
            chips.add(chip(span));
        }
        spans.show(localization, chips);
        rows.setItems(model.list().items());
        rows.setId("expiring");
        rows.setFixedCellSize(ExpiryCell.HEIGHT);
        rows.setCellFactory(_ -> new ExpiryCell(localization, model));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        RowTap.twice(rows, does::movements);
        act(movementsOf, does::movements);
        act(labelOf, does::label);
        act(cheaper, does::cheaper);
        act(promotionFor, does::promote);
        act(writeOffOf, does::writeOff);
        rows.getSelectionModel()
                .selectedItemProperty()
                .subscribe(now -> chosen.setText(now == null ? "" : now.name()));
        acts.disableProperty().bind(rows.getSelectionModel().selectedItemProperty().isNull());
        Corners.ofFoot(listPlace);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, ExpiryCell.HEIGHT)
                                .whenEmpty(Sign.CALENDAR, "expiry.none")
                                .whenNothingFound(() -> "expiry.noneFound")
                                .onReset(() -> model.spanProperty().set(ExpirySpan.NEAR))
                                .onRetry(model.list()::load)
                                .onCancel(model.list()::cancel)
                                .follow(model.list().stateProperty()));
        model.list().stateProperty().subscribe(_ -> chooseFirst());
    }

    private ToggleButton chip(ExpirySpan span) {
        ToggleButton chip =
                Chips.one(
                        span,
                        model.spanProperty(),
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "expiry.span." + span,
                                                        model.termsProperty().get().nearDays()),
                                model.termsProperty()));
        chip.setId("span-" + span);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
        return chip;
    }

    private void act(Button button, Consumer<ShelfLife> action) {
        button.setOnAction(
                _ -> {
                    ShelfLife selected = rows.getSelectionModel().getSelectedItem();
                    if (selected != null) {
                        action.accept(selected);
                    }
                });
    }

    private void key(KeyEvent event) {
        ShelfLife selected = rows.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null) {
            event.consume();
            does.movements(selected);
        }
    }

    /// The keyboard goes to the list.
    void takeFocus() {
        rows.requestFocus();
    }

    private void chooseFirst() {
        if (rows.getSelectionModel().isEmpty() && !rows.getItems().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }
}
