package smena.ui.kit;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/// Gives FXML the key itself instead of its text, marked so that [TextBindings] finds and binds it.
final class TextKeys extends ResourceBundle {
    /// A character of the private use area: no text of ours begins with it.
    static final char MARK = '\uE000';

    @Override
    protected Object handleGetObject(String key) {
        return MARK + key;
    }

    @Override
    public boolean containsKey(String key) {
        return true;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
