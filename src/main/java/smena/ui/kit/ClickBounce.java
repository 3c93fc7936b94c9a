package smena.ui.kit;

import javafx.event.EventType;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;

/// The second click of a double click, where the first has brought something else to the front: it
/// would choose what nobody has seen yet.
public final class ClickBounce {
    /// Weak: what is closed must not be held until the next click.
    private WeakReference<Object> clicked = new WeakReference<>(this);
    private boolean dropping;

    /// Whether this is to be dropped.
    ///
    /// @param top what takes clicks now
    public boolean drops(MouseEvent event, @Nullable Object top) {
        EventType<? extends MouseEvent> type = event.getEventType();
        if (type == MouseEvent.MOUSE_PRESSED) {
            Object standing = top == null ? this : top;
            boolean first = event.getClickCount() <= 1;
            if (first) {
                clicked = new WeakReference<>(standing);
            }
            dropping = !first && standing != clicked.get();
        }
        boolean click =
                type == MouseEvent.MOUSE_PRESSED
                        || type == MouseEvent.MOUSE_RELEASED
                        || type == MouseEvent.MOUSE_CLICKED;
        return dropping && click;
    }
}
