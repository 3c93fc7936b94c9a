package smena.ui.kit;

import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextFormatter.Change;
import javafx.scene.control.TextInputControl;

/// Lets a field take digits and nothing else; pasted text keeps its digits (`301 234 567`).
public final class DigitsOnly {
    private final int most;

    private DigitsOnly(int most) {
        this.most = most;
    }

    /// From now on `field` takes at most `most` digits.
    public static void in(TextInputControl field, int most) {
        field.setTextFormatter(new TextFormatter<String>(new DigitsOnly(most)::filter));
    }

    private Change filter(Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        int replaced = change.getRangeEnd() - change.getRangeStart();
        int room = most - (change.getControlText().length() - replaced);
        String digits = change.getText().replaceAll("[^0-9]", "");
        String kept = digits.substring(0, Math.min(digits.length(), Math.max(0, room)));
        if (!kept.equals(change.getText())) {
            int caret = change.getRangeStart() + kept.length();
            change.setText(kept);
            change.selectRange(caret, caret);
        }
        return change;
    }
}
