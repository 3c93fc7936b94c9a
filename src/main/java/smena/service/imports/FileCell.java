package smena.service.imports;

/// One cell of a file of products.
///
/// @param text as a person sees it: a number has the leading zeros and the per cent sign of its
///     format, and no more digits than a spreadsheet keeps
record FileCell(String text, Kind kind) {
    static final FileCell EMPTY = new FileCell("", Kind.TEXT);

    /// What it holds.
    enum Kind {
        TEXT,
        NUMBER,
        /// A number that a spreadsheet shows as a date or a time.
        DATE,
        /// A number with more digits than a spreadsheet keeps.
        ROUNDED,
        /// What a spreadsheet shows where it could not calculate.
        ERROR
    }

    static FileCell of(String text) {
        return text.isEmpty() ? EMPTY : new FileCell(text, Kind.TEXT);
    }

    boolean isBlank() {
        return text.isEmpty();
    }
}
