package smena.printing.document;

/// Where a text stands within its columns.
public enum Align {
    LEFT,
    CENTRE,
    RIGHT;

    /// The text, which must not exceed `width`, with the leading spaces that align it.
    String place(String text, int width) {
        int free = width - text.length();
        return switch (this) {
            case LEFT -> text;
            case CENTRE -> " ".repeat(free / 2) + text;
            case RIGHT -> " ".repeat(free) + text;
        };
    }
}
