package smena.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.shop.PaperTexts;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.ShopSettings;
import smena.printing.document.StoredForm;
import smena.printing.escpos.Profiles;
import smena.printing.raster.Bitmap;
import smena.printing.raster.PaperFont;
import smena.service.ports.SamplePaper;
import smena.text.Language;
import smena.text.MoneyStyle;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

/// Each paper in each language at each width as it was when somebody last looked at it, in black
/// and white. A paper that looks different now is written to `target/golden`, to be looked at;
/// `-Dgolden=renew` takes the papers as they are now.
class GoldenPapersTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Path CHANGED = Path.of("target", "golden");
    private static final boolean RENEW = "renew".equals(System.getProperty("golden"));
    private static final PaperTexts TEXTS =
            new PaperTexts(
                    List.of("Har kuni 8:00 – 23:00", "+998 71 200 00 00"),
                    List.of(
                            "Xaridingiz uchun rahmat! Спасибо!",
                            "Tovarni 10 kun ichida chek bilan qaytarish mumkin"),
                    true,
                    true,
                    true,
                    true);
    private static final PaperTypesetter PAGES =
            new PaperTypesetter(MoneyStyle.SUM, id -> Profiles.named(id).map(PrinterModel::name));
    private static final PaperRenderer RENDERER =
            new PaperRenderer(PaperFont.load(), new ShopLogo(Logos::prepared));

    @ParameterizedTest
    @EnumSource(Language.class)
    void papersLookAsTheyDid(Language language) throws IOException {
        List<String> changed = new ArrayList<>();
        for (int columns : new int[] {32, 42, 48}) {
            for (Map.Entry<String, byte[]> page : pages(language.tag(), columns).entrySet()) {
                BufferedImage grey = RENDERER.render(StoredForm.read(page.getValue()), columns, 1);
                String name = page.getKey() + "-" + language.tag() + "-" + columns + ".png";
                if (!same(name, blackAndWhite(grey))) {
                    changed.add(name);
                }
            }
        }
        assertEquals(List.of(), changed, "look at them in " + CHANGED);
    }

    private static Map<String, byte[]> pages(String language, int columns) {
        ShopSettings shop = Papers.SETTINGS;
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (SamplePaper paper : SamplePaper.values()) {
            String name = paper.name().toLowerCase(Locale.ROOT).replace('_', '-');
            pages.put(name, PAGES.preview(paper, shop, TEXTS, language));
        }
        pages.put("control", PAGES.control(LossSheets.sample(), shop, language));
        pages.put("test-page", PAGES.test(shop, printer(columns), language));
        return pages;
    }

    /// A printer of the list that has such paper.
    private static PrinterSetup printer(int columns) {
        PrinterModel model =
                Profiles.models().stream()
                        .filter(known -> known.traits().columns() == columns)
                        .findFirst()
                        .orElseThrow();
        return new PrinterSetup(new PrinterAddress.Network("192.168.1.50", 9100), model.traits());
    }

    private static boolean same(String name, BufferedImage now) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (RENEW) {
            Files.createDirectories(GOLDEN);
            ImageIO.write(now, "png", golden.toFile());
            return true;
        }
        if (Files.exists(golden) && alike(ImageIO.read(golden.toFile()), now)) {
            return true;
        }
        Files.createDirectories(CHANGED);
        ImageIO.write(now, "png", CHANGED.resolve(name).toFile());
        return false;
    }

    private static boolean alike(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth() && Arrays.equals(seen(one), seen(other));
    }

    /// The dots without those that fill the last byte of a row.
    private static byte[] seen(BufferedImage image) {
        byte[] dots = dots(image).clone();
        int bytesPerRow = Math.ceilDiv(image.getWidth(), 8);
        int unused = bytesPerRow * 8 - image.getWidth();
        for (int last = bytesPerRow - 1; last < dots.length; last += bytesPerRow) {
            dots[last] = (byte) (dots[last] & 0xFF << unused);
        }
        return dots;
    }

    private static byte[] dots(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static BufferedImage blackAndWhite(BufferedImage grey) {
        BufferedImage image =
                new BufferedImage(
                        grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        byte[] black = Bitmap.of(grey).rows();
        byte[] dots = dots(image);
        for (int i = 0; i < dots.length; i++) {
            dots[i] = (byte) ~black[i];
        }
        return image;
    }
}
