package smena.ui.kit;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.function.Function;

/// A short list, a line for each of its items.
public final class LineList {
    private LineList() {}

    /// Keeps the lines in `pane` in step with `items`, which must not outlive the pane.
    public static <T> void follow(
            Pane pane, ObservableList<T> items, Function<? super T, ? extends Node> line) {
        items.addListener((InvalidationListener) _ -> show(pane, items, line));
        show(pane, items, line);
    }

    private static <T> void show(
            Pane pane, ObservableList<T> items, Function<? super T, ? extends Node> line) {
        pane.getChildren().setAll(items.stream().map(line).toList());
    }
}
