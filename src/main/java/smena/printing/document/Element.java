package smena.printing.document;

import java.util.List;

/// A piece of a [ReceiptDocument], from top to bottom. It knows neither bytes nor pixels nor how
/// wide the paper is.
public sealed interface Element {
    /// A text in lines of its own, wrapped at words. Spaces in front indent all of its lines.
    record Text(String text, Align align, TextStyle style) implements Element {}

    /// Cells beside each other, two columns apart.
    record Row(List<Cell> cells, TextStyle style) implements Element {
        public Row {
            cells = List.copyOf(cells);
            if (cells.isEmpty()) {
                throw new IllegalArgumentException("a row needs a cell");
            }
        }
    }

    /// A line printed in a different character table from the one the printer is set to, so that a
    /// person sees which table number makes it legible.
    ///
    /// @param table the number for `ESC t`, 0 to 255
    /// @param codePage the name of the table it should be
    /// @param text only characters that it has
    record InTable(int table, String codePage, String text) implements Element {
        public InTable {
            if (table < 0 || table > 255 || !page(codePage).has(text)) {
                throw new IllegalArgumentException(codePage + ":" + table + " for " + text);
            }
        }

        CodePage page() {
            return page(codePage);
        }

        private static CodePage page(String name) {
            return CodePage.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("no table " + name));
        }
    }

    /// A line across the paper.
    record Rule() implements Element {}

    /// Empty lines.
    record Feed(int lines) implements Element {
        public Feed {
            if (lines < 1 || lines > 100) {
                throw new IllegalArgumentException("lines: " + lines);
            }
        }
    }

    /// A QR code, in the middle of the paper.
    record Qr(String content) implements Element {
        /// What fits into a code that a phone still reads from a receipt.
        public static final int MOST_CHARACTERS = 500;

        public Qr {
            if (content.isEmpty() || content.length() > MOST_CHARACTERS) {
                throw new IllegalArgumentException("QR of " + content.length() + " characters");
            }
        }
    }

    /// A barcode, in the middle of the paper. One that is wider than the paper comes out as a QR
    /// code.
    record Barcode(Symbology symbology, String content) implements Element {
        public Barcode {
            if (!symbology.takes(content)) {
                throw new IllegalArgumentException("not " + symbology + ": " + content);
            }
        }
    }

    /// The shop's logo, if there is one.
    record Logo() implements Element {}

    /// Cuts the paper here. Every document is cut at its end in any case.
    record Cut() implements Element {}
}
