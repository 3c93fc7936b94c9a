package smena.ui.supply;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import smena.domain.stock.StockDocument;
import smena.text.Formats;
import smena.ui.kit.Corners;
import smena.ui.kit.Localization;

/// Puts a booked receipt on the screen.
public final class BookedReceiptController {
    private final StockDocument receipt;
    private final Localization localization;
    private final ListView<StockDocument.Named> rows = new ListView<>();

    @FXML private StackPane linesPlace;
    @FXML private Label lineCount;
    @FXML private Label by;
    @FXML private Label total;
    @FXML private Label currency;

    BookedReceiptController(StockDocument receipt, Localization localization) {
        this.receipt = receipt;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        StockDocument.Head head = receipt.head();
        rows.setItems(FXCollections.observableArrayList(receipt.lines()));
        rows.setId("bookedLines");
        rows.setFixedCellSize(BookedLineCell.HEIGHT);
        rows.setCellFactory(_ -> new BookedLineCell(localization));
        Corners.ofFoot(linesPlace);
        linesPlace.getChildren().setAll(rows);
        lineCount.textProperty().bind(localization.make(f -> f.number(head.lines())));
        by.textProperty().bind(localization.make(f -> head.by().name() + ", " + f.time(head.at())));
        total.textProperty().bind(localization.make(f -> f.money(head.total())));
        currency.textProperty().bind(localization.make(Formats::currency));
    }

    /// The keyboard goes to the lines.
    void takeFocus() {
        rows.requestFocus();
    }
}
