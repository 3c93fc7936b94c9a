package smena.ui.stock;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

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
    private boolean wantsFocus;

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
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        RowTap.on(rows, open);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, ListedTakeCell.HEIGHT)
                                .whenEmpty(Sign.STORE, "stockTake.none")
                                .emptyButton("firstTake", "stockTake.first", add)
                                .onRetry(model.list()::load)
                                .onCancel(model.list()::cancel)
                                .follow(model.list().stateProperty()));
        model.list().stateProperty().subscribe(_ -> chooseFirst());
    }

    private void key(KeyEvent event) {
        ListedTake selected = rows.getSelectionModel().getSelectedItem();
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
