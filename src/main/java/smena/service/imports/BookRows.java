package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// The rows of the first sheet of a workbook that is neither hidden nor empty.
final class BookRows implements FileRows {
    private final Workbook book;
    private final SheetRows rows;
    private final SharedTexts texts;
    private final String sheet;
    private @Nullable Line first;

    private BookRows(
            Workbook book, SharedTexts texts, SheetRows rows, String sheet, @Nullable Line first) {
        this.book = book;
        this.texts = texts;
        this.rows = rows;
        this.sheet = sheet;
        this.first = first;
    }

    /// Looks for the sheet. The workbook is closed with its rows.
    static BookRows of(Workbook book) throws IOException {
        SharedTexts texts = book.texts();
        try {
            NumberFormats formats = book.formats();
            List<Workbook.Sheet> sheets = book.sheets();
            for (Workbook.Sheet sheet : sheets) {
                SheetRows rows = book.rows(sheet, texts, formats);
                Line first = rows.next();
                if (first != null || sheet.equals(sheets.getLast())) {
                    return new BookRows(book, texts, rows, sheet.name(), first);
                }
                rows.close();
            }
            throw new IOException("no sheet");
        } catch (IOException | RuntimeException e) {
            texts.close();
            throw e;
        }
    }

    /// The name of the sheet.
    String sheet() {
        return sheet;
    }

    @Override
    public @Nullable Line next() throws IOException {
        Line line = first;
        if (line == null) {
            return rows.next();
        }
        first = null;
        return line;
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
