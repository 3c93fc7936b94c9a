package smena.ui.writeoff;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import smena.service.stock.StockHistory.Act;
import smena.ui.kit.Corners;
import smena.ui.kit.FirstRow;
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
    private final FirstRow<Act> first = FirstRow.of(rows);

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
        RowTap.on(rows, open);
        Corners.ofCard(listPlace);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, WriteOffActCell.HEIGHT)
                                .whenEmpty(Sign.BIN, "writeOff.empty")
                                .emptyButton("firstWriteOff", "writeOff.addFirst", add)
                                .onRetry(list::load)
                                .onCancel(list::cancel)
                                .follow(list.stateProperty()));
        first.follow(list.stateProperty()).opens(open);
    }

    /// The keyboard goes to the list.
    void takeFocus() {
        first.takeFocus();
    }
}
