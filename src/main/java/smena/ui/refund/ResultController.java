package smena.ui.refund;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.refund.Refund;
import smena.service.ports.PrintState;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.List;

/// What was booked: the money to hand out, and what becomes of the slip.
public final class ResultController {
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int LONG_SUM = 11;

    private final ObservableValue<@Nullable Refund> booked;
    private final SlipModel slip;
    private final Localization localization;
    private final Runnable finish;

    @FXML private Label done;
    @FXML private VBox handOut;
    @FXML private Label handWord;
    @FXML private Label hand;
    @FXML private Label handCurrency;
    @FXML private VBox others;
    @FXML private Label paper;
    @FXML private Button again;
    @FXML private Button finishButton;

    /// @param finish leaves the screen
    ResultController(
            ObservableValue<@Nullable Refund> booked,
            SlipModel slip,
            Localization localization,
            Runnable finish) {
        this.booked = booked;
        this.slip = slip;
        this.localization = localization;
        this.finish = finish;
    }

    @FXML
    private void initialize() {
        done.textProperty().bind(localization.make(this::done, booked));
        handWord.textProperty().bind(localization.text("refund.handOut"));
        hand.textProperty().bind(localization.make(f -> f.money(inCash()), booked));
        hand.textProperty()
                .subscribe(text -> hand.pseudoClassStateChanged(LONG, text.length() >= LONG_SUM));
        handCurrency.textProperty().bind(localization.make(Formats::currency));
        handOut.managedProperty().bind(handOut.visibleProperty());
        others.managedProperty().bind(others.visibleProperty());
        paper.textProperty().bind(localization.make(this::paper, slip.stateProperty()));
        slip.stateProperty().subscribe(this::mark);
        again.disableProperty().bind(slip.orderingProperty());
        booked.subscribe(this::show);
    }

    @FXML
    private void again() {
        slip.again();
    }

    @FXML
    private void finish() {
        finish.run();
    }

    /// Whether it is the button that prints once more.
    boolean isAgain(Object node) {
        return node == again;
    }

    void takeFocus() {
        finishButton.requestFocus();
    }

    private void show(@Nullable Refund refund) {
        handOut.setVisible(inCash().isPositive());
        others.getChildren().setAll(others(refund).stream().map(this::line).toList());
        others.setVisible(!others.getChildren().isEmpty());
        if (refund != null) {
            slip.follow(refund);
        }
    }

    private static List<Refund.Payment> others(@Nullable Refund refund) {
        return refund == null
                ? List.of()
                : refund.payments().stream().filter(p -> !p.method().kind().isInDrawer()).toList();
    }

    private HBox line(Refund.Payment payment) {
        Label way = new Label();
        way.textProperty().bind(localization.make(f -> PayoutWords.to(payment, f)));
        way.getStyleClass().add("title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label sum = new Label();
        sum.textProperty().bind(localization.make(f -> f.money(payment.applied())));
        sum.getStyleClass().addAll("title", "figure");
        HBox line = new HBox(8, way, space, sum);
        line.getStyleClass().add("bar");
        return line;
    }

    private Money inCash() {
        Refund refund = booked.getValue();
        return refund == null ? Money.ZERO : refund.cash();
    }

    private String done(Formats formats) {
        Refund refund = booked.getValue();
        return refund == null ? "" : formats.words().get("refund.done", refund.number());
    }

    private String paper(Formats formats) {
        return formats.words().get("till.receipt." + slip.stateProperty().get());
    }

    private void mark(PrintState state) {
        boolean wrong = state == PrintState.UNKNOWN || state == PrintState.FAILED;
        paper.getStyleClass().removeAll("muted", "warn");
        paper.getStyleClass().add(wrong ? "warn" : "muted");
        paper.setGraphic(wrong ? new Icon(Sign.WARNING, 14) : null);
    }
}
