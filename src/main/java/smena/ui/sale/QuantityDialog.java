package smena.ui.sale;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

import smena.domain.Problem;
import smena.domain.money.Quantity;
import smena.domain.sale.BasketLine;
import smena.text.Problems;
import smena.text.Typed;
import smena.ui.kit.Dialog;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;

import java.util.Optional;

/// Asks for the quantity of a line.
public final class QuantityDialog {
    private final TillModels tillModels;
    private final BasketLine line;
    private final Localization localization;
    private Runnable close = () -> {};

    @FXML private Label name;
    @FXML private Label unit;
    @FXML private TextField quantity;
    @FXML private Notice problem;
    @FXML private NumberPad quantityPad;

    private QuantityDialog(TillModels tillModels, BasketLine line) {
        this.tillModels = tillModels;
        this.line = line;
        localization = tillModels.parts().localization();
    }

    /// Opens the dialog for `line`.
    static void open(TillModels tillModels, BasketLine line) {
        if (tillModels.parts().dialogs().anyOpenProperty().get()) {
            return;
        }
        QuantityDialog asked = new QuantityDialog(tillModels, line);
        Region card = (Region) new Fxml(asked.localization).load("sale/quantity.fxml", asked);
        Dialog dialog = tillModels.parts().dialogs().show(card);
        asked.close = dialog::close;
        dialog.focus(asked.quantity);
        asked.quantity.selectAll();
    }

    @FXML
    private void initialize() {
        name.setText(line.name());
        unit.textProperty().bind(localization.text("till.unit." + line.unit()));
        quantity.setText(localization.formats().quantity(line.quantity()));
        quantity.textProperty().subscribe(_ -> problem.setVisible(false));
        quantityPad.backspaceTextProperty().bind(localization.text("common.erase"));
    }

    @FXML
    private void enter() {
        Optional<Quantity> typed = Typed.quantity(quantity.getText()).filter(Quantity::isSellable);
        if (typed.isEmpty()) {
            refuse(new Problem.BadQuantity());
        } else if (!line.unit().isDivisible() && !typed.get().isWhole()) {
            refuse(new Problem.NotDivisible(line.name()));
        } else {
            close.run();
            tillModels.basket().setQuantity(line.line(), typed.get());
        }
    }

    @FXML
    private void cancel() {
        close.run();
    }

    private void refuse(Problem why) {
        problem.textProperty()
                .bind(localization.make(formats -> new Problems(formats).sentence(why)));
        problem.setVisible(true);
        quantity.requestFocus();
        quantity.selectAll();
    }
}
