package smena.ui.product;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import smena.domain.money.Money;
import smena.service.catalog.BulkChanges.NewPrice;
import smena.ui.kit.AmountField;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

import java.util.Arrays;

/// Puts [BulkPriceModel] on the screen.
public final class BulkPriceController {
    private final BulkPriceModel model;
    private final Localization localization;
    private final Runnable close;

    @FXML private Region root;
    @FXML private HBox kinds;
    @FXML private HBox ways;
    @FXML private HBox steps;
    @FXML private AmountField amount;
    @FXML private Label count;
    @FXML private Notice notice;
    @FXML private StackPane listPlace;
    @FXML private Button apply;

    BulkPriceController(BulkPriceModel model, Localization localization, Runnable close) {
        this.model = model;
        this.localization = localization;
        this.close = close;
    }

    @FXML
    private void initialize() {
        spread(kinds, BulkPriceModel.By.values(), model.byProperty());
        spread(ways, BulkPriceModel.Way.values(), model.wayProperty());
        Chips.spread(steps, model.steps(), model.stepProperty(), this::step);
        amount.typedProperty().bindBidirectional(model.amountProperty());
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        count.textProperty().bind(localization.count("bulk.willChange", model.changesProperty()));
        count.visibleProperty().bind(model.changesProperty().greaterThan(0));
        ListView<NewPrice> rows = new ListView<>(model.preview());
        rows.setId("bulkPreview");
        rows.setFixedCellSize(NewPriceCell.HEIGHT);
        rows.setCellFactory(_ -> new NewPriceCell(localization));
        rows.setFocusTraversable(false);
        Label nothing = new Label();
        nothing.textProperty().bind(localization.text("bulk.previewHint"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        rows.setPlaceholder(nothing);
        listPlace.getChildren().setAll(rows);
        apply.disableProperty().bind(model.changesProperty().isEqualTo(0).or(model.busyProperty()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private <T extends Enum<T>> void spread(HBox place, T[] values, ObjectProperty<T> chosen) {
        Chips.spread(
                place, Arrays.asList(values), chosen, value -> localization.text("bulk." + value));
        for (int i = 0; i < values.length; i++) {
            place.getChildren().get(i).setId("bulk-" + values[i]);
        }
    }

    private ObservableValue<String> step(long step) {
        return step == 0
                ? localization.text("bulk.exact")
                : localization.make(f -> f.money(Money.of(step)), new SimpleStringProperty());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.apply();
        }
    }

    @FXML
    private void apply() {
        model.apply();
    }

    @FXML
    private void back() {
        close.run();
    }

    /// The keyboard goes to the amount.
    void takeFocus() {
        amount.requestFocus();
    }
}
