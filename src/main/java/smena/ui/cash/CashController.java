package smena.ui.cash;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.Supplier;
import smena.ui.kit.AmountField;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.ReasonChips;

import java.util.ArrayList;
import java.util.List;

/// Puts [CashModel] on the screen.
public final class CashController {
    private static final int COLUMNS = 2;
    private static final int LONGEST_BAG = 30;
    private static final Names NAMES = new Names();

    private final CashModel model;
    private final Localization localization;
    private final Runnable back;

    @FXML private HBox root;
    @FXML private GridPane acts;
    @FXML private Label amountCaption;
    @FXML private AmountField amount;
    @FXML private FlowPane reasons;
    @FXML private TextField reason;
    @FXML private VBox bagged;
    @FXML private TextField bag;
    @FXML private VBox paid;
    @FXML private ComboBox<@Nullable Supplier> supplier;
    @FXML private Notice notice;
    @FXML private NumberPad pad;
    @FXML private Button confirm;

    /// @param back leaves without doing anything
    public CashController(CashModel model, Localization localization, Runnable back) {
        this.model = model;
        this.localization = localization;
        this.back = back;
    }

    @FXML
    private void initialize() {
        for (CashAct act : CashAct.values()) {
            acts.add(tile(act), act.ordinal() % COLUMNS, act.ordinal() / COLUMNS);
        }
        amount.typedProperty().bindBidirectional(model.amountProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        confirm.disableProperty().bind(model.readyProperty().not().or(model.busyProperty()));
        pad.setOnKey(amount::padKey);
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        pad.disableProperty().bind(amount.disableProperty());
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        MaxLength.in(bag, LONGEST_BAG);
        bag.textProperty().bindBidirectional(model.bagProperty());
        supplier.valueProperty().bindBidirectional(model.supplierProperty());
        supplier.setConverter(NAMES);
        model.actProperty().subscribe(this::showAct);
        model.reasonsProperty().subscribe(_ -> showReasons(model.actProperty().get()));
        model.suppliers().addListener((ListChangeListener<Supplier>) _ -> showSuppliers());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    }

    @FXML
    private void confirm() {
        model.confirm();
    }

    @FXML
    private void back() {
        back.run();
    }

    /// Gives the keyboard to what is asked first.
    void takeFocus() {
        if (amount.isDisabled()) {
            reason.requestFocus();
        } else {
            amount.requestFocus();
        }
    }

    /// Enter goes from the amount to the reason, and confirms once both are there; in the list of
    /// suppliers it only chooses.
    private void enter(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || supplier.isShowing()) {
            return;
        }
        event.consume();
        if (amount.isFocused() && !model.readyProperty().get()) {
            reason.requestFocus();
        } else {
            model.confirm();
        }
    }

    private ToggleButton tile(CashAct act) {
        ToggleButton tile = new ToggleButton();
        tile.textProperty().bind(localization.text("cash." + act));
        tile.setGraphic(new Icon(act.sign(), 22));
        tile.getStyleClass().add("cash-act");
        tile.setUserData(act);
        tile.setId("cash-" + act);
        tile.setFocusTraversable(false);
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setOnAction(
                _ -> {
                    model.actProperty().set(act);
                    showAct(act);
                    takeFocus();
                });
        return tile;
    }

    private void showAct(CashAct now) {
        for (Node tile : acts.getChildren()) {
            ((ToggleButton) tile).setSelected(tile.getUserData() == now);
        }
        amount.setDisable(now.kind().isEmpty());
        amountCaption.setDisable(now.kind().isEmpty());
        show(bagged, now == CashAct.SAFE_DROP);
        show(paid, now == CashAct.PAY_OUT && !model.suppliers().isEmpty());
        showReasons(now);
        confirm.textProperty().bind(localization.text("cash.do." + now));
    }

    private void showReasons(CashAct now) {
        List<String> own = model.reasonsProperty().get().of(now.reasons());
        if (own.isEmpty()) {
            ReasonChips.fill(reasons, now.reasonKeys(), reason, localization);
        } else {
            ReasonChips.fillOwn(reasons, own, reason);
        }
    }

    /// The first of them is nobody.
    private void showSuppliers() {
        List<@Nullable Supplier> all = new ArrayList<>();
        all.add(null);
        all.addAll(model.suppliers());
        supplier.getItems().setAll(all);
        showAct(model.actProperty().get());
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static final class Names extends StringConverter<@Nullable Supplier> {
        @Override
        public String toString(@Nullable Supplier one) {
            return one == null ? "" : one.name();
        }

        @Override
        public @Nullable Supplier fromString(String name) {
            return null;
        }
    }
}
