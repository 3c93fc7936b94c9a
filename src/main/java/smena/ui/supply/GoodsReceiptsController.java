package smena.ui.supply;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import smena.ui.kit.Corners;
import smena.ui.kit.FirstRow;
import smena.ui.kit.Localization;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.util.function.Consumer;

/// Puts [ReceiptsModel] on the screen.
public final class GoodsReceiptsController {
    private final ReceiptsModel model;
    private final Localization localization;
    private final Consumer<ListedReceipt> open;
    private final Runnable add;
    private final ListView<ListedReceipt> rows = new ListView<>();
    private final FirstRow<ListedReceipt> first = FirstRow.of(rows);

    @FXML private StackPane listPlace;

    /// @param open shows one of them
    /// @param add begins a new one
    GoodsReceiptsController(
            ReceiptsModel model,
            Localization localization,
            Consumer<ListedReceipt> open,
            Runnable add) {
        this.model = model;
        this.localization = localization;
        this.open = open;
        this.add = add;
    }

    @FXML
    private void initialize() {
        rows.setItems(model.list().items());
        rows.setId("receipts");
        rows.setFixedCellSize(ListedReceiptCell.HEIGHT);
        rows.setCellFactory(_ -> new ListedReceiptCell(localization, model.list()::more));
        RowTap.on(rows, open);
        Corners.ofCard(listPlace);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, ListedReceiptCell.HEIGHT)
                                .whenEmpty(Sign.TRUCK, "supply.empty")
                                .emptyButton("firstReceipt", "supply.addFirst", add)
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
