package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import smena.domain.shop.ShopSettings;
import smena.text.Language;
import smena.ui.kit.Chips;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.SaveButton;

import java.util.List;

/// Puts [ShopFactsModel] on the screen.
public final class ShopFactsController {
    private static final int TAX_ID = 9;
    private static final int PHONE = 24;

    private final ShopFactsModel model;
    private final Localization localization;

    @FXML private TextField name;
    @FXML private TextField address;
    @FXML private TextField taxId;
    @FXML private TextField phone;
    @FXML private TextField till;
    @FXML private HBox languages;
    @FXML private RowSwitch whole;
    @FXML private RowSwitch sound;
    @FXML private Notice notice;
    @FXML private Button save;

    ShopFactsController(ShopFactsModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        MaxLength.in(name, ShopSettings.LONGEST_NAME);
        MaxLength.in(address, ShopSettings.LONGEST_ADDRESS);
        MaxLength.in(till, ShopSettings.LONGEST_TILL);
        MaxLength.in(phone, PHONE);
        DigitsOnly.in(taxId, TAX_ID);
        name.textProperty().bindBidirectional(model.nameProperty());
        address.textProperty().bindBidirectional(model.addressProperty());
        taxId.textProperty().bindBidirectional(model.taxIdProperty());
        phone.textProperty().bindBidirectional(model.phoneProperty());
        till.textProperty().bindBidirectional(model.tillProperty());
        Chips.spread(
                languages,
                List.of(Language.values()),
                model.languageProperty(),
                language -> localization.make(_ -> language.ownName()));
        for (int i = 0; i < Language.values().length; i++) {
            languages.getChildren().get(i).setId("shopLanguage-" + Language.values()[i].tag());
        }
        whole.selectedProperty().bindBidirectional(model.wholeProperty());
        sound.selectedProperty().bindBidirectional(model.soundProperty());
        SaveButton.follow(save, model);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }
}
