package smena.printing.layout;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import javax.imageio.ImageIO;

/// A sheet as a PDF: one page as wide and as long as the paper, with the same dots. The same sheet
/// always gives the same bytes.
public final class PaperPdf {
    /// A pixel of a sheet drawn at scale 1: 9 of them are a column of 12 dots, 203 dots an inch.
    private static final float POINTS_PER_PIXEL = 72f * 12 / (9 * 203);

    private PaperPdf() {}

    /// The sheet of this picture.
    ///
    /// @param png the sheet, however finely it is drawn
    /// @param width of the sheet in pixels of scale 1
    public static byte[] of(byte[] png, int width) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId((long) Arrays.hashCode(png));
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            float wide = width * POINTS_PER_PIXEL;
            float high = wide * picture.getHeight() / picture.getWidth();
            PDPage page = new PDPage(new PDRectangle(wide, high));
            document.addPage(page);
            PDImageXObject sheet = LosslessFactory.createFromImage(document, picture);
            try (PDPageContentStream on = new PDPageContentStream(document, page)) {
                on.drawImage(sheet, 0, 0, wide, high);
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
