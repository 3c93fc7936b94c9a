package smena.printing.label;

import smena.domain.label.LabelDensity;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelLayout;
import smena.domain.label.LabelLook;
import smena.domain.label.LabelSize;
import smena.domain.label.LabelText;
import smena.domain.label.ShelfLabel;
import smena.domain.label.SymbolWriter;
import smena.printing.label.LabelCommands.Sticker;
import smena.text.Formats;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Makes labels: one layout, drawn as a picture, as the commands of a printer, or on pages. Safe
/// for several threads.
public final class LabelPress {
    private final LabelFont font;
    private final LabelPicture picture;
    private final SymbolWriter symbols = new LabelSymbols();

    public LabelPress(LabelFont font) {
        this.font = font;
        this.picture = new LabelPicture(font);
    }

    /// What is written on a label.
    ///
    /// @param formats the shop's words and its way to write amounts
    public LabelText text(ShelfLabel label, LabelLook look, Formats formats) {
        return new LabelWords(formats, font).of(label, look);
    }

    /// The label dot by dot as it prints, as a PNG.
    public byte[] png(LabelText text, LabelSize size, LabelDensity density) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image(text, size, density), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The same as a picture.
    BufferedImage image(LabelText text, LabelSize size, LabelDensity density) {
        return picture.image(layout(text, size, density));
    }

    /// What goes to a label printer for one label.
    ///
    /// @param copies how many come out, one after the other
    public byte[] commands(LabelText text, LabelSize size, LabelDevice printer, int copies) {
        LabelLayout layout = layout(text, size, printer.density());
        return LabelCommands.of(printer.language())
                .bytes(
                        new Sticker(
                                picture.dots(layout),
                                size,
                                printer.density(),
                                printer.gap(),
                                copies));
    }

    /// Labels on pages of A4, as a PDF.
    public byte[] pages(List<LabelText> labels, LabelSize size) {
        return new LabelPages(size)
                .pdf(labels.stream().map(text -> layout(text, size, LabelPages.DENSITY)).toList());
    }

    private LabelLayout layout(LabelText text, LabelSize size, LabelDensity density) {
        return LabelLayout.of(text, size, density, font, symbols);
    }
}
