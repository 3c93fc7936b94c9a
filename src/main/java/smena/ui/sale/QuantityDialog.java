package smena.ui.sale;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import smena.domain.Problem;
import smena.domain.money.Quantity;
import smena.domain.sale.BasketLine;
import smena.text.Problems;
import smena.text.Typed;
import smena.ui.kit.Dialog;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;

import java.util.Optional;

/// Asks for the quantity of a line.
public final class QuantityDialog {
    private final TillModels tillModels;
    private final BasketLine line;
    private final Localization localization;
    private final Dialog dialog;

    @FXML private Label name;
    @FXML private Label unit;
    @FXML private TextField quantity;
    @FXML private Notice problem;
    @FXML private NumberPad quantityPad;

    private QuantityDialog(TillModels tillModels, BasketLine line, Dialog dialog) {
        this.tillModels = tillModels;
        this.dialog = dialog;
        this.line = line;
        localization = tillModels.ui().localization();
    }

    /// Opens the dialog for `line`.
    static void open(TillModels tillModels, BasketLine line) {
        if (tillModels.ui().dialogs().anyOpenProperty().get()) {
            return;
        }
        tillModels
                .ui()
                .dialogs()
                .open("sale/quantity.fxml", dialog -> new QuantityDialog(tillModels, line, dialog))
                .takeFocus();
    }

    @FXML
    private void initialize() {
        name.setText(line.name());
        unit.textProperty().bind(localization.text("till.unit." + line.unit()));
        quantity.setText(localization.formats().quantity(line.quantity()));
        quantity.textProperty().subscribe(_ -> problem.setVisible(false));
        quantityPad.backspaceTextProperty().bind(localization.text("common.erase"));
    }

    private void takeFocus() {
        dialog.focus(quantity);
        quantity.selectAll();
    }

    @FXML
    private void enter() {
        Optional<Quantity> typed = Typed.quantity(quantity.getText()).filter(Quantity::isSellable);
        if (typed.isEmpty()) {
            refuse(new Problem.BadQuantity());
        } else if (!line.unit().isDivisible() && !typed.get().isWhole()) {
            refuse(new Problem.NotDivisible(line.name()));
        } else {
            dialog.close();
            tillModels.basket().setQuantity(line.line(), typed.get());
        }
    }

    @FXML
    private void cancel() {
        dialog.close();
    }

    private void refuse(Problem why) {
        problem.textProperty()
                .bind(localization.make(formats -> new Problems(formats).sentence(why)));
        problem.setVisible(true);
        quantity.requestFocus();
        quantity.selectAll();
    }
}
