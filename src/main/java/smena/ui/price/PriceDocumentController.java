package smena.ui.price;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import smena.domain.price.PriceDocument;
import smena.service.price.PriceDocuments.Line;
import smena.service.price.PriceDocuments.Overview;
import smena.ui.kit.Corners;
import smena.ui.kit.Localization;
import smena.ui.kit.PagedList;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;
import smena.ui.kit.Tag;

/// Puts a price document on the screen.
public final class PriceDocumentController {
    private final PagedList<Line> lines;
    private final Overview overview;
    private final Localization localization;
    private final ListView<Line> rows = new ListView<>();

    @FXML private Tag state;
    @FXML private Label when;
    @FXML private Label count;
    @FXML private Label who;
    @FXML private Label reason;
    @FXML private StackPane rowsPlace;

    PriceDocumentController(PagedList<Line> lines, Overview overview, Localization localization) {
        this.lines = lines;
        this.overview = overview;
        this.localization = localization;
        rows.setItems(lines.items());
    }

    @FXML
    private void initialize() {
        PriceDocument document = overview.document();
        state.textProperty().bind(localization.text("prices.state." + document.state()));
        PriceWords.show(state, document.state());
        when.textProperty().bind(localization.make(f -> PriceWords.when(document, f)));
        count.textProperty().bind(localization.make(f -> PriceWords.lines(document, f)));
        who.textProperty().bind(localization.make(f -> PriceWords.who(overview, f)));
        reason.setText(document.reason());
        reason.setVisible(!document.reason().isEmpty());
        reason.setManaged(reason.isVisible());
        rows.setId("priceLines");
        rows.setFixedCellSize(PriceLineCell.HEIGHT);
        rows.setCellFactory(_ -> new PriceLineCell(localization, lines::more));
        Corners.ofFoot(rowsPlace);
        rowsPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, PriceLineCell.HEIGHT)
                                .whenEmpty(Sign.LABEL, "prices.empty")
                                .onRetry(lines::load)
                                .onCancel(lines::cancel)
                                .follow(lines.stateProperty()));
    }

    void takeFocus() {
        rows.requestFocus();
    }
}
