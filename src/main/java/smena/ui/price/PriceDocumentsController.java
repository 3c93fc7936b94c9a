package smena.ui.price;

import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import smena.service.price.PriceDocuments.Overview;
import smena.ui.kit.Localization;
import smena.ui.kit.PagedList;
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
    private final PagedList<Overview> list;
    private final Localization localization;
    private final Acts acts;
    private boolean wantsFocus;

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
        rows.setCellFactory(_ -> new PriceDocumentCell(localization, acts::open, list::more));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, PriceDocumentCell.HEIGHT)
                                .whenEmpty(Sign.LABEL, "prices.empty")
                                .emptyButton("firstPrices", "prices.addFirst", acts::add)
                                .onRetry(list::load)
                                .onCancel(list::cancel)
                                .follow(list.stateProperty()));
        list.stateProperty().subscribe(_ -> chooseFirst());
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
