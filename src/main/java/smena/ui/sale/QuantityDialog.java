package smena.ui.sale;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import smena.domain.Problem;
import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.sale.BasketLine;
import smena.text.Problems;
import smena.text.Typed;
import smena.ui.kit.Dialog;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.shell.UiContext;

import java.util.Optional;
import java.util.function.Consumer;

/// Asks how much: the quantity of a line, or the weight of a product on its way into the basket.
public final class QuantityDialog {
    /// What is asked for.
    ///
    /// @param name of the product
    /// @param unit what it is counted in
    /// @param now how much it is now; empty offers nothing, so that Enter alone answers nothing
    /// @param given gets the answer once the dialog is closed
    public record Question(
            String name, Unit unit, Optional<Quantity> now, Consumer<Quantity> given) {}

    private final Question question;
    private final Localization localization;
    private final Dialog dialog;

    @FXML private Label name;
    @FXML private Label unit;
    @FXML private TextField quantity;
    @FXML private Notice problem;
    @FXML private NumberPad quantityPad;

    private QuantityDialog(UiContext ui, Question question, Dialog dialog) {
        this.question = question;
        this.dialog = dialog;
        localization = ui.localization();
    }

    /// Opens the dialog for `line`.
    static void open(TillModels tillModels, BasketLine line) {
        open(
                tillModels.ui(),
                new Question(
                        line.name(),
                        line.unit(),
                        Optional.of(line.quantity()),
                        quantity -> tillModels.basket().setQuantity(line.line(), quantity)));
    }

    /// Asks `question`; false if another dialog is open.
    public static boolean open(UiContext ui, Question question) {
        if (ui.dialogs().anyOpenProperty().get()) {
            return false;
        }
        openOver(ui, question);
        return true;
    }

    /// Asks `question` over whatever is open.
    public static void openOver(UiContext ui, Question question) {
        ui.dialogs()
                .open("sale/quantity.fxml", dialog -> new QuantityDialog(ui, question, dialog))
                .takeFocus();
    }

    @FXML
    private void initialize() {
        name.setText(question.name());
        unit.textProperty().bind(localization.text("till.unit." + question.unit()));
        quantity.setText(question.now().map(localization.formats()::quantity).orElse(""));
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
            boolean fine = Typed.isTooFine(quantity.getText());
            refuse(fine ? new Problem.QuantityTooFine() : new Problem.BadQuantity());
        } else if (!question.unit().isDivisible() && !typed.get().isWhole()) {
            refuse(new Problem.NotDivisible(question.name()));
        } else {
            dialog.close();
            question.given().accept(typed.get());
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
