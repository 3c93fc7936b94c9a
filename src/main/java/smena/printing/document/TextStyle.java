package smena.printing.document;

/// How text is printed.
///
/// @param tall twice the height
/// @param wide twice the width: a character takes two columns
public record TextStyle(boolean bold, boolean tall, boolean wide) {
    public static final TextStyle PLAIN = new TextStyle(false, false, false);
    public static final TextStyle BOLD = new TextStyle(true, false, false);
    public static final TextStyle TALL = new TextStyle(true, true, false);
    public static final TextStyle LARGE = new TextStyle(true, true, true);

    /// Columns that one character takes.
    public int across() {
        return wide ? 2 : 1;
    }

    /// Lines that one character takes.
    public int down() {
        return tall ? 2 : 1;
    }
}
