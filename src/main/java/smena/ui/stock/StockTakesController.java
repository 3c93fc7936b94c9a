package smena.ui.stock;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import smena.ui.kit.Corners;
import smena.ui.kit.FirstRow;
import smena.ui.kit.Localization;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.time.Clock;
import java.util.function.Consumer;

/// Puts [StockTakesModel] on the screen.
public final class StockTakesController {
    private final StockTakesModel model;
    private final Localization localization;
    private final Clock clock;
    private final Consumer<ListedTake> open;
    private final Runnable add;
    private final ListView<ListedTake> rows = new ListView<>();
    private final FirstRow<ListedTake> first = FirstRow.of(rows);

    @FXML private StackPane listPlace;

    /// @param open shows one of them
    /// @param add begins a new one
    StockTakesController(
            StockTakesModel model,
            Localization localization,
            Clock clock,
            Consumer<ListedTake> open,
            Runnable add) {
        this.model = model;
        this.localization = localization;
        this.clock = clock;
        this.open = open;
        this.add = add;
    }

    @FXML
    private void initialize() {
        rows.setItems(model.list().items());
        rows.setId("stockTakes");
        rows.setFixedCellSize(ListedTakeCell.HEIGHT);
        rows.setCellFactory(_ -> new ListedTakeCell(localization, clock, model.list()::more));
        RowTap.on(rows, open);
        Corners.ofCard(listPlace);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, ListedTakeCell.HEIGHT)
                                .whenEmpty(Sign.STORE, "stockTake.none")
                                .emptyButton("firstTake", "stockTake.first", add)
                                .onRetry(model.list()::load)
                                .onCancel(model.list()::cancel)
                                .follow(model.list().stateProperty()));
        first.follow(model.list().stateProperty()).opens(open);
    }

    /// The keyboard goes to the list.
    void takeFocus() {
        first.takeFocus();
    }
}
