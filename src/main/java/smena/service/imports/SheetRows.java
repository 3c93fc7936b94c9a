package smena.service.imports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The rows of a sheet, numbered as the spreadsheet numbers them.
final class SheetRows implements FileRows {
    private static final int MOST_COLUMNS = 256;
    private static final int LONGEST_CELL = 1_000;
    private static final int LONGEST_NUMBER = 100;

    private final SheetXml xml;
    private final CountedStream bytes;
    private final long size;
    private final SharedTexts texts;
    private final NumberFormats formats;
    private long row;

    /// @param texts those that cells refer to by their index
    SheetRows(
            SheetXml xml,
            CountedStream bytes,
            long size,
            SharedTexts texts,
            NumberFormats formats) {
        this.xml = xml;
        this.bytes = bytes;
        this.size = size;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (xml.next()) {
            if (xml.starts("row")) {
                Line line = row();
                if (!line.isBlank()) {
                    return line;
                }
            }
        }
        return null;
    }

    private Line row() throws IOException {
        row = number(xml.attribute("r"), row + 1);
        List<FileCell> cells = new ArrayList<>();
        int next = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                int place = place(xml.attribute("r"), next);
                next = place + 1;
                FileCell cell = cell();
                if (place < MOST_COLUMNS && !cell.isBlank()) {
                    while (cells.size() < place) {
                        cells.add(FileCell.EMPTY);
                    }
                    cells.add(cell);
                }
            }
        }
        return Line.of(row, cells);
    }

    private static long number(@Nullable String text, long usual) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : usual;
    }

    /// A cell is named like `AB12`; one without a name follows the one before it.
    private static int place(@Nullable String name, int next) {
        if (name == null) {
            return next;
        }
        int place = 0;
        for (int i = 0; i < name.length() && isColumn(name.charAt(i)); i++) {
            place = Math.min(MOST_COLUMNS + 1, place * 26 + (name.charAt(i) - 'A' + 1));
        }
        return Math.max(next, place - 1);
    }

    private static boolean isColumn(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private FileCell cell() throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        FileCell cell = FileCell.EMPTY;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                cell = value(type == null ? "n" : type, style);
            } else if (xml.starts("is")) {
                cell = text(xml.text("is", LONGEST_CELL));
            }
        }
        return cell;
    }

    private FileCell value(String type, @Nullable String style) throws IOException {
        String value = xml.text("v", type.equals("str") ? LONGEST_CELL : LONGEST_NUMBER).strip();
        return switch (type) {
            case "s" -> text(shared(value));
            case "n" -> formats.cell(style, value);
            case "e" -> new FileCell(value, FileCell.Kind.ERROR);
            case "d" -> new FileCell(value, FileCell.Kind.DATE);
            case "b" -> FileCell.of(value.equals("1") ? "TRUE" : "FALSE");
            default -> text(value);
        };
    }

    private static FileCell text(String text) {
        return FileCell.of(CellText.of(text));
    }

    private String shared(String index) throws IOException {
        long at = number(index, Long.MAX_VALUE);
        if (at >= texts.size()) {
            throw new IOException("no shared text " + index);
        }
        return texts.get((int) at);
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        xml.close();
        bytes.close();
    }
}
