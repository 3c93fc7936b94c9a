package smena.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Consumer;

/// How a screen, a dialog or a cell follows what lives longer than itself: the language, the theme,
/// who is logged in, the model of a list. A subscription that never ends would keep each of them
/// alive as long as the till runs; this one ends when its node leaves the window, and begins again
/// when it comes back.
public final class WhileShown {
    private WhileShown() {}

    /// Calls `draw` with the value now, and with each new one while `node` is in a window. A node
    /// that comes back is told what changed meanwhile.
    public static <T extends @Nullable Object> void follow(
            Node node, ObservableValue<T> value, Consumer<? super T> draw) {
        value.when(node.sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(draw);
    }
}
