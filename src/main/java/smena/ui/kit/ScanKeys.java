package smena.ui.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Map;
import java.util.Optional;

/// The character a scanner meant, whatever keyboard layout the computer has: read from the physical
/// key, or translated back where the system names no key.
public final class ScanKeys {
    /// No character a code is made of.
    public static final char NONE = 0;

    /// Ends a field inside a code (GS), as scanners send it.
    public static final char SEPARATOR = '\u001d';

    private static final Map<KeyCode, String> OTHERS =
            Map.ofEntries(
                    Map.entry(KeyCode.MINUS, "-_"),
                    Map.entry(KeyCode.SUBTRACT, "--"),
                    Map.entry(KeyCode.PERIOD, ".>"),
                    Map.entry(KeyCode.DECIMAL, ".."),
                    Map.entry(KeyCode.SLASH, "/?"),
                    Map.entry(KeyCode.DIVIDE, "//"),
                    Map.entry(KeyCode.EQUALS, "=+"),
                    Map.entry(KeyCode.ADD, "++"),
                    Map.entry(KeyCode.SEMICOLON, ";:"),
                    Map.entry(KeyCode.COMMA, ",<"),
                    Map.entry(KeyCode.QUOTE, "'\""),
                    Map.entry(KeyCode.OPEN_BRACKET, "[{"),
                    Map.entry(KeyCode.CLOSE_BRACKET, "]}"),
                    Map.entry(KeyCode.BACK_SLASH, "\\|"),
                    Map.entry(KeyCode.BACK_QUOTE, "`~"),
                    Map.entry(KeyCode.SPACE, "  "));

    private static final String DIGITS_SHIFTED = ")!@#$%^&*(";
    private static final String CYRILLIC =
            "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";
    private static final String LATIN =
            "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";

    private ScanKeys() {}

    /// The character of a pressed key, [#NONE] if it has none or the system does not know the key.
    static char ofKey(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean shift = event.isShiftDown();
        if (code.isLetterKey()) {
            String letter = code.getName();
            return shift ? letter.charAt(0) : Character.toLowerCase(letter.charAt(0));
        }
        if (code.isKeypadKey() && code.isDigitKey()) {
            return (char) ('0' + code.ordinal() - KeyCode.NUMPAD0.ordinal());
        }
        if (code.isDigitKey()) {
            int digit = code.ordinal() - KeyCode.DIGIT0.ordinal();
            return shift ? DIGITS_SHIFTED.charAt(digit) : (char) ('0' + digit);
        }
        String other = OTHERS.get(code);
        return other == null ? NONE : other.charAt(shift ? 1 : 0);
    }

    /// Whether a key inside a code is a separator: Ctrl and ], which is its character, or F8, which
    /// many scanners are set to send in its place.
    static boolean isSeparator(KeyEvent event) {
        return event.getCode() == KeyCode.F8
                || event.isControlDown() && event.getCode() == KeyCode.CLOSE_BRACKET;
    }

    /// Whether the layout that typed this is a Cyrillic one; empty where the text does not say.
    static Optional<Boolean> isCyrillic(String typed) {
        if (typed.length() != 1 || !Character.isLetter(typed.charAt(0))) {
            return Optional.empty();
        }
        return Optional.of(
                Character.UnicodeScript.of(typed.charAt(0)) == Character.UnicodeScript.CYRILLIC);
    }

    /// What the key named `.` is: a Cyrillic layout has its point on the key of the slash.
    static char ofPoint(boolean cyrillic, boolean shift) {
        return cyrillic ? (shift ? '?' : '/') : (shift ? '>' : '.');
    }

    /// The character of a typed text, read as if the Latin layout were on.
    public static char ofText(String typed) {
        if (typed.length() != 1) {
            return NONE;
        }
        if (typed.charAt(0) < ' ') {
            return typed.charAt(0) == SEPARATOR ? SEPARATOR : NONE;
        }
        int at = CYRILLIC.indexOf(typed.charAt(0));
        return at < 0 ? typed.charAt(0) : LATIN.charAt(at);
    }
}
