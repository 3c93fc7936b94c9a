package smena.ui.kit;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;

/// The small badge that names a button's key. In FXML, as the button's graphic on the right:
/// `<KeyHint key="F12"/>`.
public final class KeyHint extends Label {
    /// The badge of `key`.
    public KeyHint(@NamedArg("key") String key) {
        super(key);
        getStyleClass().setAll("key-hint");
        setMinWidth(USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    /// The key it names.
    public String getKey() {
        return getText();
    }
}
