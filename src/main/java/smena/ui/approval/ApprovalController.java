package smena.ui.approval;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.ReasonChips;
import smena.ui.pin.PersonTiles;
import smena.ui.pin.PinEntry;

import java.util.List;

/// Puts [ApprovalModel] on the screen. Digits are the PIN's, unless the reason is being written.
public final class ApprovalController {
    private static final List<String> REASONS =
            List.of("approve.reason.mistake", "approve.reason.customer", "approve.reason.goods");

    private final ApprovalModel model;
    private final Localization localization;
    private final Runnable back;

    @FXML private HBox root;
    @FXML private Label what;
    @FXML private PersonTiles people;
    @FXML private Label nobody;
    @FXML private Label why;
    @FXML private FlowPane reasons;
    @FXML private TextField reason;
    @FXML private PinEntry pin;
    @FXML private Button approve;

    /// @param back leaves without an approval
    public ApprovalController(ApprovalModel model, Localization localization, Runnable back) {
        this.model = model;
        this.localization = localization;
        this.back = back;
    }

    @FXML
    private void initialize() {
        what.textProperty().bind(localization.make(this::whatText));
        people.follow(model, localization, false);
        people.setOnTap(this::takeFocus);
        nobody.visibleProperty().bind(model.loadedProperty().and(Bindings.isEmpty(model.people())));
        nobody.managedProperty().bind(nobody.visibleProperty());
        ReasonChips.fill(reasons, REASONS, reason, localization);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        for (Node node : List.of(why, reasons, reason)) {
            node.setVisible(model.ask().right().asksWhy());
            node.setManaged(node.isVisible());
        }
        pin.follow(model, localization);
        approve.disableProperty().bind(model.busyProperty().or(model.chosenProperty().isNull()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void approve() {
        model.enter();
    }

    @FXML
    private void back() {
        back.run();
    }

    /// The last `keys` were the beginning of a scan; those in the field are gone already.
    void scanBegan(int keys) {
        if (!reason.isFocused()) {
            model.scanBegan(keys);
        }
    }

    /// Gives the keyboard to the PIN.
    void takeFocus() {
        pin.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.enter();
        } else if (!(event.getTarget() instanceof TextInputControl)
                && !event.isShortcutDown()
                && pin.type(event.getCode())) {
            event.consume();
        }
    }

    private String whatText(Formats formats) {
        String act = formats.words().get("approve.act." + model.ask().right());
        String text = formats.words().get("approve.what", model.asker().name(), act);
        return model.ask().amount().isZero()
                ? text
                : text + " · " + formats.moneyWithCurrency(model.ask().amount());
    }
}
