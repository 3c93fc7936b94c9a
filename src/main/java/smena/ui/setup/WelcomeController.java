package smena.ui.setup;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import smena.ui.kit.LanguageChips;
import smena.ui.kit.Localization;
import smena.ui.kit.ThemeButton;
import smena.ui.kit.ThemeManager;

/// Language, and the choice between the demo and one's own shop.
public final class WelcomeController {
    private final SetupModel model;
    private final Localization localization;
    private final ThemeManager themes;

    @FXML private HBox languages;
    @FXML private Button theme;
    @FXML private Button demo;
    @FXML private Button shop;
    @FXML private HBox busy;

    WelcomeController(SetupModel model, Localization localization, ThemeManager themes) {
        this.model = model;
        this.localization = localization;
        this.themes = themes;
    }

    @FXML
    private void initialize() {
        LanguageChips.fill(languages, localization);
        ThemeButton.prepare(theme, themes, localization);
        demo.disableProperty().bind(model.busyProperty());
        shop.disableProperty().bind(model.busyProperty());
        busy.visibleProperty().bind(model.busyProperty());
    }

    @FXML
    private void demo() {
        model.demo();
    }

    @FXML
    private void shop() {
        model.fillIn();
    }

    void takeFocus() {
        demo.requestFocus();
    }
}
