package smena.ui.sale;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import smena.domain.sale.Sale;
import smena.service.ports.PrintState;
import smena.text.Formats;
import smena.ui.kit.FittedText;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

/// The strip after a sale.
public final class AfterSaleController {
    private static final double CHANGE = 30;
    private static final double LEAST_CHANGE = 16;
    private static final double SHARE_OF_THE_STRIP = 0.26;

    private final AfterSaleModel model;
    private final Localization localization;

    @FXML private HBox afterSale;
    @FXML private Region sign;
    @FXML private Label created;
    @FXML private Label receipt;
    @FXML private Label changeWord;
    @FXML private Label change;
    @FXML private Button itPrinted;
    @FXML private Button again;

    AfterSaleController(TillModels tillModels) {
        model = tillModels.afterSale();
        localization = tillModels.ui().localization();
    }

    @FXML
    private void initialize() {
        created.textProperty().bind(localization.make(this::created, model.saleProperty()));
        receipt.textProperty().bind(localization.make(this::receipt, model.receiptProperty()));
        change.textProperty().bind(localization.make(this::change, model.saleProperty()));
        changeWord.visibleProperty().bind(change.textProperty().isNotEmpty());
        changeWord.managedProperty().bind(changeWord.visibleProperty());
        FittedText.follow(
                change,
                Bindings.createDoubleBinding(
                        () -> afterSale.getWidth() * SHARE_OF_THE_STRIP, afterSale.widthProperty()),
                CHANGE,
                LEAST_CHANGE);
        again.textProperty().bind(localization.make(this::againText, model.receiptProperty()));
        itPrinted.managedProperty().bind(itPrinted.visibleProperty());
        model.receiptProperty().subscribe(this::mark);
    }

    @FXML
    private void again() {
        model.again();
    }

    @FXML
    private void itPrinted() {
        model.itPrinted();
    }

    private void mark(PrintState state) {
        itPrinted.setVisible(state == PrintState.UNKNOWN);
        boolean wrong = state == PrintState.UNKNOWN || state == PrintState.FAILED;
        receipt.getStyleClass().removeAll("muted", "warn");
        receipt.getStyleClass().add(wrong ? "warn" : "muted");
        receipt.setGraphic(wrong ? new Icon(Sign.WARNING, 14) : null);
    }

    private String created(Formats formats) {
        Sale sale = model.saleProperty().get();
        return sale == null ? "" : formats.words().get("sale.created", sale.number());
    }

    private String change(Formats formats) {
        Sale sale = model.saleProperty().get();
        return sale == null || sale.change().isZero() ? "" : formats.money(sale.change());
    }

    private String receipt(Formats formats) {
        PrintState state = model.receiptProperty().get();
        return state == PrintState.UNKNOWN
                ? formats.words().get("till.didItPrint")
                : formats.words().get("till.receipt." + state);
    }

    private String againText(Formats formats) {
        return model.receiptProperty().get() == PrintState.FAILED
                ? formats.words().get("common.retry")
                : formats.words().get("till.again");
    }
}
