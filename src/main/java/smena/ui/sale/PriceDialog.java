package smena.ui.sale;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

import smena.domain.Problem;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.shop.PlausibleCash;
import smena.text.Problems;
import smena.text.Typed;
import smena.ui.kit.AmountDoubt;
import smena.ui.kit.AmountField;
import smena.ui.kit.Dialog;
import smena.ui.kit.DoubtQuestion;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.shell.UiContext;

import java.util.Optional;
import java.util.function.Consumer;

/// Asks what one unit of a product costs that has no price of its own. Enter alone is no answer.
public final class PriceDialog {
    private final Problem.PriceNeeded needed;
    private final Consumer<Money> given;
    private final Localization localization;
    private final Dialog dialog;
    private final AmountDoubt doubt = new AmountDoubt();

    @FXML private Label name;
    @FXML private Label unit;
    @FXML private AmountField price;
    @FXML private Notice problem;
    @FXML private NumberPad pricePad;

    private PriceDialog(
            UiContext ui, Problem.PriceNeeded needed, Consumer<Money> given, Dialog dialog) {
        this.needed = needed;
        this.given = given;
        this.dialog = dialog;
        localization = ui.localization();
        DoubtQuestion.follow(doubt, ui.dialogs(), localization);
    }

    /// Asks; false if another dialog is open.
    ///
    /// @param given gets the answer once the dialog is closed
    static boolean open(UiContext ui, Problem.PriceNeeded needed, Consumer<Money> given) {
        if (ui.dialogs().anyOpenProperty().get()) {
            return false;
        }
        ui.dialogs()
                .open("sale/price.fxml", dialog -> new PriceDialog(ui, needed, given, dialog))
                .takeFocus();
        return true;
    }

    @FXML
    private void initialize() {
        name.setText(needed.product());
        unit.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        needed.unit() == Unit.PIECE
                                                ? f.currency()
                                                : f.currency()
                                                        + " / "
                                                        + f.words()
                                                                .get(
                                                                        "till.unit."
                                                                                + needed.unit())));
        price.typedProperty().subscribe(_ -> problem.setVisible(false));
        pricePad.setOnKey(price::padKey);
        pricePad.backspaceTextProperty().bind(localization.text("common.erase"));
    }

    private void takeFocus() {
        dialog.focus(price);
    }

    @FXML
    private void enter() {
        Optional<Money> typed = Typed.money(price.typedProperty().get()).filter(Money::isPrice);
        if (typed.isEmpty()) {
            refuse();
            return;
        }
        Money asked = typed.get();
        doubt.unless(PlausibleCash.isAmount(asked), asked, () -> answer(asked));
    }

    private void answer(Money asked) {
        dialog.close();
        given.accept(asked);
    }

    @FXML
    private void cancel() {
        dialog.close();
    }

    private void refuse() {
        problem.textProperty()
                .bind(localization.make(f -> new Problems(f).sentence(new Problem.BadPrice())));
        problem.setVisible(true);
        price.requestFocus();
        price.selectAll();
    }
}
