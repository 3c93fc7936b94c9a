package smena.ui.customer;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import smena.domain.customer.Customer;
import smena.domain.money.Money;
import smena.text.Typed;
import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;

import java.util.function.BiConsumer;

/// Asks by how much a balance is put right, and why.
public final class CorrectController {
    private static final int LONGEST_REASON = 200;

    private final Customer customer;
    private final Localization localization;
    private final BiConsumer<Money, String> given;
    private final Runnable back;

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private ToggleButton less;
    @FXML private ToggleButton more;
    @FXML private AmountField amount;
    @FXML private Label after;
    @FXML private TextField reason;
    @FXML private Button correct;

    /// @param given gets the amount, above nothing where more is owed, and the reason
    /// @param back leaves without one
    public CorrectController(
            Customer customer,
            Localization localization,
            BiConsumer<Money, String> given,
            Runnable back) {
        this.customer = customer;
        this.localization = localization;
        this.given = given;
        this.back = back;
    }

    @FXML
    private void initialize() {
        title.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        customer.name()
                                                + " · "
                                                + f.money(customer.account().balance())));
        less.setSelected(true);
        MaxLength.in(reason, LONGEST_REASON);
        after.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "customers.leftAfter",
                                                        f.moneyWithCurrency(balance())),
                                amount.typedProperty(),
                                less.selectedProperty()));
        correct.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        change().isZero()
                                                || balance().isNegative()
                                                || reason.getText().isBlank(),
                                amount.typedProperty(),
                                less.selectedProperty(),
                                reason.textProperty()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Money change() {
        Money typed = Typed.money(amount.typedProperty().get()).orElse(Money.ZERO);
        return less.isSelected() ? typed.negated() : typed;
    }

    private Money balance() {
        return customer.account().balance().plus(change());
    }

    @FXML
    private void less() {
        less.setSelected(true);
        more.setSelected(false);
    }

    @FXML
    private void more() {
        more.setSelected(true);
        less.setSelected(false);
    }

    @FXML
    private void correct() {
        if (!correct.isDisabled()) {
            given.accept(change(), reason.getText());
        }
    }

    @FXML
    private void back() {
        back.run();
    }

    /// The keyboard goes to the amount.
    public void takeFocus() {
        amount.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            correct();
        }
    }
}
