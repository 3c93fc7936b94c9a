package smena.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.function.Consumer;

/// A tap on a row of a list. Taps on the empty ground below the last row, on the scroll bar, and
/// the second of a double click are no taps on a row.
public final class RowTap {
    private RowTap() {}

    /// Calls `taken` with the item of each row of `list` that is tapped.
    public static <T> void on(ListView<T> list, Consumer<T> taken) {
        list.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    boolean once =
                            event.getButton() == MouseButton.PRIMARY && event.getClickCount() <= 1;
                    if (once && event.getTarget() instanceof Node node && isFilled(node, list)) {
                        T item = list.getSelectionModel().getSelectedItem();
                        if (item != null) {
                            taken.accept(item);
                        }
                    }
                });
    }

    private static boolean isFilled(Node target, ListView<?> list) {
        for (Node at = target; at != null && at != list; at = at.getParent()) {
            if (at instanceof Cell<?> cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }
}
