package smena.domain;

/// Text that a person typed, another program sent or a file held. Every text that is kept goes
/// through here: what is left can be seen, and reads in the order in which it stands.
public final class TypedText {
    /// Letters without a shape, by which two names could look the same.
    private static final String SHAPELESS = "\u115F\u1160\u2800\u3164\uFFA0";

    private TypedText() {}

    /// The text as [#visible] leaves it; refuses with `problem` if it is then empty or too long.
    public static String required(String text, int longest, Problem problem) {
        String clean = optional(text, longest, problem);
        if (clean.isEmpty()) {
            throw new Refused(problem);
        }
        return clean;
    }

    /// The same for one that may be empty.
    public static String optional(String text, int longest, Problem problem) {
        String clean = visible(text);
        if (clean.length() > longest) {
            throw new Refused(problem);
        }
        return clean;
    }

    /// The text without blanks around it, and as [#line].
    public static String visible(String text) {
        return line(text).strip();
    }

    /// The text as one line: every kind of white space and every control character is a blank, and
    /// what cannot be seen is left out, as are the characters that turn the direction of others.
    public static String line(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !isInvisible(c))
                .forEach(c -> line.appendCodePoint(isBlank(c) ? ' ' : c));
        return line.toString();
    }

    /// Whether a character moves or hides what stands around it: controls (C0, C1), marks of
    /// direction, characters of no width, halves of pairs.
    public static boolean isUnsafe(int character) {
        return Character.isISOControl(character) || isInvisible(character) || isLineEnd(character);
    }

    private static boolean isBlank(int c) {
        return Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isLineEnd(int c) {
        int type = Character.getType(c);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || noCharacter
                || SHAPELESS.indexOf(c) >= 0;
    }
}
