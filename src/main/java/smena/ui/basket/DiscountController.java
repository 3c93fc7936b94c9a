package smena.ui.basket;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import smena.domain.sale.BasketLine;
import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.WhileShown;

import java.util.List;

/// Puts [DiscountModel] on the screen.
public final class DiscountController {
    private static final List<String> USUAL = List.of("5", "10", "15", "20");

    private final DiscountModel model;
    private final Localization localization;
    private final Runnable back;

    @FXML private HBox root;
    @FXML private ToggleButton onLine;
    @FXML private ToggleButton onWhole;
    @FXML private ToggleButton percent;
    @FXML private ToggleButton money;
    @FXML private AmountField amount;
    @FXML private Label unit;
    @FXML private HBox usual;
    @FXML private Label after;
    @FXML private Notice notice;
    @FXML private NumberPad pad;
    @FXML private Button remove;
    @FXML private Button give;

    /// @param back leaves without changing anything
    public DiscountController(DiscountModel model, Localization localization, Runnable back) {
        this.model = model;
        this.localization = localization;
        this.back = back;
    }

    @FXML
    private void initialize() {
        onLine.setText(model.line().map(BasketLine::name).orElse(""));
        onLine.setVisible(model.line().isPresent());
        onLine.setManaged(onLine.isVisible());
        USUAL.forEach(this::addUsual);
        amount.typedProperty().bindBidirectional(model.typedProperty());
        after.textProperty()
                .bind(
                        localization.make(
                                f -> f.moneyWithCurrency(model.afterProperty().get()),
                                model.afterProperty()));
        unit.textProperty()
                .bind(
                        localization.make(
                                f -> model.percentProperty().get() ? "%" : f.currency(),
                                model.percentProperty()));
        pad.setOnKey(amount::padKey);
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        give.disableProperty().bind(model.readyProperty().not().or(model.busyProperty()));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        show();
    }

    @FXML
    private void onLine() {
        model.onLineProperty().set(true);
        show();
    }

    @FXML
    private void onWhole() {
        model.onLineProperty().set(false);
        show();
    }

    @FXML
    private void percent() {
        model.percentProperty().set(true);
        show();
    }

    @FXML
    private void money() {
        model.percentProperty().set(false);
        show();
    }

    @FXML
    private void give() {
        model.give();
    }

    @FXML
    private void remove() {
        model.remove();
    }

    @FXML
    private void back() {
        back.run();
    }

    /// Gives the keyboard to the figure.
    void takeFocus() {
        amount.requestFocus();
        amount.selectAll();
    }

    private void addUsual(String percents) {
        ToggleButton chip = new ToggleButton(percents + " %");
        chip.setFocusTraversable(false);
        chip.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(chip, Priority.ALWAYS);
        chip.setOnAction(
                _ -> {
                    model.typedProperty().set(percents);
                    chip.setSelected(true);
                    takeFocus();
                });
        WhileShown.follow(
                chip, model.typedProperty(), now -> chip.setSelected(now.equals(percents)));
        usual.getChildren().add(chip);
    }

    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.give();
        }
    }

    private void show() {
        boolean line = model.onLineProperty().get();
        onLine.setSelected(line);
        onWhole.setSelected(!line);
        boolean percents = model.percentProperty().get();
        percent.setSelected(percents);
        money.setSelected(!percents);
        usual.setVisible(percents);
        remove.setDisable(!model.hasDiscount());
        takeFocus();
    }
}
