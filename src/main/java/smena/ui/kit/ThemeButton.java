package smena.ui.kit;

import javafx.scene.control.Button;

/// Turns a button into the switch between light and dark.
public final class ThemeButton {
    private static final double SIGN_SIZE = 22;

    private ThemeButton() {}

    /// `button` shows what it changes to.
    public static void prepare(Button button, ThemeManager themes, Localization localization) {
        button.setOnAction(_ -> themes.toggle());
        WhileShown.follow(
                button,
                themes.themeProperty(),
                now -> {
                    boolean light = now == Theme.LIGHT;
                    button.setGraphic(new Icon(light ? Sign.MOON : Sign.SUN, SIGN_SIZE));
                    button.accessibleTextProperty()
                            .bind(localization.text(light ? "common.dark" : "common.light"));
                });
    }
}
