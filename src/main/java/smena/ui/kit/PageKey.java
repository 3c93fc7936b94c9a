package smena.ui.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the office's pages: the same key does the same thing on every page, and its name
/// stands on the button.
public enum PageKey {
    SEARCH("F2", KeyCode.F2, false),
    MONEY("F8", KeyCode.F8, false),
    OPEN("Enter", KeyCode.ENTER, false),
    NEW("Ctrl N", KeyCode.N, true),
    SAVE("Ctrl S", KeyCode.S, true),
    PRINT("Ctrl P", KeyCode.P, true),
    FINISH("Ctrl Enter", KeyCode.ENTER, true),
    BACK("Esc", KeyCode.ESCAPE, false);

    private final String label;
    private final KeyCode code;
    private final boolean control;

    PageKey(String label, KeyCode code, boolean control) {
        this.label = label;
        this.code = code;
        this.control = control;
    }

    /// As it stands on a button.
    public String label() {
        return label;
    }

    /// Whether `event` is this key being pressed.
    public boolean isPressedBy(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == code
                && event.isShortcutDown() == control
                && !event.isAltDown()
                && !event.isShiftDown();
    }
}
