package smena.domain.label;

import java.util.ArrayList;
import java.util.List;

/// A name on as many lines as it may have.
///
/// @param lines one or two
/// @param size of the font, in dots
record NameLines(List<String> lines, int size) {
    private static final String MORE = "…";

    /// The name in its usual size; a smaller one where it does not fit; cut where it still does
    /// not.
    static NameLines of(
            String name, int most, int width, int usual, int small, LabelLetters letters) {
        List<String> lines = wrapped(name, width, usual, letters);
        if (lines.size() <= most) {
            return new NameLines(lines, usual);
        }
        List<String> smaller = wrapped(name, width, small, letters);
        if (smaller.size() <= most) {
            return new NameLines(smaller, small);
        }
        List<String> shown = new ArrayList<>(smaller.subList(0, most));
        shown.add(cut(shown.removeLast(), width, small, letters));
        return new NameLines(shown, small);
    }

    /// A text on one line, cut where it is too long.
    static String one(String text, boolean bold, int width, int size, LabelLetters letters) {
        return letters.width(text, bold, size) <= width ? text : cut(text, width, size, letters);
    }

    private static String cut(String line, int width, int size, LabelLetters letters) {
        String rest = line.stripTrailing();
        while (!rest.isEmpty() && letters.width(rest + MORE, true, size) > width) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1)).stripTrailing();
        }
        return rest + MORE;
    }

    /// Broken between words, and inside one only where it is longer than a line.
    private static List<String> wrapped(String name, int width, int size, LabelLetters letters) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(name)) {
            String longer = line.isEmpty() ? word : line + ' ' + word;
            if (letters.width(longer, true, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (letters.width(line, true, size) > width) {
                int fits = fitting(line, width, size, letters);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    /// How many `char`s of a long word fit on a line; one letter at least.
    private static int fitting(String word, int width, int size, LabelLetters letters) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (letters.width(word.substring(0, next), true, size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        String text = name.strip();
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == ' ') {
                if (at > begin) {
                    words.add(text.substring(begin, at));
                }
                begin = at + 1;
            }
        }
        return words;
    }
}
