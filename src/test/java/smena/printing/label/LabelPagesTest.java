package smena.printing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import smena.domain.catalog.Barcode;
import smena.domain.label.LabelDensity;
import smena.domain.label.LabelSheet;
import smena.domain.label.LabelSize;
import smena.domain.label.LabelText;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// Sheets of labels, read back from the PDF.
class LabelPagesTest {
    private static final int DPI = 300;

    private static BufferedImage cut(BufferedImage page, LabelSheet sheet, int place) {
        LabelDensity dots = LabelDensity.DPI_300;
        return page.getSubimage(
                dots.dots(sheet.x(place)),
                dots.dots(sheet.y(place)),
                dots.dots(sheet.label().width()),
                dots.dots(sheet.label().height()));
    }

    @Test
    void everyLabelIsOnItsPlace() throws Exception {
        LabelSheet sheet = LabelSheet.of(LabelSize.USUAL);
        assertEquals(21, sheet.places(), "three in a row, seven rows");
        List<LabelText> labels = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            labels.add(Labels.text(Labels.named("Goʻsht gʻoz ўқғҳ " + i, 1_000 + i, code(i))));
        }
        byte[] pdf = Labels.PRESS.pages(labels, LabelSize.USUAL);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(2, document.getNumberOfPages());
            String words = new PDFTextStripper().getText(document);
            assertTrue(words.contains("Goʻsht gʻoz ўқғҳ 22"), words);
            PDFRenderer renderer = new PDFRenderer(document);
            BufferedImage first = renderer.renderImageWithDPI(0, DPI, ImageType.GRAY);
            Labels.draw("sheet", first);
            for (int place : new int[] {0, 2, 10, 20}) {
                assertEquals(code(place), Labels.scanned(cut(first, sheet, place)).getText());
            }
            BufferedImage second = renderer.renderImageWithDPI(1, DPI, ImageType.GRAY);
            assertEquals(code(22), Labels.scanned(cut(second, sheet, 1)).getText());
        }
    }

    private static String code(int i) {
        String digits = "200000000" + (100 + i);
        return digits + Barcode.checkDigit(digits);
    }

    /// The same label drawn by another program has its black in the same places.
    @Test
    void aLabelOnThePageIsThePreview() throws Exception {
        LabelText cola = Labels.text(Labels.cola());
        LabelSize size = new LabelSize(700, 370);
        LabelSheet sheet = LabelSheet.of(size);
        assertEquals(24, sheet.places());
        BufferedImage preview = Labels.PRESS.image(cola, size, LabelDensity.DPI_600);
        try (PDDocument document = Loader.loadPDF(Labels.PRESS.pages(List.of(cola), size))) {
            BufferedImage page =
                    new PDFRenderer(document).renderImageWithDPI(0, 600, ImageType.GRAY);
            int left = LabelDensity.DPI_600.dots(sheet.x(0));
            int top = LabelDensity.DPI_600.dots(sheet.y(0));
            int differ = 0;
            for (int y = 0; y < preview.getHeight(); y++) {
                for (int x = 0; x < preview.getWidth(); x++) {
                    boolean here = preview.getRaster().getSample(x, y, 0) < 128;
                    boolean there = page.getRaster().getSample(left + x, top + y, 0) < 128;
                    differ += here == there ? 0 : 1;
                }
            }
            int dots = preview.getWidth() * preview.getHeight();
            assertTrue(differ < dots / 100, differ + " of " + dots + " dots differ");
        }
    }

    @Test
    void everySizeFitsOnThePage() {
        List<LabelSize> sizes = new ArrayList<>(LabelSize.ROLLS);
        sizes.addAll(LabelSheet.STICKERS);
        sizes.add(Labels.size("112x150"));
        for (LabelSize size : sizes) {
            LabelSheet sheet = LabelSheet.of(size);
            int last = sheet.places() - 1;
            assertTrue(sheet.places() > 0, size.toString());
            assertEquals(1, sheet.pages(sheet.places()), size.toString());
            assertEquals(2, sheet.pages(sheet.places() + 1), size.toString());
            assertTrue(sheet.x(0) >= 0 && sheet.y(0) >= 0, size.toString());
            assertTrue(sheet.x(last) + size.width() <= LabelSheet.PAGE_WIDTH, size.toString());
            assertTrue(sheet.y(last) + size.height() <= LabelSheet.PAGE_HEIGHT, size.toString());
        }
    }
}
