package smena.printing.document;

/// A physical line, the same for bytes and for pixels.
public sealed interface PaperLine {
    /// Characters from the left edge, without trailing spaces; `text.length() * style.across()` is
    /// at most the columns of the paper.
    record Letters(String text, TextStyle style) implements PaperLine {}

    /// Characters in a different table from the one the printer is set to.
    record InTable(int table, CodePage codePage, String text) implements PaperLine {}

    /// A line across all columns.
    record Rule() implements PaperLine {}

    record Feed(int lines) implements PaperLine {}

    record Qr(String content) implements PaperLine {}

    /// A barcode that fits.
    record Bars(Symbology symbology, String content) implements PaperLine {}

    record Logo() implements PaperLine {}

    record Cut() implements PaperLine {}
}
