package smena.printing.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.printing.document.Align;
import smena.printing.document.CodePage;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;
import smena.printing.escpos.PrinterProfile.Raster;
import smena.printing.layout.Logos;
import smena.printing.layout.ShopLogo;
import smena.printing.raster.Bitmap;
import smena.printing.raster.LogoPicture;
import smena.printing.raster.PaperFont;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a printer burns where it gets pictures, against what it should look like.
class EscPosPicturesTest {
    private static final PaperFont FONT = PaperFont.load();
    private static final CodePage CP866 = CodePage.named("cp866").orElseThrow();

    private static List<EscPosDecoder.Item> tape(PrinterProfile profile, ReceiptDocument document) {
        EscPosEncoder encoder = new EscPosEncoder(profile, FONT, new ShopLogo(Logos::prepared));
        return EscPosDecoder.read(encoder.body(document), "IBM866");
    }

    /// Every letter of the four languages, drawn here from the font file at its place in the line.
    @ParameterizedTest
    @CsvSource({
        "Қаймоқ «Ғунча» 25 %, false, false, false",
        "ЎҚҒҲ ўқғҳ АБВГДЕЁЖЗИЙКЛМНОПРСТ, false, false, false",
        "УФХЦЧШЩЪЫЬЭЮЯ абвгдеёжзийклмнопрст, true, false, false",
        "уфхцчшщъыьэюя ABCDEFGHIJKLM oʻ gʻ, false, true, false",
        "NOPQRSTUVWXYZ №1 sanʼat, true, true, true",
        "abcdefghijklmnopqrstuvwxyz 0123456789, true, true, false",
    })
    void aLineOfLettersIsTheLineDrawn(String text, boolean bold, boolean tall, boolean wide)
            throws Exception {
        TextStyle style = new TextStyle(bold, tall, wide);
        PrinterProfile profile = PrinterProfile.of(48, CP866, 17).withRaster(Raster.ALWAYS);
        ReceiptDocument document = ReceiptDocument.write().text(text, Align.LEFT, style).done();
        BufferedImage drawn = drawn(text, style);
        int y = 0;
        int missed = 0;
        for (EscPosDecoder.Item item : tape(profile, document)) {
            EscPosDecoder.Picture band = assertInstanceOf(EscPosDecoder.Picture.class, item);
            for (int row = 0; row < band.height(); row++, y++) {
                for (int x = 0; x < band.width(); x++) {
                    boolean ink =
                            y < drawn.getHeight() && x < drawn.getWidth() && dark(drawn, x, y);
                    missed += ink == band.black(x, y) ? 0 : 1;
                }
            }
        }
        assertEquals(drawn.getHeight() + 6, y);
        assertEquals(0, missed, "dots");
    }

    private static boolean dark(BufferedImage grey, int x, int y) {
        return grey.getRaster().getSample(x, y, 0) < 150;
    }

    private static BufferedImage drawn(String text, TextStyle style) throws Exception {
        String file = style.bold() ? "DejaVuSansMono-Bold.ttf" : "DejaVuSansMono.ttf";
        Font font;
        try (InputStream in = EscPosPicturesTest.class.getResourceAsStream("/fonts/" + file)) {
            font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(20f);
        }
        int across = style.wide() ? 2 : 1;
        int down = style.tall() ? 2 : 1;
        BufferedImage image =
                new BufferedImage(
                        text.length() * 12 * across, 24 * down, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = image.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        on.setColor(Color.BLACK);
        on.setFont(font);
        on.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        on.scale(across, down);
        for (int i = 0; i < text.length(); i++) {
            on.drawString(text.substring(i, i + 1), i * 12, 19);
        }
        on.dispose();
        return image;
    }

    @ParameterizedTest
    @CsvSource({"32, SALE-2026-00123:7F3A91C055DE20B4", "48, https://ofd.example/?s=Ғалаба"})
    void aQrCodeThatGoesAsAPictureIsRead(int columns, String content) throws Exception {
        PrinterProfile profile = PrinterProfile.of(columns, CP866, 17).withQr(false);
        List<EscPosDecoder.Item> tape = tape(profile, ReceiptDocument.write().qr(content).done());
        BufferedImage image = burnt(tape);
        assertTrue(image.getWidth() <= profile.dots());
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource seen =
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        assertEquals(
                content,
                new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(seen))).getText());
    }

    @Test
    void theLogoIsBurntInTheMiddle() {
        LogoPicture logo = LogoPicture.of(Logos.prepared().orElseThrow());
        for (int columns : new int[] {32, 42, 48}) {
            PrinterProfile profile = PrinterProfile.of(columns, CP866, 17);
            Bitmap dots = logo.on(profile.dots());
            List<EscPosDecoder.Item> tape = tape(profile, ReceiptDocument.write().logo().done());
            BufferedImage burnt = burnt(tape);
            assertEquals(dots.height(), burnt.getHeight());
            for (int y = 0; y < dots.height(); y++) {
                for (int x = 0; x < burnt.getWidth(); x++) {
                    assertEquals(dots.black(x, y), burnt.getRaster().getSample(x, y, 0) == 0);
                }
            }
            assertTrue(tape.stream().allMatch(EscPosPicturesTest::centred));
        }
    }

    @Test
    void aPrinterWithoutTheLogoPrintsNone() {
        PrinterProfile profile = PrinterProfile.of(48, CP866, 17).withLogo(false);
        assertEquals(List.of(), tape(profile, ReceiptDocument.write().logo().done()));
        byte[] none =
                new EscPosEncoder(PrinterProfile.of(48, CP866, 17), FONT, Optional::empty)
                        .body(ReceiptDocument.write().logo().done());
        assertEquals(0, none.length);
    }

    private static boolean centred(EscPosDecoder.Item item) {
        return item instanceof EscPosDecoder.Picture picture && picture.centred();
    }

    private static BufferedImage burnt(List<EscPosDecoder.Item> tape) {
        List<EscPosDecoder.Picture> bands = new ArrayList<>();
        for (EscPosDecoder.Item item : tape) {
            bands.add(assertInstanceOf(EscPosDecoder.Picture.class, item));
        }
        int width = bands.getFirst().width();
        int height = bands.stream().mapToInt(EscPosDecoder.Picture::height).sum();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int top = 0;
        for (EscPosDecoder.Picture band : bands) {
            for (int y = 0; y < band.height(); y++) {
                for (int x = 0; x < width; x++) {
                    image.getRaster().setSample(x, top + y, 0, band.black(x, y) ? 0 : 255);
                }
            }
            top += band.height();
        }
        return image;
    }
}
