package smena.ui.pricelist;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import smena.service.promotion.PriceLists.Overview;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

/// Puts the price lists on the screen.
public final class PriceListsController {
    /// What the list does.
    interface Acts {
        /// Opens one of them.
        void open(Overview list);

        /// Begins a new one.
        void add();

        /// Reads them again.
        void load();
    }

    private final ListView<Overview> rows = new ListView<>();
    private boolean wantsFocus;
    private final Localization localization;
    private final ObservableValue<LoadState> state;
    private final Acts acts;

    @FXML private StackPane listPlace;

    PriceListsController(
            ObservableList<Overview> lists,
            ObservableValue<LoadState> state,
            Localization localization,
            Acts acts) {
        this.localization = localization;
        this.state = state;
        this.acts = acts;
        rows.setItems(lists);
    }

    @FXML
    private void initialize() {
        rows.setId("priceLists");
        rows.setFixedCellSize(PriceListCell.HEIGHT);
        rows.setCellFactory(_ -> new PriceListCell(localization, acts::open));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, PriceListCell.HEIGHT)
                                .whenEmpty(Sign.LABEL, "priceList.empty")
                                .emptyButton("firstList", "priceList.addFirst", acts::add)
                                .onRetry(acts::load)
                                .follow(state));
        state.subscribe(_ -> chooseFirst());
    }

    private void key(KeyEvent event) {
        Overview selected = rows.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null) {
            event.consume();
            acts.open(selected);
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
