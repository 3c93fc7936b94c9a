package smena.ui.movement;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import smena.domain.stock.StockDocument;
import smena.text.Formats;
import smena.ui.kit.Corners;
import smena.ui.kit.Localization;

/// Puts a booked paper of the shop itself on the screen. Costs are there only where the paper has
/// them.
public final class StockPaperController {
    private final StockDocument paper;
    private final Localization localization;
    private final ListView<StockDocument.Named> rows = new ListView<>();

    @FXML private StackPane linesPlace;
    @FXML private Label costHead;
    @FXML private Label lineCount;
    @FXML private Label by;
    @FXML private Node reasonPlace;
    @FXML private Label reason;
    @FXML private Node totalPlace;
    @FXML private Label total;
    @FXML private Label currency;

    StockPaperController(StockDocument paper, Localization localization) {
        this.paper = paper;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        StockDocument.Head head = paper.head();
        boolean costs = paper.lines().stream().anyMatch(line -> line.line().cost().isPresent());
        costHead.setVisible(costs);
        costHead.setManaged(costs);
        totalPlace.setVisible(costs);
        rows.setItems(FXCollections.observableArrayList(paper.lines()));
        rows.setId("paperLines");
        rows.setFixedCellSize(StockPaperCell.HEIGHT);
        rows.setCellFactory(_ -> new StockPaperCell(localization, costs));
        Corners.ofFoot(linesPlace);
        linesPlace.getChildren().setAll(rows);
        lineCount.textProperty().bind(localization.make(f -> f.number(head.lines())));
        by.textProperty().bind(localization.make(f -> head.by().name() + ", " + f.time(head.at())));
        reason.setText(head.reason());
        reasonPlace.setVisible(!head.reason().isEmpty());
        total.textProperty().bind(localization.make(f -> f.money(head.total())));
        currency.textProperty().bind(localization.make(Formats::currency));
    }

    /// The keyboard goes to the lines.
    void takeFocus() {
        rows.requestFocus();
    }
}
