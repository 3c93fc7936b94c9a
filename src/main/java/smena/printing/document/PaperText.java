package smena.printing.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Text made fit for paper: one `char` is one cell, and lines are no longer than asked.
public final class PaperText {
    /// Stands for a text of which the font has nothing at all.
    private static final String NOTHING = "?";

    private static final int MOST_MISSING = 10;
    private static final char NO_BREAK_SPACE = '\u00A0';

    private PaperText() {}

    /// The text in composed form, without control or zero-width characters. What the font lacks is
    /// written otherwise where that is possible, else left out: an emoji for example. No-break
    /// spaces are kept until the lines are made.
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(code -> append(clean, code));
        boolean nothing = clean.toString().isBlank() && !missing(text).isEmpty();
        return nothing ? NOTHING : clean.toString();
    }

    /// The characters of the text that are left out on paper, each once.
    public static String missing(String text) {
        StringBuilder missing = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(PaperText::isMissing)
                .distinct()
                .limit(MOST_MISSING)
                .forEach(missing::appendCodePoint);
        return missing.toString();
    }

    private static boolean isMissing(int code) {
        return switch (Character.getType(code)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            default -> !PaperLetters.has(code) && PaperLetters.standIn(code).isEmpty();
        };
    }

    private static void append(StringBuilder clean, int code) {
        switch (Character.getType(code)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {}
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    clean.append(' ');
            case Character.SPACE_SEPARATOR -> clean.append(breaks(code) ? ' ' : NO_BREAK_SPACE);
            case Character.SURROGATE -> {}
            default -> {
                if (PaperLetters.has(code)) {
                    clean.append((char) code);
                } else {
                    clean.append(PaperLetters.standIn(code));
                }
            }
        }
    }

    private static boolean breaks(int code) {
        return code != NO_BREAK_SPACE && code != '\u202F' && code != '\u2007';
    }

    /// The text with no-break spaces, so that it is wrapped as one word.
    public static String unbroken(String text) {
        return text.replace(' ', NO_BREAK_SPACE);
    }

    /// Lines of at most `width` characters, broken between words, and inside a word only when it is
    /// longer than a line. Spaces in front of the text indent every line. Never empty.
    static List<String> wrap(String text, int width) {
        String clean = clean(text).stripTrailing();
        String words = clean.stripLeading();
        int indent = Math.min(clean.length() - words.length(), width / 2);
        List<String> lines = new ArrayList<>();
        for (String line : broken(words, width - indent)) {
            lines.add((" ".repeat(indent) + line).replace(NO_BREAK_SPACE, ' ').stripTrailing());
        }
        return lines;
    }

    /// As many lines as [#wrap] makes, but of about the same length: a single word in the middle of
    /// a last line looks lost.
    static List<String> balanced(String text, int width) {
        List<String> lines = wrap(text, width);
        int longest =
                Arrays.stream(clean(text).strip().split(" +"))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        for (int narrower = width - 1; narrower >= longest && lines.size() > 1; narrower--) {
            List<String> tighter = wrap(text, narrower);
            if (tighter.size() > lines.size()) {
                break;
            }
            lines = tighter;
        }
        return lines;
    }

    private static List<String> broken(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" +")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() <= width) {
                line.append(' ').append(rest);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
