package smena.printing.document;

/// Where a text stands within its columns.
public enum Align {
    LEFT,
    CENTRE,
    RIGHT;

    /// The text, no longer than `width`, with the spaces in front that put it in its place.
    String place(String text, int width) {
        int free = width - text.length();
        return switch (this) {
            case LEFT -> text;
            case CENTRE -> " ".repeat(free / 2) + text;
            case RIGHT -> " ".repeat(free) + text;
        };
    }
}
