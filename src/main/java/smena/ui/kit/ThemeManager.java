package smena.ui.kit;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;

import java.net.URL;
import java.util.Arrays;
import java.util.Objects;

/// Light or dark, changed at once in every scene passed to [#dress].
///
/// Primer Light stays the base of both: the stylesheet replaces each of its colours by a looked-up
/// one, so a change of theme is a change of one style class and no stylesheet is read again.
public final class ThemeManager {
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

    private static void mark(Parent root, Theme theme) {
        Arrays.stream(Theme.values()).map(Theme::styleClass).forEach(root.getStyleClass()::remove);
        root.getStyleClass().add(theme.styleClass());
    }
}
