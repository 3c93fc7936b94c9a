package smena.domain;

import java.util.regex.Pattern;

/// Text in files that spreadsheets open. A cell that begins with `=`, `+`, `-`, `@`, a tab or a
/// line end is run as a formula there; an apostrophe in front keeps it text.
/// Source: OWASP, CSV Injection.
public final class SpreadsheetText {
    private static final char GUARD = '\'';

    /// Apostrophes are guarded as well, so that what is written can be read back exactly.
    private static final Pattern FORMULA =
            Pattern.compile(
                    "'*[\\s\\u00A0]*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*",
                    Pattern.DOTALL);

    private SpreadsheetText() {}

    /// The text as it is written into a cell.
    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? GUARD + text : text;
    }

    /// The text that was meant by a cell.
    public static String meant(String cell) {
        boolean guarded = !cell.isEmpty() && cell.charAt(0) == GUARD;
        return guarded && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
