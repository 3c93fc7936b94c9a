package smena.ui.refund;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.shift.Shift;
import smena.text.Formats;
import smena.ui.kit.Localization;

/// Shows the step a refund is at: the receipt is asked for, the lines are chosen, the money is
/// handed out.
public final class RefundController {
    private static final double NARROW = 1200;
    private static final double SIDE_NARROW = 352;
    private static final double SIDE_WIDE = 408;
    private static final PseudoClass IS_NARROW = PseudoClass.getPseudoClass("narrow");

    private final RefundModel model;
    private final Localization localization;
    private final String who;
    private final Runnable leave;
    private final Runnable exchange;

    @FXML private VBox root;
    @FXML private Label where;
    @FXML private Button withoutReceipt;
    @FXML private Button exchangeButton;
    @FXML private Button leaveButton;
    @FXML private Node start;
    @FXML private HBox body;
    @FXML private Region side;
    @FXML private Node result;

    /// @param who the name of whoever stands at the till
    /// @param leave leaves the screen
    /// @param exchange takes the chosen lines to the till
    RefundController(
            RefundModel model,
            Localization localization,
            String who,
            Runnable leave,
            Runnable exchange) {
        this.model = model;
        this.localization = localization;
        this.who = who;
        this.leave = leave;
        this.exchange = exchange;
    }

    @FXML
    private void initialize() {
        BooleanBinding isBooked = model.bookedProperty().isNotNull();
        BooleanBinding isFound = model.sourceProperty().isNotNull();
        BooleanBinding ofReceipt =
                Bindings.createBooleanBinding(
                        () -> model.sourceProperty().get() instanceof Source.OfReceipt,
                        model.sourceProperty());
        start.visibleProperty().bind(isFound.not().and(isBooked.not()));
        body.visibleProperty().bind(isFound.and(isBooked.not()));
        result.visibleProperty().bind(isBooked);
        withoutReceipt.visibleProperty().bind(isBooked.not().and(isFound.not().or(ofReceipt)));
        withoutReceipt.managedProperty().bind(withoutReceipt.visibleProperty());
        exchangeButton.visibleProperty().bind(isFound.and(isBooked.not()).and(ofReceipt));
        exchangeButton.managedProperty().bind(exchangeButton.visibleProperty());
        exchangeButton
                .disableProperty()
                .bind(
                        model.missingProperty()
                                .isNotEqualTo(RefundModel.Missing.NOTHING)
                                .or(model.busyProperty()));
        leaveButton.visibleProperty().bind(isBooked.not());
        leaveButton.disableProperty().bind(model.busyProperty());
        where.textProperty().bind(localization.make(this::where, model.shiftProperty()));
        root.widthProperty().subscribe(width -> share(width.doubleValue()));
    }

    @FXML
    private void withoutReceipt() {
        model.openWithoutReceipt();
    }

    @FXML
    private void exchange() {
        exchange.run();
    }

    @FXML
    private void leave() {
        leave.run();
    }

    /// Takes the keyboard away from the fields, so that keys mean what is written on the buttons.
    void leaveFields() {
        root.requestFocus();
    }

    private void share(double width) {
        root.pseudoClassStateChanged(IS_NARROW, width < NARROW);
        double wanted = width < NARROW ? SIDE_NARROW : SIDE_WIDE;
        side.setMinWidth(wanted);
        side.setPrefWidth(wanted);
        side.setMaxWidth(wanted);
    }

    private String where(Formats formats) {
        Shift shift = model.shiftProperty().get();
        return shift == null ? who : formats.words().get("refund.shift", shift.id()) + " · " + who;
    }
}
