package smena.printing.layout;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Writes lines and tables on pages of A4, from the top down; a table that goes on repeats its
/// head. Letters stay letters, so that they can be searched for and copied.
final class SheetWriter implements AutoCloseable {
    static final float SMALL = 9;
    static final float PLAIN = 11;
    static final float BOLD = 12;
    static final float TITLE = 20;

    private static final String FONTS = "/fxml/theme/fonts/Roboto-";
    private static final float EDGE = 42;
    private static final float FOOT = 56;
    private static final float LEADING = 1.35f;
    private static final float CELL = 10;
    private static final float PAD = 3;
    private static final float RULE = 0.5f;
    private static final float GREY = 0.75f;
    private static final float EM = 1000;

    /// A column of a table.
    ///
    /// @param width in points
    record Column(float width, boolean right) {}

    private final PDDocument document = new PDDocument();
    private final PDRectangle paper;
    private final PDFont plain;
    private final PDFont bold;
    private final List<String> feet = new ArrayList<>();
    private @Nullable PDPageContentStream on;
    private List<Column> columns = List.of();
    private List<String> heads = List.of();
    private String foot = "";
    private int firstPage;
    private float y;

    SheetWriter() {
        this(PDRectangle.A4);
    }

    private SheetWriter(PDRectangle paper) {
        this.paper = paper;
        plain = font(false);
        bold = font(true);
    }

    /// One whose pages lie on their side.
    static SheetWriter wide() {
        return new SheetWriter(
                new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
    }

    private PDFont font(boolean heavy) {
        String file = FONTS + (heavy ? "Bold" : "Regular") + ".ttf";
        try (InputStream in = SheetWriter.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return PDType0Font.load(document, in, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Begins something of its own on a new page.
    ///
    /// @param named stands at the foot of each of its pages
    void begin(String named) {
        number();
        foot = named;
        columns = List.of();
        page();
    }

    private void page() {
        try {
            end();
            PDPage page = new PDPage(paper);
            document.addPage(page);
            feet.add(foot);
            on = new PDPageContentStream(document, page);
            y = paper.getHeight() - EDGE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() throws IOException {
        if (on != null) {
            on.close();
            on = null;
        }
    }

    /// A line of text, in as many lines as it needs.
    void line(String text, float size, boolean heavy) {
        float room = paper.getWidth() - 2 * EDGE;
        for (String part : wrapped(text, size, heavy, room)) {
            room(size * LEADING);
            y -= size * LEADING;
            show(part, EDGE, y, size, heavy);
        }
    }

    /// Goes on to a new page where less than this is left, so that what follows stays together.
    ///
    /// @param height in points
    void keep(float height) {
        if (y - height < FOOT) {
            columns = List.of();
            page();
        }
    }

    /// Room between two things.
    void space() {
        y -= PLAIN;
    }

    /// The head of a table.
    void head(List<Column> widths, List<String> names) {
        columns = widths;
        heads = names;
        cells(names, true);
    }

    /// A row of a table.
    void row(List<Column> widths, List<String> texts) {
        columns = widths;
        cells(texts, false);
    }

    /// The sum below a table.
    void sum(List<Column> widths, List<String> texts) {
        columns = widths;
        cells(texts, true);
    }

    private void cells(List<String> texts, boolean heavy) {
        List<List<String>> parts = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            List<String> lines = wrapped(texts.get(i), CELL, heavy, columns.get(i).width() - PAD);
            parts.add(lines);
            most = Math.max(most, lines.size());
        }
        float height = most * CELL * LEADING + 2 * PAD;
        if (y - height < FOOT) {
            page();
            if (!heavy) {
                cells(heads, true);
            }
        }
        float top = y;
        y -= height;
        float x = EDGE;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            float base = top - PAD;
            for (String part : parts.get(i)) {
                base -= CELL * LEADING;
                float free = column.width() - PAD - width(part, CELL, heavy);
                show(part, column.right() ? x + free : x, base + PAD / 2, CELL, heavy);
            }
            x += column.width();
        }
        rule(y);
    }

    private void room(float height) {
        if (y - height < FOOT) {
            page();
        }
    }

    private void rule(float at) {
        PDPageContentStream page = page(on);
        try {
            page.setLineWidth(RULE);
            page.setStrokingColor(GREY);
            page.moveTo(EDGE, at);
            page.lineTo(paper.getWidth() - EDGE, at);
            page.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPageContentStream page(@Nullable PDPageContentStream open) {
        if (open == null) {
            throw new IllegalStateException("no page has begun");
        }
        return open;
    }

    private void show(String text, float x, float at, float size, boolean heavy) {
        try {
            write(page(on), text, x, at, size, heavy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(
            PDPageContentStream page, String text, float x, float at, float size, boolean heavy)
            throws IOException {
        page.beginText();
        page.setFont(heavy ? bold : plain, size);
        page.newLineAtOffset(x, at);
        page.showText(text);
        page.endText();
    }

    private float width(String text, float size, boolean heavy) {
        try {
            return (heavy ? bold : plain).getStringWidth(text) * size / EM;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Words go to the next line; one that is too long for a line of its own is cut.
    private List<String> wrapped(String text, float size, boolean heavy, float room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int lastSpace = -1;
        for (int letter : printable(text).codePoints().toArray()) {
            line.appendCodePoint(letter);
            if (letter == ' ') {
                lastSpace = line.length() - 1;
            } else if (width(line.toString(), size, heavy) > room && line.length() > 1) {
                int cut = lastSpace > 0 ? lastSpace : line.offsetByCodePoints(line.length(), -1);
                lines.add(line.substring(0, cut));
                line.delete(0, lastSpace > 0 ? cut + 1 : cut);
                lastSpace = -1;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /// Letters that the font lacks are left out.
    private String printable(String text) {
        StringBuilder clean = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String one = Character.toString(letter);
            if (!Character.isISOControl(letter) && isKnown(one)) {
                clean.append(one);
            }
        }
        return clean.toString();
    }

    private boolean isKnown(String letter) {
        try {
            return plain.encode(letter).length > 0 && bold.encode(letter).length > 0;
        } catch (IllegalArgumentException | IOException unknown) {
            return false;
        }
    }

    /// What a page is and which of how many, at its foot.
    private void number() {
        int pages = document.getNumberOfPages();
        for (int i = firstPage; i < pages; i++) {
            try (PDPageContentStream page =
                    new PDPageContentStream(
                            document, document.getPage(i), AppendMode.APPEND, true, true)) {
                String left = wrapped(feet.get(i), SMALL, false, 430).getFirst();
                write(page, left, EDGE, FOOT / 2, SMALL, false);
                String right = (i - firstPage + 1) + " / " + (pages - firstPage);
                float at = paper.getWidth() - EDGE - width(right, SMALL, false);
                write(page, right, at, FOOT / 2, SMALL, false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        firstPage = pages;
    }

    /// All pages, as they are now; nothing is added afterwards.
    byte[] pdf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            end();
            number();
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
