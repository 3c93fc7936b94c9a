package smena.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

/// Which screen is shown.
public final class Navigation {
    private final Pane layer;
    private final ReadOnlyObjectWrapper<@Nullable Screen> current = new ReadOnlyObjectWrapper<>();

    /// Shows screens in `layer`.
    Navigation(Pane layer) {
        this.layer = layer;
    }

    /// Shows `screen` instead of the one before. Showing the same one again changes nothing.
    public void show(Screen screen) {
        Screen before = current.get();
        if (before == screen) {
            return;
        }
        if (before != null) {
            before.deactivate();
        }
        current.set(screen);
        layer.getChildren().setAll(screen.view());
        screen.activate();
    }

    /// The screen that is shown; nothing before the first.
    public ReadOnlyObjectProperty<@Nullable Screen> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
