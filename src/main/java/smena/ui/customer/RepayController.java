package smena.ui.customer;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import smena.domain.customer.Customer;
import smena.domain.money.Money;
import smena.text.Typed;
import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.NumberPad;

import java.util.function.Consumer;

/// Asks how much of a debt is paid back; the whole of it is offered.
public final class RepayController {
    private final Customer customer;
    private final Money overdue;
    private final Localization localization;
    private final Consumer<Money> given;
    private final Runnable back;

    @FXML private HBox root;
    @FXML private Label who;
    @FXML private Label owed;
    @FXML private AmountField amount;
    @FXML private Button whole;
    @FXML private Button late;
    @FXML private Label left;
    @FXML private NumberPad pad;
    @FXML private Button pay;

    /// @param overdue what of the debt should have been paid; nothing for none
    /// @param given gets the amount
    /// @param back leaves without one
    public RepayController(
            Customer customer,
            Money overdue,
            Localization localization,
            Consumer<Money> given,
            Runnable back) {
        this.customer = customer;
        this.overdue = overdue;
        this.localization = localization;
        this.given = given;
        this.back = back;
    }

    @FXML
    private void initialize() {
        who.setText(customer.name());
        owed.textProperty().bind(localization.make(f -> f.moneyWithCurrency(debt())));
        whole.textProperty()
                .bind(localization.make(f -> f.words().get("customers.payWhole", f.money(debt()))));
        late.textProperty()
                .bind(
                        localization.make(
                                f -> f.words().get("customers.payOverdue", f.money(overdue))));
        boolean part = overdue.isPositive() && overdue.compareTo(debt()) < 0;
        late.setVisible(part);
        late.setManaged(part);
        left.textProperty().bind(localization.make(f -> left(), amount.typedProperty()));
        pay.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !isFine(), amount.typedProperty()));
        pad.setOnKey(amount::padKey);
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        amount.typedProperty().set(Typed.text(debt()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Money debt() {
        return customer.account().balance();
    }

    private Money typed() {
        return Typed.money(amount.typedProperty().get()).orElse(Money.ZERO);
    }

    private boolean isFine() {
        return typed().isPositive() && typed().compareTo(debt()) <= 0;
    }

    private String left() {
        return typed().compareTo(debt()) > 0
                ? localization
                        .formats()
                        .words()
                        .get(
                                "problem.moreThanOwed",
                                localization.formats().moneyWithCurrency(debt()))
                : localization
                        .formats()
                        .words()
                        .get(
                                "customers.leftAfter",
                                localization.formats().moneyWithCurrency(debt().minus(typed())));
    }

    @FXML
    private void whole() {
        amount.typedProperty().set(Typed.text(debt()));
        takeFocus();
    }

    @FXML
    private void late() {
        amount.typedProperty().set(Typed.text(overdue));
        takeFocus();
    }

    @FXML
    private void pay() {
        if (isFine()) {
            given.accept(typed());
        }
    }

    @FXML
    private void back() {
        back.run();
    }

    /// The keyboard goes to the amount; the next digit replaces what is offered.
    public void takeFocus() {
        amount.requestFocus();
        amount.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            pay();
        }
    }
}
