package smena.ui.supply;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

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
    private boolean wantsFocus;

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
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        RowTap.on(rows, open);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, ListedReceiptCell.HEIGHT)
                                .whenEmpty(Sign.TRUCK, "supply.empty")
                                .emptyButton("firstReceipt", "supply.addFirst", add)
                                .onRetry(model.list()::load)
                                .onCancel(model.list()::cancel)
                                .follow(model.list().stateProperty()));
        model.list().stateProperty().subscribe(_ -> chooseFirst());
    }

    private void key(KeyEvent event) {
        ListedReceipt selected = rows.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null) {
            event.consume();
            open.accept(selected);
        }
    }

    /// A list that is not filled yet cannot have the keyboard: it gets it later.
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
