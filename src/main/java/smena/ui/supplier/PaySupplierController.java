package smena.ui.supplier;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import smena.domain.money.Money;
import smena.domain.stock.SupplierAccount;
import smena.domain.stock.UnpaidReceipt;
import smena.service.supply.Suppliers;
import smena.text.Formats;
import smena.text.Typed;
import smena.ui.kit.AmountField;
import smena.ui.kit.Chips;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ProblemNotice;

import java.util.List;
import java.util.Optional;
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
    @FXML private VBox receiptField;
    @FXML private ComboBox<Optional<UnpaidReceipt>> receipt;
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
    ///
    /// @param receipt the row of the receipt that it pays; empty for what is due first
    record Typing(Money amount, boolean fromDrawer, String reason, Optional<Long> receipt) {
        /// The payment it is.
        Suppliers.Payment payment(UUID once, long supplier) {
            return new Suppliers.Payment(once, supplier, amount, fromDrawer, reason, receipt);
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
        receipts();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// What can be paid one by one: those receipts of which something is open.
    void offer(List<UnpaidReceipt> open) {
        receipt.getItems().setAll(List.of(Optional.empty()));
        open.forEach(one -> receipt.getItems().add(Optional.of(one)));
        receipt.setValue(Optional.empty());
        receiptField.setVisible(!open.isEmpty());
    }

    private void receipts() {
        receiptField.setVisible(false);
        receiptField.managedProperty().bind(receiptField.visibleProperty());
        ChoiceNames.show(receipt, one -> named(one, localization.formats()));
        // The first answer chooses nothing: by then another amount may be typed.
        receipt.valueProperty()
                .subscribe(
                        (before, now) -> {
                            Money offered =
                                    chosen().map(UnpaidReceipt::rest).orElse(account.balance());
                            if (before != null && now != null && offered.isPrice()) {
                                amount.typedProperty().set(Typed.text(offered));
                            }
                        });
    }

    private static String named(Optional<UnpaidReceipt> one, Formats formats) {
        if (one.isEmpty()) {
            return formats.words().get("suppliers.oldestFirst");
        }
        UnpaidReceipt receipt = one.get();
        String paper = receipt.supplierNumber();
        String called = paper.isEmpty() ? receipt.number() : "№ " + paper;
        return called
                + " · "
                + formats.date(receipt.day())
                + " · "
                + formats.money(receipt.rest())
                + receipt.due()
                        .map(
                                day ->
                                        " · "
                                                + formats.words()
                                                        .get("suppliers.until", formats.date(day)))
                        .orElse("");
    }

    private Optional<UnpaidReceipt> chosen() {
        Optional<UnpaidReceipt> now = receipt.getValue();
        return now == null ? Optional.empty() : now;
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
            given.accept(
                    new Typing(
                            typed(),
                            way.get() == Way.DRAWER,
                            reason.getText(),
                            chosen().map(UnpaidReceipt::document)),
                    answer);
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
