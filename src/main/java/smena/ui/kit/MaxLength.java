package smena.ui.kit;

import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.TextInputControl;

/// Lets a field take so many characters and no more: a whole file that lands in it by accident is
// not
/// taken.
public final class MaxLength {
    private final int letters;

    private MaxLength(int letters) {
        this.letters = letters;
    }

    /// From now on `field` takes at most `letters`.
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
