package smena.printing.document;

import smena.domain.display.LineDisplaySetup;

import java.util.Locale;
import java.util.Map;

/// A line of a display in one table of characters. A display cannot draw a letter that its table
/// lacks as a printer can, so it gets the nearest one that the table has: К for Қ, y for ў where
/// there is no Cyrillic at all; never a question mark.
public final class DisplayText {
    private static final Map<Character, Character> NEAREST =
            Map.of(
                    'Қ', 'К', 'қ', 'к', 'Ғ', 'Г', 'ғ', 'г', 'Ҳ', 'Х', 'ҳ', 'х', 'Ў', 'У', 'ў', 'у',
                    'Ё', 'Е', 'ё', 'е');

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяўқғҳё";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "x", "ts", "ch", "sh", "sh", "'", "i", "", "e", "yu", "ya", "o'", "q", "g'",
        "h", "yo"
    };

    private final CodePage page;

    public DisplayText(CodePage page) {
        this.page = page;
    }

    /// The text with the nearest letters that the table has.
    public String readable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(code -> append(out, code));
        return out.toString();
    }

    /// The bytes of a whole line, cut or filled with blanks.
    public byte[] line(String text) {
        String line = readable(text);
        String cut = line.length() > LineDisplaySetup.COLUMNS ? cut(line) : line;
        return page.bytes(cut + " ".repeat(LineDisplaySetup.COLUMNS - cut.length()));
    }

    private static String cut(String line) {
        return line.substring(0, LineDisplaySetup.COLUMNS);
    }

    private void append(StringBuilder out, int code) {
        String letter = Character.toString(code);
        if (page.has(letter)) {
            out.append(letter);
            return;
        }
        Character nearest = letter.length() == 1 ? NEAREST.get(letter.charAt(0)) : null;
        if (nearest != null && page.has(nearest.toString())) {
            out.append(nearest);
            return;
        }
        String plain = PaperLetters.standIn(code);
        if (!plain.isEmpty() && !plain.equals(letter) && page.has(plain)) {
            out.append(plain);
            return;
        }
        out.append(latin(letter));
    }

    private static String latin(String letter) {
        int small = CYRILLIC.indexOf(letter);
        if (small >= 0) {
            return LATIN[small];
        }
        int large = CYRILLIC.indexOf(letter.toLowerCase(Locale.ROOT));
        if (large < 0 || LATIN[large].isEmpty()) {
            return "";
        }
        String latin = LATIN[large];
        return Character.toUpperCase(latin.charAt(0)) + latin.substring(1);
    }
}
