package smena.ui.kit;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import smena.files.UnpackedResource;

import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Light or dark, changed at once in every scene passed to [#dress].
///
/// Primer Light stays the base of both: the stylesheet replaces each of its colours by a looked-up
/// one, so a change of theme is a change of one style class and no stylesheet is read again.
public final class ThemeManager {
    private static final List<String> FONTS =
            List.of("Roboto-Regular", "Roboto-Medium", "Roboto-Bold");
    private static final int ANY_SIZE = 12;
    private static final Set<String> LOADED = new HashSet<>();

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    /// A manager that begins with `theme`.
    public ThemeManager(Theme theme) {
        this.theme.set(theme);
    }

    /// The theme of all dressed scenes.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Changes to the other theme.
    public void toggle() {
        theme.set(theme.get().other());
    }

    /// Gives `scene` the stylesheet and keeps its root in step with the theme.
    public void dress(Scene scene) {
        loadFonts();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        URL sheet = ThemeManager.class.getResource("/fxml/theme/till.css");
        scene.getStylesheets().setAll(Objects.requireNonNull(sheet).toExternalForm());
        Parent root = scene.getRoot();
        ChangeListener<Theme> change = (_, _, now) -> mark(root, now);
        // The root keeps its listener; the theme holds it weakly, so a closed window can be freed.
        root.getProperties().put(ThemeManager.class, change);
        theme.addListener(new WeakChangeListener<>(change));
        mark(root, theme.get());
    }

    /// From files: what a stylesheet names is copied into the shared temporary folder.
    private static void loadFonts() {
        for (String font : FONTS) {
            Path file = UnpackedResource.of("/fxml/theme/fonts/" + font + ".ttf");
            if (LOADED.add(font)) {
                Font.loadFont(file.toUri().toString(), ANY_SIZE);
            }
        }
    }

    private static void mark(Parent root, Theme theme) {
        Arrays.stream(Theme.values()).map(Theme::styleClass).forEach(root.getStyleClass()::remove);
        root.getStyleClass().add(theme.styleClass());
    }
}
