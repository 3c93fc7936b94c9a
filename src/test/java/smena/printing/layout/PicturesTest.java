package smena.printing.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.shop.PaperTexts;
import smena.domain.shop.PrinterSetup;
import smena.printing.document.CodePage;
import smena.printing.document.StoredForm;
import smena.printing.escpos.EscPosDecoder;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.PrinterProfile;
import smena.printing.escpos.RasterPicture;
import smena.printing.raster.PaperFont;
import smena.text.Language;
import smena.text.MoneyStyle;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Writes pictures of documents to `target/pictures`, to be looked at.
class PicturesTest {
    private static final Path FOLDER = Path.of("target", "pictures");
    private final PaperFont font = PaperFont.load();

    @Test
    void paperOnTheScreen() throws Exception {
        Files.createDirectories(FOLDER);
        PaperRenderer renderer = new PaperRenderer(font);
        for (int columns : new int[] {32, 42, 48}) {
            byte[] png = renderer.png(Documents.everything(), columns, columns == 48 ? 2 : 1);
            Files.write(FOLDER.resolve("everything-" + columns + ".png"), png);
            assertTrue(png.length > 1000);
        }
    }

    @Test
    void receiptsAndReportsInEachLanguageAndWidth() throws Exception {
        Files.createDirectories(FOLDER);
        PaperTypesetter pages = new PaperTypesetter(MoneyStyle.SUM);
        for (Language language : Language.values()) {
            String tag = language.tag();
            write(
                    "receipt-" + tag,
                    pages.receipt(Papers.receipt(), Papers.SETTINGS, PaperTexts.USUAL, 0, tag));
            write("z-" + tag, pages.report(Papers.z(), 0, tag));
            write("slip-" + tag, pages.cashMovement(Papers.drop(), Papers.SETTINGS, 1, tag));
            write("test-" + tag, pages.test(Papers.SETTINGS, PrinterSetup.ON_SCREEN, tag));
            write("x-" + tag, pages.report(Papers.x(), 0, tag));
            write("z-huge-" + tag, pages.report(Papers.huge(), 0, tag));
        }
    }

    @Test
    void whatThePrinterDrawsItself() throws Exception {
        Files.createDirectories(FOLDER);
        PrinterProfile profile =
                PrinterProfile.of(48, CodePage.all().getFirst(), 17)
                        .withRaster(PrinterProfile.Raster.ALWAYS);
        byte[] page =
                new PaperTypesetter(MoneyStyle.SUM)
                        .receipt(
                                Papers.receipt(),
                                Papers.SETTINGS,
                                PaperTexts.USUAL,
                                1,
                                Language.UZ_CYRL.tag());
        byte[] body = new EscPosEncoder(profile, font).body(StoredForm.read(page));
        BufferedImage image = RasterPicture.of(EscPosDecoder.read(body, "IBM866"));
        assertTrue(ImageIO.write(image, "png", FOLDER.resolve("raster.png").toFile()));
    }

    private void write(String name, byte[] page) throws Exception {
        for (int columns : new int[] {32, 42, 48}) {
            byte[] png = new PaperRenderer(font).png(StoredForm.read(page), columns, 1);
            assertTrue(png.length > 1000);
            Files.write(FOLDER.resolve(name + "-" + columns + ".png"), png);
        }
    }
}
