package smena.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import smena.ui.kit.Localization;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Says which version runs, on which folder, and what it is made of.
public final class AboutController {
    private final Localization localization;
    private final String version;
    private final Path dataFolder;
    private final List<SoftwarePart> made;

    @FXML private Label name;
    @FXML private TextField folder;
    @FXML private TextArea parts;

    AboutController(
            Localization localization, String version, Path dataFolder, List<SoftwarePart> made) {
        this.localization = localization;
        this.version = version;
        this.dataFolder = dataFolder;
        this.made = made;
    }

    @FXML
    private void initialize() {
        name.textProperty().bind(localization.text("menu.aboutTitle", version));
        folder.setText(dataFolder.toString());
        parts.setText(made.stream().map(AboutController::line).collect(Collectors.joining("\n")));
    }

    private static String line(SoftwarePart part) {
        return (part.name() + " " + part.version()).strip() + " · " + part.licence();
    }
}
