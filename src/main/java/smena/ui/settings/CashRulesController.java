package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import smena.domain.money.Money;
import smena.ui.kit.AmountField;
import smena.ui.kit.Chips;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveButton;

/// Puts [CashRulesModel] on the screen.
public final class CashRulesController {
    private static final int DIGITS = 3;

    private final CashRulesModel model;
    private final Localization localization;

    @FXML private HBox steps;
    @FXML private AmountField limit;
    @FXML private TextField warn;
    @FXML private TextField stop;
    @FXML private TextField lock;
    @FXML private Notice notice;
    @FXML private Button save;

    CashRulesController(CashRulesModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        Chips.spread(
                steps,
                CashRulesModel.STEPS,
                model.stepProperty(),
                step ->
                        localization.make(
                                f ->
                                        step == 0
                                                ? f.words().get("cashRules.off")
                                                : f.money(Money.of(step))));
        for (int i = 0; i < CashRulesModel.STEPS.size(); i++) {
            steps.getChildren().get(i).setId("step-" + CashRulesModel.STEPS.get(i));
        }
        DigitsOnly.in(warn, DIGITS);
        DigitsOnly.in(stop, DIGITS);
        DigitsOnly.in(lock, DIGITS);
        limit.typedProperty().bindBidirectional(model.limitProperty());
        warn.textProperty().bindBidirectional(model.warnProperty());
        stop.textProperty().bindBidirectional(model.stopProperty());
        lock.textProperty().bindBidirectional(model.lockProperty());
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }
}
