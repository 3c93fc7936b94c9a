package smena.ui.kit;

import javafx.beans.NamedArg;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

import smena.text.Formats;

import java.util.regex.Pattern;

/// A field for figures: it takes nothing else and groups the digits as they are typed, `50 000,5`.
/// In FXML: `<AmountField digits="6" decimals="0"/>`.
public final class AmountField extends TextField {
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u202F\u2009]");
    private static final Pattern NEEDLESS_NOUGHTS = Pattern.compile("^0+(?=\\d)");
    private static final int GROUP = 3;

    private final int digits;
    private final int decimals;
    private final Pattern fitting;
    private final StringProperty typed = new SimpleStringProperty("");

    /// @param digits the most digits before the comma
    /// @param decimals the most digits after it; 0 for whole numbers
    public AmountField(
            @NamedArg(value = "digits", defaultValue = "11") int digits,
            @NamedArg(value = "decimals", defaultValue = "2") int decimals) {
        this.digits = digits;
        this.decimals = decimals;
        String behind = decimals == 0 ? "" : "(,\\d{0," + decimals + "})?";
        fitting = Pattern.compile("\\d{0," + digits + "}" + behind);
        setTextFormatter(new TextFormatter<>(this::accept));
        textProperty().subscribe(text -> typed.set(plain(text == null ? "" : text)));
        typed.subscribe(this::show);
        getStyleClass().add("amount-field");
    }

    /// The most digits before the comma.
    public int getDigits() {
        return digits;
    }

    /// The most digits after the comma.
    public int getDecimals() {
        return decimals;
    }

    /// What was typed, without the spaces: `50000,5`. Setting it changes the field.
    public StringProperty typedProperty() {
        return typed;
    }

    /// Takes a key of a [NumberPad].
    public void padKey(String key) {
        if (!key.equals(NumberPad.BACKSPACE)) {
            replaceSelection(key);
        } else if (getSelection().getLength() > 0) {
            replaceSelection("");
        } else {
            deletePreviousChar();
        }
    }

    private void show(String plain) {
        if (!plain.equals(plain(getText() == null ? "" : getText()))) {
            setText(plain);
            end();
        }
    }

    private TextFormatter.Change accept(TextFormatter.Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        String before = change.getControlText();
        int end = change.getRangeEnd();
        int start = startOf(change, before);
        String plain = plain(before.substring(0, start) + change.getText() + before.substring(end));
        if (!fitting.matcher(plain).matches()) {
            return refused(change);
        }
        String shown = grouped(plain);
        int caret = caret(shown, plain(before.substring(end)).length());
        change.setRange(0, before.length());
        change.setText(shown);
        change.selectRange(caret, caret);
        return change;
    }

    private static TextFormatter.Change refused(TextFormatter.Change change) {
        change.setText("");
        change.setRange(change.getControlCaretPosition(), change.getControlCaretPosition());
        change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
        return change;
    }

    /// Deleting the space between two groups deletes the digit before it.
    private static int startOf(TextFormatter.Change change, String before) {
        int start = change.getRangeStart();
        boolean spaceOnly =
                change.getText().isEmpty()
                        && change.getRangeEnd() - start == 1
                        && before.charAt(start) == Formats.NBSP;
        return spaceOnly && start > 0 ? start - 1 : start;
    }

    private static String plain(String text) {
        String bare = SPACES.matcher(text).replaceAll("").replace('.', ',');
        String whole = bare.startsWith(",") ? "0" + bare : bare;
        return NEEDLESS_NOUGHTS.matcher(whole).replaceFirst("");
    }

    private static String grouped(String plain) {
        int comma = plain.indexOf(',');
        StringBuilder shown = new StringBuilder(plain);
        for (int at = (comma < 0 ? plain.length() : comma) - GROUP; at > 0; at -= GROUP) {
            shown.insert(at, Formats.NBSP);
        }
        return shown.toString();
    }

    /// The caret position that has `right` digits and commas after it.
    private static int caret(String shown, int right) {
        int at = shown.length();
        for (int left = right; left > 0 && at > 0; at--) {
            if (shown.charAt(at - 1) != Formats.NBSP) {
                left--;
            }
        }
        return at;
    }
}
