package smena.ui.movement;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import smena.domain.stock.StockFigure;
import smena.ui.kit.Corners;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.util.function.Consumer;

/// Puts [OnHandModel] on the screen.
public final class OnHandController {
    private static final int LONGEST_QUERY = 80;

    private final OnHandModel model;
    private final Localization localization;
    private final Consumer<StockFigure> open;
    private final ListView<StockFigure> rows = new ListView<>();

    @FXML private TextField stockSearch;
    @FXML private ToggleButton low;
    @FXML private Label costHead;
    @FXML private Label valueHead;
    @FXML private StackPane listPlace;

    /// @param open shows the movements of a product
    OnHandController(OnHandModel model, Localization localization, Consumer<StockFigure> open) {
        this.model = model;
        this.localization = localization;
        this.open = open;
    }

    @FXML
    private void initialize() {
        MaxLength.in(stockSearch, LONGEST_QUERY);
        stockSearch.textProperty().bindBidirectional(model.searchProperty());
        low.selectedProperty().bindBidirectional(model.lowProperty());
        for (Label head : new Label[] {costHead, valueHead}) {
            head.visibleProperty().bind(model.costProperty());
            head.managedProperty().bind(model.costProperty());
        }
        rows.setItems(model.list().items());
        rows.setId("onHand");
        rows.setFixedCellSize(OnHandCell.HEIGHT);
        rows.setCellFactory(
                _ ->
                        new OnHandCell(
                                localization,
                                model.list()::more,
                                () -> model.costProperty().get()));
        model.costProperty().subscribe(_ -> rows.refresh());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        stockSearch.addEventFilter(KeyEvent.KEY_PRESSED, this::keyOfSearch);
        RowTap.twice(rows, open);
        Corners.ofFoot(listPlace);
        listPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, OnHandCell.HEIGHT)
                                .whenEmpty(Sign.STORE, "movement.nothingCounted")
                                .whenNothingFound(() -> "movement.notFound")
                                .onReset(model::reset)
                                .onRetry(model.list()::load)
                                .onCancel(model.list()::cancel)
                                .follow(model.list().stateProperty()));
        model.list().stateProperty().subscribe(_ -> chooseFirst());
    }

    private void key(KeyEvent event) {
        StockFigure selected = rows.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null) {
            event.consume();
            open.accept(selected);
        }
    }

    private void keyOfSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !rows.getItems().isEmpty()) {
            event.consume();
            rows.requestFocus();
        }
    }

    /// The keyboard goes to the search.
    void takeFocus() {
        stockSearch.requestFocus();
        stockSearch.selectAll();
    }

    private void chooseFirst() {
        if (rows.getSelectionModel().isEmpty() && !rows.getItems().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }
}
