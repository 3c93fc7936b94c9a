package smena.printing.document;

/// A piece of a [row][Element.Row].
///
/// @param least the least number of columns it takes, so that the cells of several rows line up
/// @param flexible takes the columns that the others leave, and wraps within them
public record Cell(String text, Align align, int least, boolean flexible) {
    /// A name: takes what is left and wraps.
    public static Cell name(String text) {
        return new Cell(text, Align.LEFT, 0, true);
    }

    /// An amount or a count: right-aligned in at least that many columns, never wrapped if the
    /// paper is wide enough for it alone.
    public static Cell amount(String text, int least) {
        return new Cell(text, Align.RIGHT, least, false);
    }

    /// A short word, left-aligned in at least that many columns.
    public static Cell label(String text, int least) {
        return new Cell(text, Align.LEFT, least, false);
    }
}
