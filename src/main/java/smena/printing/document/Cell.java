package smena.printing.document;

/// A piece of a [row][Element.Row].
///
/// @param least the columns it takes at least, so that cells of several rows stand below each other
/// @param flexible takes the columns that the others leave, and wraps within them
public record Cell(String text, Align align, int least, boolean flexible) {
    /// A name: takes what is left and wraps.
    public static Cell name(String text) {
        return new Cell(text, Align.LEFT, 0, true);
    }

    /// An amount or a count: at the right of at least so many columns, never wrapped while the
    /// paper is wide enough for it alone.
    public static Cell amount(String text, int least) {
        return new Cell(text, Align.RIGHT, least, false);
    }

    /// A short word at the left of at least so many columns.
    public static Cell label(String text, int least) {
        return new Cell(text, Align.LEFT, least, false);
    }
}
