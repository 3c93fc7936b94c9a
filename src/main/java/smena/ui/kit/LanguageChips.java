package smena.ui.kit;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

import smena.text.Language;

/// One chip for each language; the chosen one is the language of the screen.
public final class LanguageChips {
    private LanguageChips() {}

    /// Puts the chips into `pane`.
    public static void fill(Pane pane, Localization localization) {
        for (Language language : Language.values()) {
            ToggleButton chip = new ToggleButton(language.ownName());
            chip.getStyleClass().addAll("chip", "soft");
            chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
            chip.setUserData(language);
            // A second tap must not leave all chips unchosen, so the language decides.
            chip.setOnAction(
                    _ -> {
                        localization.languageProperty().set(language);
                        chip.setSelected(true);
                    });
            pane.getChildren().add(chip);
        }
        WhileShown.follow(pane, localization.languageProperty(), now -> choose(pane, now));
    }

    private static void choose(Pane pane, Language now) {
        pane.getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .forEach(chip -> chip.setSelected(chip.getUserData() == now));
    }
}
