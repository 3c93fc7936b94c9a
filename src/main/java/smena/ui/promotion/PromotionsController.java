package smena.ui.promotion;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import smena.service.promotion.PromotionQueries.Overview;
import smena.ui.kit.Chips;
import smena.ui.kit.Corners;
import smena.ui.kit.FirstRow;
import smena.ui.kit.Localization;
import smena.ui.kit.RowTap;
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
    private final FirstRow<Overview> first = FirstRow.of(rows);

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
        rows.setCellFactory(_ -> new PromotionCell(localization));
        RowTap.on(rows, open);
        Corners.ofCard(listPlace);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, PromotionCell.HEIGHT)
                                .whenEmpty(Sign.PERCENT, "promo.empty")
                                .emptyButton("firstPromotion", "promo.addFirst", add)
                                .onRetry(model::load)
                                .follow(model.stateProperty()));
        first.follow(model.stateProperty()).opens(open);
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

    /// The keyboard goes to the list.
    void takeFocus() {
        first.takeFocus();
    }
}
