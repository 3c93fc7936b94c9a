package smena.ui.kit;

import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Events of the mouse for tests without a window.
public final class Clicks {
    private Clicks() {}

    /// One with the first button.
    ///
    /// @param count 2 for the second of a double click
    public static MouseEvent of(EventType<MouseEvent> type, int count) {
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                count,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }
}
