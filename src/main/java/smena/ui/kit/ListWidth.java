package smena.ui.kit;

import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Keeps the figures of a list below their heads, whether or not it has a scroll bar.
public final class ListWidth {
    /// The room of a row on the left and on the right.
    private static final double SIDES = 32;

    private ListWidth() {}

    /// The content of a cell is as wide as its list, not as what the scroll bar leaves of it.
    public static void keep(Region content, @Nullable ListView<?> list) {
        content.minWidthProperty().unbind();
        if (list != null) {
            content.minWidthProperty().bind(list.widthProperty().subtract(SIDES));
            content.maxWidthProperty().bind(content.minWidthProperty());
        }
    }
}
