package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The rows of the first sheet of a workbook that is not hidden and has a head; where none has, of
/// the first that is not empty.
final class BookRows implements FileRows {
    private final Workbook book;
    private final SheetRows rows;
    private final SharedTexts texts;
    private final String sheet;
    private final Deque<Line> first;

    private BookRows(
            Workbook book, SharedTexts texts, SheetRows rows, String sheet, List<Line> first) {
        this.book = book;
        this.texts = texts;
        this.rows = rows;
        this.sheet = sheet;
        this.first = new ArrayDeque<>(first);
    }

    /// Looks for the sheet. The workbook is closed with its rows.
    static BookRows of(Workbook book) throws IOException {
        SharedTexts texts = book.texts();
        try {
            NumberFormats formats = book.formats();
            List<Workbook.Sheet> sheets = book.sheets();
            Workbook.Sheet usual = null;
            for (Workbook.Sheet sheet : sheets) {
                SheetRows rows = book.rows(sheet, texts, formats);
                List<Line> first = first(rows);
                if (isHeaded(first)) {
                    return new BookRows(book, texts, rows, sheet.name(), first);
                }
                usual = usual == null && !first.isEmpty() ? sheet : usual;
                rows.close();
            }
            if (usual == null && sheets.isEmpty()) {
                throw new IOException("no sheet");
            }
            Workbook.Sheet read = usual == null ? sheets.getLast() : usual;
            return new BookRows(
                    book, texts, book.rows(read, texts, formats), read.name(), List.of());
        } catch (IOException | RuntimeException e) {
            texts.close();
            throw e;
        }
    }

    private static List<Line> first(SheetRows rows) throws IOException {
        List<Line> first = new ArrayList<>();
        Line line = rows.next();
        while (line != null) {
            first.add(line);
            line = first.size() < CatalogHead.WITHIN ? rows.next() : null;
        }
        return first;
    }

    /// Whether it is a table of products or of goods codes, and not a page about one.
    private static boolean isHeaded(List<Line> first) {
        return CatalogHead.isAmong(first) || CodeColumns.isAmong(first);
    }

    /// The name of the sheet.
    String sheet() {
        return sheet;
    }

    @Override
    public @Nullable Line next() throws IOException {
        Line line = first.poll();
        return line == null ? rows.next() : line;
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        texts.close();
        book.close();
    }
}
