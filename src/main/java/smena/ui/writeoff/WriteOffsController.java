package smena.ui.writeoff;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import smena.service.stock.StockHistory.Act;
import smena.ui.kit.Localization;
import smena.ui.kit.PagedList;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.util.function.Consumer;

/// Puts what was written off or used by the shop on the screen.
public final class WriteOffsController {
    private final PagedList<Act> list;
    private final Localization localization;
    private final Consumer<Act> open;
    private final Runnable add;
    private final ListView<Act> rows = new ListView<>();
    private boolean wantsFocus;

    @FXML private StackPane listPlace;

    /// @param open shows one of them
    /// @param add begins a new one
    WriteOffsController(
            PagedList<Act> list, Localization localization, Consumer<Act> open, Runnable add) {
        this.list = list;
        this.localization = localization;
        this.open = open;
        this.add = add;
    }

    @FXML
    private void initialize() {
        rows.setItems(list.items());
        rows.setId("writeOffs");
        rows.setFixedCellSize(WriteOffActCell.HEIGHT);
        rows.setCellFactory(_ -> new WriteOffActCell(localization, list::more));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        RowTap.on(rows, open);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, WriteOffActCell.HEIGHT)
                                .whenEmpty(Sign.BIN, "writeOff.empty")
                                .emptyButton("firstWriteOff", "writeOff.addFirst", add)
                                .onRetry(list::load)
                                .onCancel(list::cancel)
                                .follow(list.stateProperty()));
        list.stateProperty().subscribe(_ -> chooseFirst());
    }

    private void key(KeyEvent event) {
        Act selected = rows.getSelectionModel().getSelectedItem();
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
