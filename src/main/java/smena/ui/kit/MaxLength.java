package smena.ui.kit;

import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.TextInputControl;

/// Limits the number of characters in a field, so that a whole file pasted by accident is not
/// taken.
public final class MaxLength {
    private final int letters;

    private MaxLength(int letters) {
        this.letters = letters;
    }

    /// From now on `field` takes at most `letters` characters.
    public static void in(TextInputControl field, int letters) {
        field.setTextFormatter(new TextFormatter<String>(new MaxLength(letters)::filter));
    }

    private Change filter(Change change) {
        if (change.getControlNewText().length() > letters) {
            change.setText("");
            change.setRange(change.getRangeStart(), change.getRangeStart());
            change.selectRange(change.getControlCaretPosition(), change.getControlCaretPosition());
        }
        return change;
    }
}
