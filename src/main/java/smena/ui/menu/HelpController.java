package smena.ui.menu;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;

import java.util.List;

/// The keys of the till.
public final class HelpController {
    private static final List<String> KEYS =
            List.of(
                    "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12",
                    "Esc", "Del", "+ −", "Ctrl K", "Ctrl L", "Ctrl T");
    private static final int ROWS = (KEYS.size() + 1) / 2;

    private final Localization localization;
    private final Runnable close;

    @FXML private GridPane keys;

    /// @param close leaves it
    public HelpController(Localization localization, Runnable close) {
        this.localization = localization;
        this.close = close;
    }

    @FXML
    private void initialize() {
        for (int i = 0; i < KEYS.size(); i++) {
            Label what = new Label();
            what.setWrapText(true);
            what.textProperty().bind(localization.text("help." + name(KEYS.get(i))));
            HBox key = new HBox(new KeyHint(KEYS.get(i)));
            key.getStyleClass().add("help-key");
            HBox line = new HBox(12, key, what);
            line.getStyleClass().add("help-line");
            keys.add(line, i / ROWS, i % ROWS);
        }
    }

    @FXML
    private void close() {
        close.run();
    }

    private static String name(String key) {
        return switch (key) {
            case "+ −" -> "plusMinus";
            case "Ctrl K" -> "customer";
            case "Ctrl L" -> "lock";
            case "Ctrl T" -> "scale";
            default -> key;
        };
    }
}
