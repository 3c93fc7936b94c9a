package smena.ui.payment;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.sale.Basket;
import smena.domain.sale.CardSlip;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;
import smena.domain.shop.TerminalSetup;
import smena.text.Formats;
import smena.text.Typed;
import smena.ui.kit.AmountField;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.Tag;

import java.util.UUID;
import java.util.function.Consumer;

/// Puts [PaymentModel] on the screen. Digits always belong to the amount; Alt and a digit, or the
/// arrows, choose the way to pay; Enter completes wherever the keyboard is.
public final class PaymentController {
    private final PaymentModel model;
    private final Localization localization;
    private final Runnable back;
    private final RoundNotes round;

    @FXML private HBox root;
    @FXML private VBox methods;
    @FXML private Button retry;
    @FXML private Label dueCaption;
    @FXML private Label rounding;
    @FXML private Label due;
    @FXML private Label currency;
    @FXML private AmountField amount;
    @FXML private HBox notes;
    @FXML private ToggleButton exact;
    @FXML private HBox slip;
    @FXML private TextField reference;
    @FXML private TextField digits;
    @FXML private HBox byTerminal;
    @FXML private Tag simulator;
    @FXML private NumberPad pad;
    @FXML private VBox result;
    @FXML private VBox parts;
    @FXML private Label changeCaption;
    @FXML private Label change;
    @FXML private Label changeCurrency;
    @FXML private Button add;
    @FXML private Notice notice;
    @FXML private Button complete;
    @FXML private Button customer;
    private CustomerChoice customers = new CustomerChoice.None();
    private Basket basket = Basket.empty(new UUID(0, 0));
    private Consumer<Basket> named = _ -> {};

    /// @param back leaves the dialog without paying
    public PaymentController(PaymentModel model, Localization localization, Runnable back) {
        this.model = model;
        this.localization = localization;
        this.back = back;
        round = new RoundNotes(localization, this::offer);
    }

    @FXML
    private void initialize() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        notes.getChildren().addAll(round.buttons());
        bindFigures();
        bindButtons();
        amount.typedProperty().subscribe(this::type);
        model.typedProperty().subscribe(amount.typedProperty()::set);
        model.typedProperty().subscribe(this::markNote);
        MaxLength.in(reference, Tender.LONGEST_REFERENCE);
        reference.promptTextProperty().bind(localization.text("pay.reference"));
        reference.textProperty().bindBidirectional(model.slip().referenceProperty());
        DigitsOnly.in(digits, CardSlip.DIGITS);
        digits.promptTextProperty().bind(localization.text("pay.cardDigits"));
        digits.textProperty().bindBidirectional(model.slip().digitsProperty());
        model.terminal().setupProperty().subscribe(this::showTerminal);
        pad.setOnKey(key -> padTarget().accept(key));
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        model.methods().addListener((ListChangeListener<PaymentMethod>) _ -> showMethods());
        model.chosenProperty().subscribe(this::showChosen);
        model.figures().dueProperty().subscribe(_ -> showNotes());
        model.parts().addListener((ListChangeListener<Tender>) _ -> showParts());
        model.problemProperty().subscribe(this::markProblem);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        model.offersProperty().subscribe(this::takeFocus);
        follow(customers, basket, named);
        showMethods();
        showParts();
    }

    private void bindFigures() {
        dueCaption.textProperty().bind(localization.make(this::dueText, model.parts()));
        due.textProperty()
                .bind(
                        localization.make(
                                f -> f.money(model.figures().dueProperty().get()),
                                model.figures().dueProperty()));
        currency.textProperty().bind(localization.make(formats -> formats.currency()));
        rounding.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "pay.rounding",
                                                        f.signed(
                                                                model.figures()
                                                                        .roundingProperty()
                                                                        .get())),
                                model.figures().roundingProperty()));
        rounding.visibleProperty()
                .bind(model.figures().roundingProperty().map(money -> !money.isZero()));
        rounding.managedProperty().bind(rounding.visibleProperty());
        changeCurrency.textProperty().bind(currency.textProperty());
        model.figures().missingProperty().subscribe(_ -> showResult());
        model.figures().changeProperty().subscribe(_ -> showResult());
    }

    private String dueText(Formats formats) {
        return formats.words().get(model.parts().isEmpty() ? "pay.due" : "pay.left");
    }

    private void bindButtons() {
        complete.disableProperty()
                .bind(model.figures().completableProperty().not().or(model.busyProperty()));
        complete.textProperty()
                .bind(
                        Bindings.when(model.busyProperty())
                                .then(localization.text("pay.booking"))
                                .otherwise(localization.text("pay.complete")));
        add.visibleProperty().bind(model.figures().splittableProperty());
        add.managedProperty().bind(add.visibleProperty());
        retry.visibleProperty()
                .bind(Bindings.isEmpty(model.methods()).and(model.problemProperty().isNotNull()));
        retry.managedProperty().bind(retry.visibleProperty());
    }

    @FXML
    private void complete() {
        model.complete();
    }

    @FXML
    private void retry() {
        model.load();
    }

    @FXML
    private void back() {
        back.run();
    }

    /// Asks who the amount is owed by.
    @FXML
    private void customer() {
        if (!model.busyProperty().get()) {
            customers.choose(
                    basket,
                    chosen -> {
                        basket = chosen;
                        named.accept(chosen);
                        takeFocus();
                    });
        }
    }

    /// Pays another basket from now on.
    ///
    /// @param chosen gets the basket once its customer is another
    void follow(CustomerChoice choice, Basket paid, Consumer<Basket> chosen) {
        customers = choice;
        basket = paid;
        named = chosen;
        customer.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        choice.name().getValue().isEmpty()
                                                ? f.words().get("pay.customer")
                                                : choice.name().getValue(),
                                choice.name()));
    }

    @FXML
    private void add() {
        model.add();
    }

    @FXML
    private void exact() {
        offer(model.figures().dueProperty().get());
    }

    /// Focuses the field that still has to be filled in.
    void takeFocus() {
        PaymentMethod method = model.chosenProperty().get();
        if (asksSlip(method) && method != null && method.asksReference()) {
            reference.requestFocus();
        } else {
            amount.requestFocus();
        }
        amount.selectAll();
    }

    private void key(KeyEvent event) {
        if (take(event)) {
            event.consume();
        }
    }

    private boolean take(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isAltDown() && code.isDigitKey()) {
            String name = code.getName();
            chooseAt(name.charAt(name.length() - 1) - '1');
            return true;
        }
        boolean plus = code == KeyCode.ADD || code == KeyCode.PLUS || code == KeyCode.EQUALS;
        if (plus && event.getTarget() != reference && event.getTarget() != digits) {
            add();
            return true;
        }
        switch (code) {
            case ENTER -> model.enter();
            case UP -> step(-1);
            case DOWN -> step(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The field shows what the model takes of it.
    private void type(String text) {
        model.type(text);
        String taken = model.typedProperty().get();
        if (!taken.equals(amount.typedProperty().get())) {
            amount.typedProperty().set(taken);
        }
    }

    private void chooseAt(int place) {
        if (place >= 0 && place < model.methods().size()) {
            model.choose(model.methods().get(place));
        }
    }

    private void step(int step) {
        model.step(step);
    }

    private void offer(Money money) {
        model.offer(money);
        markNote(model.typedProperty().get());
    }

    private Consumer<String> padTarget() {
        TextField field = reference.isFocused() ? reference : digits;
        if (field.isFocused()) {
            return key -> {
                if (key.equals(NumberPad.BACKSPACE)) {
                    field.deletePreviousChar();
                } else {
                    field.replaceSelection(key);
                }
            };
        }
        return amount::padKey;
    }

    private void showMethods() {
        methods.getChildren().clear();
        for (PaymentMethod method : model.methods()) {
            MethodTile tile =
                    new MethodTile(method, model.methods().indexOf(method) + 1, localization);
            tile.setOnAction(_ -> chooseAt(model.methods().indexOf(method)));
            methods.getChildren().add(tile);
        }
        showChosen(model.chosenProperty().get());
    }

    private void showChosen(@Nullable PaymentMethod chosen) {
        for (Node node : methods.getChildren()) {
            MethodTile tile = (MethodTile) node;
            tile.setSelected(tile.method().equals(chosen));
        }
        boolean owed = chosen != null && chosen.kind().namesCustomer();
        boolean terminal = chosen != null && model.terminal().takes(chosen);
        boolean asks = asksSlip(chosen);
        slip.setVisible(asks);
        digits.setVisible(chosen != null && chosen.kind().isByCard());
        digits.setManaged(digits.isVisible());
        byTerminal.setVisible(terminal);
        customer.setVisible(owed);
        notes.setVisible(!asks && !owed && !terminal);
        showNotes();
    }

    /// Whether the number of a slip may be entered: the till knows of no other terminal than its
    /// own.
    private boolean asksSlip(@Nullable PaymentMethod chosen) {
        return chosen != null
                && !chosen.kind().namesCustomer()
                && !model.terminal().takes(chosen)
                && (chosen.asksReference() || !chosen.givesChange());
    }

    private void showTerminal(TerminalSetup setup) {
        boolean pretends = setup.kind() == TerminalSetup.Kind.SIMULATOR;
        simulator.setVisible(pretends);
        simulator.setManaged(pretends);
        showChosen(model.chosenProperty().get());
    }

    private void showNotes() {
        round.show(model.roundAmounts());
        markNote(model.typedProperty().get());
    }

    private void markNote(String typed) {
        Money now = Typed.money(typed).orElse(Money.ZERO);
        exact.setSelected(now.isPositive() && now.equals(model.figures().dueProperty().get()));
        round.mark(now);
    }

    private void showParts() {
        parts.getChildren().clear();
        for (int i = 0; i < model.parts().size(); i++) {
            int at = i;
            parts.getChildren()
                    .add(
                            new PartRow(
                                    model.parts().get(i),
                                    localization,
                                    () -> {
                                        model.remove(at);
                                        takeFocus();
                                    }));
        }
        parts.setVisible(!model.parts().isEmpty());
        parts.setManaged(parts.isVisible());
    }

    private void showResult() {
        new ResultView(result, changeCaption, change).show(model, localization);
    }

    private void markProblem(@Nullable Problem problem) {
        boolean hint =
                problem instanceof Problem.TooMuchByCard
                        || problem instanceof Problem.CustomerNeeded;
        notice.setKind(hint ? Notice.Kind.WARN : Notice.Kind.BAD);
    }
}
