package smena.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// A tap or a double click on a row of a list. Those on the empty ground below the last row and on
/// the scroll bar are none, and the second of a double click is no tap.
public final class RowTap {
    private RowTap() {}

    /// Calls `taken` with the item of each row of `list` that is tapped.
    public static <T> void on(ListView<T> list, Consumer<T> taken) {
        on(list, clicks -> clicks <= 1, taken);
    }

    /// Calls `taken` with the item of each row of `list` that is clicked twice.
    public static <T> void twice(ListView<T> list, Consumer<T> taken) {
        on(list, clicks -> clicks == 2, taken);
    }

    private static <T> void on(ListView<T> list, IntPredicate clicks, Consumer<T> taken) {
        list.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    boolean meant =
                            event.getButton() == MouseButton.PRIMARY
                                    && clicks.test(event.getClickCount());
                    if (meant && event.getTarget() instanceof Node node && isFilled(node, list)) {
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
