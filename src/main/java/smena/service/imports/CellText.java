package smena.service.imports;

import smena.domain.SpreadsheetText;
import smena.domain.TypedText;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a cell's text means: white space of every kind is a blank, characters without a width of
/// their own are none, and what spreadsheets put around a text is taken off.
final class CellText {
    private static final Pattern TEXT_FORMULA =
            Pattern.compile("=\\s*\"((?:[^\"]|\"\")*+)\"", Pattern.DOTALL);
    private static final String BLANK_LETTERS = "\u115F\u1160\u2800\u3164\uFFA0";

    private CellText() {}

    /// One line without blanks around it.
    static String of(String cell) {
        boolean guarded = !cell.isEmpty() && cell.charAt(0) == '\'';
        return guarded ? oneLine(SpreadsheetText.meant(cell)) : oneLine(meant(oneLine(cell)));
    }

    /// White space, however wide, becomes single blanks; what has no width goes.
    static String oneLine(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> append(line, letter));
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static void append(StringBuilder line, int letter) {
        if (isBlank(letter)) {
            if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        } else if (!TypedText.isUnsafe(letter)) {
            line.appendCodePoint(letter);
        }
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || BLANK_LETTERS.indexOf(letter) >= 0;
    }

    /// Most texts are: letters, digits and signs with single blanks between them.
    private static boolean isPlain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (blank) {
                    return false;
                }
                blank = true;
            } else if (c > ' ' && c < 0x7F || c >= 0x400 && c < 0x460) {
                blank = false;
            } else {
                return false;
            }
        }
        return !blank || text.isEmpty();
    }

    private static String meant(String cell) {
        if (cell.isEmpty() || cell.charAt(0) != '=' && cell.charAt(0) != '\'') {
            return cell;
        }
        Matcher formula = TEXT_FORMULA.matcher(cell);
        return formula.matches()
                ? formula.group(1).replace("\"\"", "\"")
                : SpreadsheetText.meant(cell);
    }
}
