package smena.printing.label;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import smena.domain.label.LabelDensity;
import smena.domain.label.LabelLayout;
import smena.domain.label.LabelPart;
import smena.domain.label.LabelSheet;
import smena.domain.label.LabelSize;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Labels on pages of A4: letters stay letters and bars stay sharp on any printer.
final class LabelPages {
    /// Labels are laid out this finely.
    static final LabelDensity DENSITY = LabelDensity.DPI_600;

    private static final float POINTS_PER_DOT = 72f / 600;
    private static final float CUT_LINE = 0.25f;
    private static final float GREY = 0.6f;

    private final LabelSheet sheet;

    LabelPages(LabelSize size) {
        this.sheet = LabelSheet.of(size);
    }

    /// The pages, one label after the other.
    byte[] pdf(List<LabelLayout> labels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            Fonts fonts = Fonts.in(document);
            for (int page = 0; page < sheet.pages(labels.size()); page++) {
                int from = page * sheet.places();
                int to = Math.min(labels.size(), from + sheet.places());
                add(document, fonts, labels.subList(from, to));
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void add(PDDocument document, Fonts fonts, List<LabelLayout> labels)
            throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream on = new PDPageContentStream(document, page)) {
            if (sheet.cut()) {
                cutLines(on);
            }
            for (int place = 0; place < labels.size(); place++) {
                new Placed(on, fonts, dots(sheet.x(place)), dots(sheet.y(place)))
                        .draw(labels.get(place));
            }
        }
    }

    private static int dots(int tenths) {
        return DENSITY.dots(tenths);
    }

    private void cutLines(PDPageContentStream on) throws IOException {
        on.setLineWidth(CUT_LINE);
        on.setStrokingColor(GREY);
        for (int column = 0; column <= sheet.columns(); column++) {
            float x = dots(sheet.left() + column * sheet.label().width()) * POINTS_PER_DOT;
            on.moveTo(x, 0);
            on.lineTo(x, PDRectangle.A4.getHeight());
        }
        for (int row = 0; row <= sheet.rows(); row++) {
            float y = below(dots(sheet.top() + row * sheet.label().height()));
            on.moveTo(0, y);
            on.lineTo(PDRectangle.A4.getWidth(), y);
        }
        on.stroke();
        on.setStrokingColor(0f);
    }

    /// PDF counts from the lower edge.
    private static float below(int dots) {
        return PDRectangle.A4.getHeight() - dots * POINTS_PER_DOT;
    }

    private record Fonts(PDFont plain, PDFont bold) {
        private static Fonts in(PDDocument document) throws IOException {
            return new Fonts(
                    PDType0Font.load(document, LabelFont.open(false), true),
                    PDType0Font.load(document, LabelFont.open(true), true));
        }
    }

    /// A label in its place on a page.
    ///
    /// @param left of the label on the page, in dots
    /// @param top of the label on the page, in dots
    private record Placed(PDPageContentStream on, Fonts fonts, int left, int top) {
        private void draw(LabelLayout label) throws IOException {
            for (LabelPart part : label.parts()) {
                switch (part) {
                    case LabelPart.Box box -> box(box);
                    case LabelPart.Text text -> text(text);
                    case LabelPart.Stroke stroke -> stroke(stroke);
                }
            }
        }

        private void box(LabelPart.Box box) throws IOException {
            on.addRect(
                    x(box.x()),
                    y(box.y() + box.height()),
                    box.width() * POINTS_PER_DOT,
                    box.height() * POINTS_PER_DOT);
            on.fill();
        }

        private void text(LabelPart.Text text) throws IOException {
            on.beginText();
            on.setFont(text.bold() ? fonts.bold() : fonts.plain(), text.size() * POINTS_PER_DOT);
            on.newLineAtOffset(x(text.x()), y(text.baseline()));
            on.showText(text.text());
            on.endText();
        }

        private void stroke(LabelPart.Stroke stroke) throws IOException {
            on.setLineWidth(stroke.thickness() * POINTS_PER_DOT);
            on.moveTo(x(stroke.fromX()), y(stroke.fromY()));
            on.lineTo(x(stroke.toX()), y(stroke.toY()));
            on.stroke();
        }

        private float x(int dots) {
            return (left + dots) * POINTS_PER_DOT;
        }

        private float y(int dots) {
            return below(top + dots);
        }
    }
}
