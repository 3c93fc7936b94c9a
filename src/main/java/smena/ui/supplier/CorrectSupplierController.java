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
import javafx.scene.layout.VBox;

import smena.domain.money.Money;
import smena.domain.stock.SupplierAccount;
import smena.service.supply.Suppliers;
import smena.text.Typed;
import smena.ui.kit.AmountField;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Asks by how much what a supplier is owed is put right, and why.
public final class CorrectSupplierController {
    private final SupplierAccount account;
    private final Localization localization;
    private final BiConsumer<Typing, FormAnswer> given;
    private final Runnable back;
    private final FormAnswer answer = new FormAnswer();
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.LESS);

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private HBox ways;
    @FXML private AmountField amount;
    @FXML private Label after;
    @FXML private TextField reason;
    @FXML private Notice notice;
    @FXML private Button correct;

    /// Which way it goes.
    enum Way {
        LESS,
        MORE
    }

    /// What was typed.
    record Typing(Money amount, String reason) {
        /// The correction it is.
        Suppliers.Correction correction(UUID once, long supplier) {
            return new Suppliers.Correction(once, supplier, amount, reason);
        }
    }

    /// @param given gets what was typed
    /// @param back leaves without it
    CorrectSupplierController(
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
        title.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        account.supplier().name()
                                                + " · "
                                                + SupplierWords.balance(account.balance(), f)));
        Chips.spread(
                ways,
                List.of(Way.values()),
                way,
                each -> localization.text("suppliers.way." + each));
        ways.getChildren().getFirst().setId("oweLess");
        ways.getChildren().getLast().setId("oweMore");
        MaxLength.in(reason, Suppliers.LONGEST_REASON);
        after.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "suppliers.leftAfter",
                                                        SupplierWords.balance(
                                                                account.balance().plus(change()),
                                                                f)),
                                amount.typedProperty(),
                                way));
        ProblemNotice.follow(notice, answer.problem(), localization);
        correct.disableProperty()
                .bind(
                        answer.busy()
                                .or(
                                        Bindings.createBooleanBinding(
                                                () ->
                                                        change().isZero()
                                                                || reason.getText().isBlank(),
                                                amount.typedProperty(),
                                                reason.textProperty())));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Money change() {
        Money typed = Typed.money(amount.typedProperty().get()).orElse(Money.ZERO);
        return way.get() == Way.LESS ? typed.negated() : typed;
    }

    @FXML
    private void correct() {
        if (!correct.isDisabled()) {
            answer.forget();
            given.accept(new Typing(change(), reason.getText()), answer);
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
