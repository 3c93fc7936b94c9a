package smena.printing.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;

import smena.domain.catalog.Unit;
import smena.domain.label.LabelDensity;
import smena.domain.label.LabelLayout;
import smena.domain.label.LabelLook;
import smena.domain.label.LabelPart;
import smena.domain.label.LabelSize;
import smena.domain.label.LabelText;
import smena.domain.label.ShelfLabel;
import smena.domain.label.UnitPrice;
import smena.domain.money.Money;
import smena.text.Formats;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

/// Labels of a shop, and a scanner that reads them.
final class Labels {
    static final LabelPress PRESS = new LabelPress(LabelFont.load());
    static final Formats UZBEK = formats(Language.UZ);
    static final LabelFont FONT = LabelFont.load();

    /// What the scanner of a shop reads.
    private static final List<BarcodeFormat> READ =
            List.of(
                    BarcodeFormat.EAN_13,
                    BarcodeFormat.EAN_8,
                    BarcodeFormat.UPC_A,
                    BarcodeFormat.CODE_128,
                    BarcodeFormat.QR_CODE,
                    BarcodeFormat.DATA_MATRIX);
    static final String COLA_CODE = "5449000131539";

    private Labels() {}

    static Formats formats(Language language) {
        return new Formats(Words.in(language), MoneyStyle.SUM, ZoneOffset.UTC);
    }

    /// The label of the picture: reduced, with a price per litre.
    static ShelfLabel cola() {
        return new ShelfLabel(
                "Coca-Cola 1,5 l",
                "Oʻzbekiston · Ichimliklar",
                Money.of(1_090_000),
                Optional.of(Money.of(1_200_000)),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 30)),
                Optional.of(new UnitPrice(Unit.LITRE, Money.of(726_700))),
                COLA_CODE,
                LocalDate.of(2026, 11, 26));
    }

    static ShelfLabel named(String name, long sum, String code) {
        return new ShelfLabel(
                name,
                "Nonvoyxona",
                Money.of(sum * 100),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                code,
                LocalDate.of(2026, 11, 26));
    }

    static LabelText text(ShelfLabel label) {
        return PRESS.text(label, LabelLook.USUAL, UZBEK);
    }

    static LabelSize size(String typed) {
        return LabelSize.of(typed).orElseThrow();
    }

    /// What a scanner reads that is held at the code of a label: the code and the white around it.
    static Result scanned(LabelText text, LabelSize size, LabelDensity density)
            throws NotFoundException {
        LabelLayout layout = LabelLayout.of(text, size, density, FONT, new LabelSymbols());
        Rectangle code = new Rectangle(-1, -1);
        for (LabelPart part : layout.parts()) {
            if (part instanceof LabelPart.Box(int x, int y, int width, int height)
                    && width < layout.width() / 2) {
                Rectangle box = new Rectangle(x, y, width, height);
                code = code.isEmpty() ? box : code.union(box);
            }
        }
        int white = density.dots(15);
        code.grow(white, white);
        Rectangle seen = code.intersection(new Rectangle(layout.width(), layout.height()));
        return scanned(
                PRESS.image(text, size, density)
                        .getSubimage(seen.x, seen.y, seen.width, seen.height));
    }

    /// What a scanner reads on this paper.
    static Result scanned(BufferedImage paper) throws NotFoundException {
        BufferedImage shelf =
                new BufferedImage(
                        paper.getWidth() + 40, paper.getHeight() + 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = shelf.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, shelf.getWidth(), shelf.getHeight());
        on.drawImage(paper, 20, 20, null);
        on.dispose();
        int[] pixels =
                shelf.getRGB(0, 0, shelf.getWidth(), shelf.getHeight(), null, 0, shelf.getWidth());
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(
                                new GlobalHistogramBinarizer(
                                        new RGBLuminanceSource(
                                                shelf.getWidth(), shelf.getHeight(), pixels))),
                        Map.of(
                                DecodeHintType.TRY_HARDER,
                                true,
                                DecodeHintType.POSSIBLE_FORMATS,
                                READ));
    }

    /// For looking at: `target/pictures`.
    static void draw(String name, BufferedImage label) throws IOException {
        Path folder = Path.of("target", "pictures");
        Files.createDirectories(folder);
        ImageIO.write(label, "png", folder.resolve("label-" + name + ".png").toFile());
    }
}
