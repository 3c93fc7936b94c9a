package smena.ui.refund;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.RefundReason;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.RowSwitch;
import smena.ui.refund.RefundModel.Missing;

import java.util.List;

/// Why it comes back, how the money goes back, and the button that does it.
public final class SideController {
    private static final int LONGEST_REASON = 200;
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int LONG_SUM = 10;

    private final RefundModel model;
    private final Localization localization;

    @FXML private FlowPane reasons;
    @FXML private TextField reasonText;
    @FXML private RowSwitch restock;
    @FXML private Label restockWhy;
    @FXML private VBox ways;
    @FXML private Button moreWays;
    @FXML private Label total;
    @FXML private Label currency;
    @FXML private Label summary;
    @FXML private Button book;
    @FXML private Label bookText;
    @FXML private Label missing;

    SideController(RefundModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        reasons();
        restock.selectedProperty().bindBidirectional(model.reason().restockProperty());
        restockWhy
                .textProperty()
                .bind(
                        localization.make(
                                this::restockWhy,
                                model.reason().restockProperty(),
                                model.reason().usualProperty()));
        PayoutModel payout = model.payout();
        new WayTiles(model, localization, ways, moreWays);
        total.textProperty()
                .bind(localization.make(f -> f.money(sum()), payout.wayProperty(), lines()));
        total.textProperty()
                .subscribe(text -> total.pseudoClassStateChanged(LONG, text.length() >= LONG_SUM));
        currency.textProperty().bind(localization.make(Formats::currency));
        summary.textProperty().bind(localization.make(this::summary, lines()));
        book.disableProperty()
                .bind(
                        model.missingProperty()
                                .isNotEqualTo(Missing.NOTHING)
                                .or(model.busyProperty())
                                .or(model.readingsProperty().greaterThan(0)));
        bookText.textProperty()
                .bind(
                        Bindings.when(model.busyProperty())
                                .then(localization.text("refund.booking"))
                                .otherwise(localization.text("refund.book")));
        book.accessibleTextProperty().bind(bookText.textProperty());
        missing.textProperty().bind(localization.make(this::missing, model.missingProperty()));
        missing.visibleProperty().bind(missing.textProperty().isNotEmpty());
        missing.managedProperty().bind(missing.visibleProperty());
    }

    @FXML
    private void book() {
        model.book();
    }

    private ObservableList<RefundLine> lines() {
        return model.lines().lines();
    }

    private void reasons() {
        ReasonModel reason = model.reason();
        for (RefundReason usual : RefundReason.values()) {
            ToggleButton chip = chip("refund.reason." + usual);
            chip.setId("reason-" + usual);
            chip.setOnAction(_ -> reason.choose(usual));
            reason.usualProperty().subscribe(now -> chip.setSelected(now == usual));
            reasons.getChildren().add(chip);
        }
        ToggleButton own = chip("refund.reasonOther");
        own.setId("reason-other");
        own.setOnAction(
                _ -> {
                    reason.chooseOther();
                    reasonText.requestFocus();
                });
        reason.otherProperty().subscribe(own::setSelected);
        reasons.getChildren().add(own);
        MaxLength.in(reasonText, LONGEST_REASON);
        reasonText.textProperty().bindBidirectional(reason.typedProperty());
        reasonText.visibleProperty().bind(reason.otherProperty());
        reasonText.managedProperty().bind(reasonText.visibleProperty());
    }

    /// A tap on the chosen one does not take it back.
    private ToggleButton chip(String key) {
        ToggleButton chip = new ReasonChip();
        chip.textProperty().bind(localization.text(key));
        chip.getStyleClass().addAll("chip", "soft");
        return chip;
    }

    private static final class ReasonChip extends ToggleButton {
        @Override
        public void fire() {
            setSelected(false);
            super.fire();
        }
    }

    private Money sum() {
        PayoutWay way = model.payout().wayProperty().get();
        return way == null || model.lines().chosen().isEmpty() ? Money.ZERO : way.paid();
    }

    private String restockWhy(Formats formats) {
        RefundReason reason = model.reason().usualProperty().get();
        return formats.words()
                .get(
                        model.reason().restockProperty().get()
                                ? "refund.restockOn"
                                : reason == RefundReason.DEFECT
                                        ? "refund.restockOffDefect"
                                        : reason == RefundReason.EXPIRED
                                                ? "refund.restockOffExpired"
                                                : "refund.restockOff");
    }

    private String summary(Formats formats) {
        List<RefundLine> chosen = model.lines().chosen();
        if (chosen.isEmpty()) {
            return formats.words().get("refund.nothing");
        }
        String tax = formats.money(model.lines().tax());
        if (chosen.stream().anyMatch(RefundLine::isMeasured)) {
            return formats.words().count("refund.summary", chosen.size(), tax);
        }
        Quantity pieces =
                chosen.stream()
                        .map(line -> line.quantityProperty().get())
                        .reduce(Quantity.ZERO, Quantity::plus);
        String count = formats.quantity(pieces);
        return formats.words().count("refund.pieces", chosen.size(), count, tax);
    }

    private String missing(Formats formats) {
        return switch (model.missingProperty().get()) {
            case NOTHING -> "";
            case SHIFT -> new Problems(formats).sentence(new Problem.NoOpenShift());
            case QUANTITY -> formats.words().get("problem.nothingChosen");
            case REASON -> formats.words().get("refund.reasonMissing");
        };
    }
}
