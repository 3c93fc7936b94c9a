package smena.ui.supplier;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import smena.domain.money.Money;
import smena.domain.stock.SupplierAccount;
import smena.service.supply.Suppliers;
import smena.text.Formats;
import smena.text.Typed;
import smena.ui.kit.AmountField;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ProblemNotice;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Asks how much a supplier is paid and where the money comes from; all that is owed is offered.
public final class PaySupplierController {
    private final SupplierAccount account;
    private final Localization localization;
    private final BiConsumer<Typing, FormAnswer> given;
    private final Runnable back;
    private final FormAnswer answer = new FormAnswer();
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.DRAWER);

    @FXML private HBox root;
    @FXML private Label who;
    @FXML private Label owed;
    @FXML private AmountField amount;
    @FXML private HBox ways;
    @FXML private TextField reason;
    @FXML private Label left;
    @FXML private Notice notice;
    @FXML private NumberPad pad;
    @FXML private Button pay;

    /// Where the money comes from.
    enum Way {
        DRAWER,
        BANK
    }

    /// What was typed.
    record Typing(Money amount, boolean fromDrawer, String reason) {
        /// The payment it is.
        Suppliers.Payment payment(UUID once, long supplier) {
            return new Suppliers.Payment(once, supplier, amount, fromDrawer, reason);
        }
    }

    /// @param given gets what was typed
    /// @param back leaves without it
    PaySupplierController(
            SupplierAccount account,
            Localization localization,
            BiConsumer<Typing, FormAnswer> given,
            Runnable back) {
        this.account = account;
        this.localization = localization;
        this.given = given;
        this.back = back;
    }

    @FXML
    private void initialize() {
        who.setText(account.supplier().name());
        owed.textProperty()
                .bind(localization.make(f -> SupplierWords.balance(account.balance(), f)));
        Chips.spread(
                ways,
                List.of(Way.values()),
                way,
                each -> localization.text("suppliers.way." + each));
        ways.getChildren().getFirst().setId("payFromDrawer");
        ways.getChildren().getLast().setId("payByBank");
        MaxLength.in(reason, Suppliers.LONGEST_REASON);
        left.textProperty().bind(localization.make(this::left, amount.typedProperty()));
        ProblemNotice.follow(notice, answer.problem(), localization);
        pay.disableProperty()
                .bind(
                        answer.busy()
                                .or(
                                        Bindings.createBooleanBinding(
                                                () -> !typed().isPrice(), amount.typedProperty())));
        pad.setOnKey(amount::padKey);
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        if (account.balance().isPrice()) {
            amount.typedProperty().set(Typed.text(account.balance()));
        }
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Money typed() {
        return Typed.money(amount.typedProperty().get()).orElse(Money.ZERO);
    }

    private String left(Formats formats) {
        Money after = account.balance().minus(typed());
        return formats.words().get("suppliers.leftAfter", SupplierWords.balance(after, formats));
    }

    @FXML
    private void pay() {
        if (!pay.isDisabled()) {
            answer.forget();
            given.accept(new Typing(typed(), way.get() == Way.DRAWER, reason.getText()), answer);
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
