package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;

import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.SaveButton;

/// Puts [LimitsModel] on the screen.
public final class LimitsController {
    private final LimitsModel model;
    private final Localization localization;

    @FXML private AmountField total;
    @FXML private AmountField cash;
    @FXML private Notice notice;
    @FXML private Button save;

    LimitsController(LimitsModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        total.typedProperty().bindBidirectional(model.totalProperty());
        cash.typedProperty().bindBidirectional(model.cashProperty());
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }
}
