package smena.ui.kit;

import javafx.scene.control.Button;

/// Turns a button into the switch between light and dark.
public final class ThemeButton {
    private static final double SIGN_SIZE = 22;

    private ThemeButton() {}

    /// `button` shows what it changes to.
    public static void prepare(Button button, Looks looks, Tongue tongue) {
        button.setOnAction(_ -> looks.toggle());
        looks.themeProperty()
                .subscribe(
                        now -> {
                            boolean light = now == Theme.LIGHT;
                            button.setGraphic(new Icon(light ? Sign.MOON : Sign.SUN, SIGN_SIZE));
                            button.accessibleTextProperty()
                                    .bind(tongue.text(light ? "common.dark" : "common.light"));
                        });
    }
}
