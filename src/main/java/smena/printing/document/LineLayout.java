package smena.printing.document;

import java.util.ArrayList;
import java.util.List;

/// Turns a document into physical lines for a width of paper. Printer and screen share it, so that
/// what is seen is what is printed.
public final class LineLayout {
    /// The width of a column on paper, in dots: the cell of Font A.
    public static final int COLUMN_DOTS = 12;

    /// A scanner needs bars of two dots at least.
    private static final int LEAST_BAR_DOTS = 2;

    private final int columns;

    public LineLayout(int columns) {
        if (columns < 16 || columns > 64) {
            throw new IllegalArgumentException("columns: " + columns);
        }
        this.columns = columns;
    }

    public List<PaperLine> lay(ReceiptDocument document) {
        List<PaperLine> lines = new ArrayList<>();
        document.elements().forEach(element -> lay(element, lines));
        while (!lines.isEmpty() && lines.getLast() instanceof PaperLine.Cut) {
            lines.removeLast();
        }
        return lines;
    }

    private void lay(Element element, List<PaperLine> lines) {
        switch (element) {
            case Element.Text text -> letters(text, lines);
            case Element.Row row -> {
                RowLayout layout = new RowLayout(columns / row.style().across());
                layout.lay(row.cells()).forEach(line -> add(line, row.style(), lines));
            }
            case Element.InTable line ->
                    PaperText.wrap(line.text(), columns).stream()
                            .map(text -> new PaperLine.InTable(line.table(), line.page(), text))
                            .forEach(lines::add);
            case Element.Rule _ -> lines.add(new PaperLine.Rule());
            case Element.Feed feed -> lines.add(new PaperLine.Feed(feed.lines()));
            case Element.Qr qr -> lines.add(new PaperLine.Qr(qr.content()));
            case Element.Barcode barcode -> lines.add(bars(barcode));
            case Element.Logo _ -> lines.add(new PaperLine.Logo());
            case Element.Cut _ -> lines.add(new PaperLine.Cut());
        }
    }

    private void letters(Element.Text text, List<PaperLine> lines) {
        int width = columns / text.style().across();
        List<String> wrapped =
                text.align() == Align.CENTRE
                        ? PaperText.balanced(text.text(), width)
                        : PaperText.wrap(text.text(), width);
        for (String line : wrapped) {
            add(text.align().place(line, width), text.style(), lines);
        }
    }

    private static void add(String line, TextStyle style, List<PaperLine> lines) {
        lines.add(line.isBlank() ? new PaperLine.Feed(1) : new PaperLine.Letters(line, style));
    }

    private PaperLine bars(Element.Barcode barcode) {
        int dots = barcode.symbology().modules(barcode.content()) * LEAST_BAR_DOTS;
        return dots <= columns * COLUMN_DOTS
                ? new PaperLine.Bars(barcode.symbology(), barcode.content())
                : new PaperLine.Qr(barcode.content());
    }
}
