package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/// The rows of a text such as CSV or TSV.
final class TextRows implements FileRows {
    /// A line end inside quotation marks does not end a row; one that is forgotten must not swallow
    /// the file.
    private static final int MOST_JOINED = 20;

    private static final char UNREADABLE = '\uFFFD';
    private static final Pattern CODE = Pattern.compile("\\d{8,14}");

    private final LineReader lines;
    private final LongSupplier bytesRead;
    private final long size;
    private @Nullable Dialect dialect;
    private boolean looked;
    private boolean hasHead;
    private int headings = Integer.MAX_VALUE;
    private int codePlace = -1;
    private int only = -1;

    TextRows(LineReader lines, LongSupplier bytesRead, long size) {
        this.lines = lines;
        this.bytesRead = bytesRead;
        this.size = size;
    }

    @Override
    public void only(int place) {
        only = place;
    }

    @Override
    public @Nullable Line next() throws IOException {
        if (!looked) {
            looked = true;
            look();
        }
        for (LineReader.Text text = lines.next(); text != null; text = lines.next()) {
            if (!text.text().isBlank() && !declares(text)) {
                Line cell = onlyCell(text);
                if (cell != null) {
                    return cell;
                }
                Line line = row(text);
                if (!line.isBlank()) {
                    return line;
                }
            }
        }
        return null;
    }

    /// Titles above the head say nothing of how it is split.
    private void look() throws IOException {
        List<LineReader.Text> first = new ArrayList<>();
        LineReader.Text text = lines.next();
        while (text != null) {
            first.add(text);
            text = first.size() < CatalogHead.WITHIN ? lines.next() : null;
        }
        lines.back(first);
        if (first.stream().noneMatch(line -> Dialect.declared(line.text()).isPresent())) {
            List<String> whole =
                    first.stream()
                            .filter(line -> !line.tooLong())
                            .map(LineReader.Text::text)
                            .toList();
            dialect = Dialect.ofHead(whole).orElse(null);
            hasHead = dialect != null;
        }
    }

    /// The row with the one cell that is asked for; null where the whole row has to be looked at:
    /// it has quotation marks or unreadable characters, or the cell is blank or not there.
    private @Nullable Line onlyCell(LineReader.Text text) {
        String line = text.text();
        Dialect split = dialect;
        if (only < 0
                || split == null
                || text.tooLong()
                || line.indexOf('"') >= 0
                || line.indexOf(UNREADABLE) >= 0) {
            return null;
        }
        String cell = CellText.of(split.plain(line, only));
        if (cell.isEmpty()) {
            return null;
        }
        List<FileCell> cells = new ArrayList<>(Collections.nCopies(only, FileCell.EMPTY));
        cells.add(FileCell.of(cell));
        return Line.of(text.number(), cells);
    }

    /// Spreadsheets write the separator into the first line.
    private boolean declares(LineReader.Text text) {
        Optional<Dialect> declared =
                dialect == null ? Dialect.declared(text.text()) : Optional.empty();
        declared.ifPresent(found -> dialect = found);
        return declared.isPresent();
    }

    private Line row(LineReader.Text text) throws IOException {
        if (text.tooLong()) {
            return Line.broken(text.number(), Refusal.BROKEN_LINE, text.text());
        }
        Dialect split = dialect == null ? Dialect.ofHeader(text.text()) : dialect;
        // A line with a title alone says nothing of how the others are split.
        dialect = dialect == null && split.lenient(text.text()).size() == 1 ? null : split;
        Optional<List<String>> fields = split.strict(text.text());
        if (fields.isEmpty()) {
            fields = joined(split, text);
        }
        if (fields.isEmpty() && split.mayHaveLooseQuotes()) {
            fields = Optional.of(split.plain(text.text()));
        }
        return fields.map(found -> line(text, found))
                .orElseGet(() -> Line.broken(text.number(), Refusal.BROKEN_LINE, text.text()));
    }

    private Line line(LineReader.Text text, List<String> fields) {
        if (headings == Integer.MAX_VALUE && dialect != null && (!hasHead || isHead(fields))) {
            headings = fields.size();
            codePlace = codePlace(fields);
        }
        if (text.text().indexOf(UNREADABLE) >= 0) {
            return Line.broken(text.number(), Refusal.BAD_LETTERS, text.text());
        }
        return Line.of(
                text.number(),
                fields.stream().map(field -> FileCell.of(CellText.of(field))).toList());
    }

    private static boolean isHead(List<String> fields) {
        return fields.stream().filter(field -> Column.of(CellText.of(field)).isPresent()).count()
                >= CatalogHead.ENOUGH;
    }

    private static int codePlace(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            Optional<Column> column = Column.of(CellText.of(header.get(i)));
            if (column.filter(Column.BARCODE::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a line is a row of its own, with a code in its place: then the quotation mark of the
    /// row before was forgotten.
    private boolean isRow(Dialect split, String line) {
        List<String> fields = split.plain(line);
        return fields.size() >= headings
                && codePlace >= 0
                && CODE.matcher(CellText.of(fields.get(codePlace))).matches();
    }

    /// The row that goes on in the next lines, up to the one that closes its quotation mark. The
    /// last of them may look like a row of its own: the rest of a name, then its code and price.
    private Optional<List<String>> joined(Dialect split, LineReader.Text first) throws IOException {
        StringBuilder row = new StringBuilder(first.text());
        List<LineReader.Text> taken = new ArrayList<>();
        while (taken.size() < MOST_JOINED && row.length() <= LineReader.LONGEST) {
            LineReader.Text more = lines.next();
            if (more == null) {
                break;
            }
            taken.add(more);
            boolean looksWhole = isRow(split, more.text());
            if (looksWhole && isRow(split, first.text())) {
                break;
            }
            row.append('\n').append(more.text());
            if (more.text().indexOf('"') >= 0 && !more.tooLong()) {
                Optional<List<String>> fields = split.strict(row.toString());
                if (fields.isPresent() && fields.get().size() <= headings) {
                    return fields;
                }
            }
            if (looksWhole) {
                break;
            }
        }
        lines.back(taken);
        return Optional.empty();
    }

    @Override
    public long bytesRead() {
        return bytesRead.getAsLong();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
