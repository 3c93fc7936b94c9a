package smena.printing.layout;

import smena.domain.shift.ReportFigure;
import smena.printing.document.Element;
import smena.printing.document.LineLayout;
import smena.printing.document.PaperLine;
import smena.printing.document.ReceiptDocument;
import smena.printing.raster.GlyphRasterizer;
import smena.printing.raster.LogoPicture;
import smena.printing.raster.PaperFont;
import smena.service.ports.DrawnReport;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Shows a document as a sheet of white paper with black text. Needs no display, and is safe for
/// several threads.
public final class PaperRenderer {
    private static final int CRISP = 2;

    private final GlyphRasterizer press;
    private final Supplier<Optional<LogoPicture>> logo;

    public PaperRenderer(PaperFont font) {
        this(font, Optional::empty);
    }

    /// @param logo supplies the shop's current logo; called for each paper that shows it
    public PaperRenderer(PaperFont font, Supplier<Optional<LogoPicture>> logo) {
        this.press = new GlyphRasterizer(font);
        this.logo = logo;
    }

    /// The sheet as a picture.
    ///
    /// @param columns how many characters are in a line, as on the printer
    /// @param scale 1 for a standard screen (9 pixels a character), 2 for a sharper one, up to 4
    public BufferedImage render(ReceiptDocument document, int columns, int scale) {
        if (scale < 1 || scale > 4) {
            throw new IllegalArgumentException("scale: " + scale);
        }
        List<PaperLine> lines = new LineLayout(columns).lay(document);
        return new Sheet(press, logo.get(), columns, scale).draw(lines);
    }

    /// Where each element of a document is on its sheet: the upper edge of each, then the lower
    /// edge of the last, in pixels of scale 1.
    int[] edges(ReceiptDocument document, int columns) {
        Sheet sheet = new Sheet(press, logo.get(), columns, 1);
        LineLayout layout = new LineLayout(columns);
        int[] edges = new int[document.elements().size() + 1];
        edges[0] = Sheet.END;
        for (int i = 1; i < edges.length; i++) {
            Element element = document.elements().get(i - 1);
            List<PaperLine> lines = layout.lay(new ReceiptDocument(List.of(element)));
            edges[i] = edges[i - 1] + sheet.height(lines);
        }
        return edges;
    }

    /// The sheet of a report, and where its figures are on it.
    ///
    /// @param figures the figure of each element of the document, see `Typesetter.figuresOf`
    public DrawnReport drawn(
            ReceiptDocument document, List<Optional<ReportFigure>> figures, int columns) {
        int[] edges = edges(document, columns);
        List<DrawnReport.Spot> spots = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            int top = edges[i];
            int height = edges[i + 1] - top;
            figures.get(i).ifPresent(f -> spots.add(new DrawnReport.Spot(f, top, height)));
        }
        return new DrawnReport(
                png(document, columns, CRISP), Sheet.width(columns), List.copyOf(spots));
    }

    /// The sheet as a PNG file.
    public byte[] png(ReceiptDocument document, int columns, int scale) {
        BufferedImage image = render(document, columns, scale);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
