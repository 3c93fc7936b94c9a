package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import smena.domain.shop.StockPolicy;
import smena.ui.kit.Chips;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.SaveButton;

import java.util.List;

/// Puts [ShelfRulesModel] on the screen.
public final class ShelfRulesController {
    private static final int DIGITS = 3;

    private final ShelfRulesModel model;
    private final Localization localization;

    @FXML private RowSwitch refused;
    @FXML private TextField nearDays;
    @FXML private HBox policies;
    @FXML private Notice notice;
    @FXML private Button save;

    ShelfRulesController(ShelfRulesModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        DigitsOnly.in(nearDays, DIGITS);
        refused.selectedProperty().bindBidirectional(model.refusedProperty());
        nearDays.textProperty().bindBidirectional(model.nearDaysProperty());
        List<StockPolicy> all = List.of(StockPolicy.values());
        Chips.spread(
                policies,
                all,
                model.policyProperty(),
                policy -> localization.text("shelf.policy." + policy));
        for (int i = 0; i < all.size(); i++) {
            policies.getChildren().get(i).setId("policy-" + all.get(i));
        }
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }
}
