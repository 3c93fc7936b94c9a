package smena.service.export;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFiles;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A table that a spreadsheet opens, written row by row: `.csv` or `.xlsx`, by its name. It stands
/// beside its place until it is whole.
public final class SpreadsheetFile implements AutoCloseable {
    private static final String DRAFT = ".new";

    private final Path file;
    private final Path draft;
    private final FileChannel channel;
    private final RowWriter rows;
    private boolean isWhole;

    private SpreadsheetFile(Path file, Path draft, FileChannel channel, RowWriter rows) {
        this.file = file;
        this.draft = draft;
        this.channel = channel;
        this.rows = rows;
    }

    /// Begins a file; one of its name is replaced when it is whole. Refuses another kind of file.
    public static SpreadsheetFile create(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        String name = String.valueOf(whole.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx") || Files.isDirectory(whole)) {
            throw new Refused(new Problem.NoSpreadsheet(file.toString()));
        }
        Path draft = whole.resolveSibling(whole.getFileName() + DRAFT);
        OwnFiles.delete(draft);
        FileChannel channel = OwnFiles.create(draft);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        RowWriter rows = name.endsWith(".csv") ? new CsvRows(out) : new XlsxRows(out);
        return new SpreadsheetFile(whole, draft, channel, rows);
    }

    /// Adds a row.
    public void row(List<SheetCell> cells) throws IOException {
        rows.row(cells);
    }

    /// Puts it in its place.
    public void finish() throws IOException {
        rows.end();
        channel.close();
        OwnFiles.rename(draft, file);
        isWhole = true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!isWhole) {
            OwnFiles.delete(draft);
        }
    }
}
