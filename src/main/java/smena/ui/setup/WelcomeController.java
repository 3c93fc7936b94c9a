package smena.ui.setup;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import smena.ui.kit.LanguageChips;
import smena.ui.kit.Looks;
import smena.ui.kit.ThemeButton;
import smena.ui.kit.Tongue;

/// Language, and the choice between the demo and one's own shop.
public final class WelcomeController {
    private final SetupModel model;
    private final Tongue tongue;
    private final Looks looks;

    @FXML private HBox languages;
    @FXML private Button theme;
    @FXML private Button demo;
    @FXML private Button shop;
    @FXML private HBox busy;

    WelcomeController(SetupModel model, Tongue tongue, Looks looks) {
        this.model = model;
        this.tongue = tongue;
        this.looks = looks;
    }

    @FXML
    private void initialize() {
        LanguageChips.fill(languages, tongue);
        ThemeButton.prepare(theme, looks, tongue);
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
