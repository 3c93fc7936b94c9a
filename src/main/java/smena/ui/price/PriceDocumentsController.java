package smena.ui.price;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import smena.service.price.PriceDocuments.Overview;
import smena.ui.kit.Corners;
import smena.ui.kit.FirstRow;
import smena.ui.kit.Localization;
import smena.ui.kit.PagedList;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

/// Puts the price documents on the screen.
public final class PriceDocumentsController {
    /// What the list does.
    interface Acts {
        /// Opens one of them.
        void open(Overview document);

        /// Begins a new one.
        void add();
    }

    private final ListView<Overview> rows = new ListView<>();
    private final FirstRow<Overview> first = FirstRow.of(rows);
    private final PagedList<Overview> list;
    private final Localization localization;
    private final Acts acts;

    @FXML private StackPane listPlace;

    PriceDocumentsController(PagedList<Overview> list, Localization localization, Acts acts) {
        this.list = list;
        this.localization = localization;
        this.acts = acts;
        rows.setItems(list.items());
    }

    @FXML
    private void initialize() {
        rows.setId("priceDocuments");
        rows.setFixedCellSize(PriceDocumentCell.HEIGHT);
        rows.setCellFactory(_ -> new PriceDocumentCell(localization, list::more));
        RowTap.on(rows, acts::open);
        Corners.ofCard(listPlace);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, PriceDocumentCell.HEIGHT)
                                .whenEmpty(Sign.LABEL, "prices.empty")
                                .emptyButton("firstPrices", "prices.addFirst", acts::add)
                                .onRetry(list::load)
                                .onCancel(list::cancel)
                                .follow(list.stateProperty()));
        first.follow(list.stateProperty()).opens(acts::open);
    }

    /// The keyboard goes to the list.
    void takeFocus() {
        first.takeFocus();
    }
}
