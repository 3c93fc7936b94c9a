package smena.ui.promotion;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import smena.service.promotion.PromotionQueries.Overview;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.util.function.Consumer;

/// Puts [PromotionsModel] on the screen.
public final class PromotionsController {
    private final PromotionsModel model;
    private final Localization localization;
    private final Consumer<Overview> open;
    private final Runnable add;
    private final ListView<Overview> rows = new ListView<>();
    private boolean wantsFocus;

    @FXML private HBox filters;
    @FXML private StackPane listPlace;

    /// @param open opens one of them
    /// @param add begins a new one
    PromotionsController(
            PromotionsModel model,
            Localization localization,
            Consumer<Overview> open,
            Runnable add) {
        this.model = model;
        this.localization = localization;
        this.open = open;
        this.add = add;
    }

    @FXML
    private void initialize() {
        for (PromotionsModel.Filter each : PromotionsModel.Filter.values()) {
            filters.getChildren().add(chip(each));
        }
        rows.setId("promotions");
        rows.setFixedCellSize(PromotionCell.HEIGHT);
        rows.setItems(model.shown());
        rows.setCellFactory(_ -> new PromotionCell(localization, open));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, PromotionCell.HEIGHT)
                                .whenEmpty(Sign.PERCENT, "promo.empty")
                                .emptyButton("firstPromotion", "promo.addFirst", add)
                                .onRetry(model::load)
                                .follow(model.stateProperty()));
        model.stateProperty().subscribe(_ -> chooseFirst());
    }

    private ToggleButton chip(PromotionsModel.Filter each) {
        ToggleButton chip =
                Chips.one(
                        each,
                        model.filterProperty(),
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "promo.filter." + each,
                                                        f.number(model.count(each))),
                                model.allProperty()));
        chip.setId("filter-" + each);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private void key(KeyEvent event) {
        Overview selected = rows.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null) {
            event.consume();
            open.accept(selected);
        }
    }

    /// A list that is not filled yet is not seen and cannot have the keyboard: it gets it later.
    void takeFocus() {
        wantsFocus = true;
        chooseFirst();
    }

    private void chooseFirst() {
        if (wantsFocus && rows.isVisible() && !rows.getItems().isEmpty()) {
            wantsFocus = false;
            rows.requestFocus();
        }
        if (rows.getSelectionModel().isEmpty() && !rows.getItems().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }
}
