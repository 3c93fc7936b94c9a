package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import smena.ui.kit.Localization;

import java.nio.file.Path;

/// Says which version runs, and on which folder.
public final class AboutController {
    private final Localization localization;
    private final String version;
    private final Path dataFolder;

    @FXML private Label name;
    @FXML private TextField folder;

    AboutController(Localization localization, String version, Path dataFolder) {
        this.localization = localization;
        this.version = version;
        this.dataFolder = dataFolder;
    }

    @FXML
    private void initialize() {
        name.textProperty().bind(localization.text("menu.aboutTitle", version));
        folder.setText(dataFolder.toString());
    }
}
