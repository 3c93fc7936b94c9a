package smena.domain;

/// Text that a person typed.
public final class TypedText {
    private TypedText() {}

    /// The text without blanks around it; refuses with `problem` if it is then empty or too long.
    public static String required(String text, int longest, Problem problem) {
        String clean = optional(text, longest, problem);
        if (clean.isEmpty()) {
            throw new Refused(problem);
        }
        return clean;
    }

    /// The text without blanks around it and without control characters; may be empty.
    public static String optional(String text, int longest, Problem problem) {
        String clean = text.strip().replaceAll("\\p{Cntrl}", " ");
        if (clean.length() > longest) {
            throw new Refused(problem);
        }
        return clean;
    }
}
