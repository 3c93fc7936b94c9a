package smena.ui.pricelist;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import smena.service.promotion.PriceLists.Overview;
import smena.ui.kit.Corners;
import smena.ui.kit.FirstRow;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.RowTap;
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
    private final FirstRow<Overview> first = FirstRow.of(rows);
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
        rows.setCellFactory(_ -> new PriceListCell(localization));
        RowTap.on(rows, acts::open);
        Corners.ofCard(listPlace);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, PriceListCell.HEIGHT)
                                .whenEmpty(Sign.LABEL, "priceList.empty")
                                .emptyButton("firstList", "priceList.addFirst", acts::add)
                                .onRetry(acts::load)
                                .follow(state));
        first.follow(state).opens(acts::open);
    }

    /// The keyboard goes to the list.
    void takeFocus() {
        first.takeFocus();
    }
}
