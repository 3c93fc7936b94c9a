package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.SaveButton;

/// Puts [LawModel] on the screen.
public final class LawController {
    private static final int LONGEST_DAY = 10;

    private final LawModel model;
    private final Localization localization;

    @FXML private RowSwitch limited;
    @FXML private AmountField limit;
    @FXML private TextField from;
    @FXML private Notice notice;
    @FXML private Button save;

    LawController(LawModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        MaxLength.in(from, LONGEST_DAY);
        limited.selectedProperty().bindBidirectional(model.limitedProperty());
        limit.typedProperty().bindBidirectional(model.limitProperty());
        limit.disableProperty().bind(model.limitedProperty().not());
        from.textProperty().bindBidirectional(model.fromProperty());
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }
}
