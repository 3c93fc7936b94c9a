package smena.domain;

import java.util.regex.Pattern;

/// Text that a person typed.
public final class TypedText {
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private TypedText() {}

    /// The text without blanks around it; refuses with `problem` if it is then empty or too long.
    public static String required(String text, int longest, Problem problem) {
        String clean = optional(text, longest, problem);
        if (clean.isEmpty()) {
            throw new Refused(problem);
        }
        return clean;
    }

    /// The text without blanks around it and without control characters; may be empty. A blank is
    /// whatever leaves no mark, such as a no-break space or one of no width.
    public static String optional(String text, int longest, Problem problem) {
        String clean = AROUND.matcher(text.replaceAll("\\p{Cntrl}", " ")).replaceAll("");
        if (clean.length() > longest) {
            throw new Refused(problem);
        }
        return clean;
    }
}
