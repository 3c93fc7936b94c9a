package smena.printing.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.printing.layout.Logos;
import smena.printing.layout.ShopLogo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageIO;

class LogoPictureTest {
    @ParameterizedTest
    @CsvSource({
        "png, 720, 280, 576, 224",
        "jpeg, 720, 280, 576, 224",
        "png, 100, 50, 100, 50",
        "png, 400, 800, 144, 288",
        "jpeg, 4000, 20, 576, 2",
        "png, 4000, 1, 576, 1",
    })
    void isScaledToThePaper(String kind, int width, int height, int across, int down)
            throws IOException {
        byte[] prepared = LogoPicture.prepare(Logos.file(kind, width, height));
        BufferedImage grey = ImageIO.read(new ByteArrayInputStream(prepared));
        assertEquals(across, grey.getWidth());
        assertEquals(down, grey.getHeight());
        assertEquals(BufferedImage.TYPE_BYTE_GRAY, grey.getType());
    }

    /// A temporary file would stay behind where the till is killed.
    @Test
    void needsNoTemporaryFiles(@TempDir Path folder) throws IOException {
        byte[] file = Logos.file("png", 100, 50);
        Path gone = Files.createDirectory(folder.resolve("gone"));
        File usual = ImageIO.getCacheDirectory();
        ImageIO.setCacheDirectory(gone.toFile());
        Files.delete(gone);
        try {
            LogoPicture.of(LogoPicture.prepare(file)).on(384);
        } finally {
            ImageIO.setCacheDirectory(usual);
        }
    }

    @Test
    void keepsItsShareOfNarrowerPaper() {
        LogoPicture logo = LogoPicture.of(LogoPicture.prepare(Logos.file("png", 576, 240)));
        assertEquals(384 / 8, logo.on(384).bytesPerRow());
        assertEquals(160, logo.on(384).height());
        assertEquals(512 / 8, logo.on(512).bytesPerRow());
    }

    @Test
    void greyBecomesAsManyDotsAsItIsDark() {
        for (int shade : new int[] {0, 40, 128, 200, 255}) {
            BufferedImage grey = new BufferedImage(160, 160, BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < 160; y++) {
                for (int x = 0; x < 160; x++) {
                    grey.getRaster().setSample(x, y, 0, shade);
                }
            }
            Bitmap dots = Dither.of(grey);
            long black = 0;
            for (byte each : dots.rows()) {
                black += Integer.bitCount(each & 0xFF);
            }
            assertEquals((255 - shade) / 255.0, black / (160.0 * 160), 0.01, "shade " + shade);
        }
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertRefused(new Problem.PictureNotReadable(), "not a picture".getBytes(US_ASCII));
        assertRefused(new Problem.PictureNotReadable(), new byte[0]);
        assertRefused(new Problem.PictureNotReadable(), Logos.file("gif", 20, 20));
        byte[] whole = Logos.file("png", 300, 300);
        assertRefused(new Problem.PictureNotReadable(), Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertRefused(new Problem.PictureTooLarge(2, 4000), Logos.file("png", 4001, 10));
        byte[] padded = Arrays.copyOf(Logos.file("png", 10, 10), (2 << 20) + 1);
        assertRefused(new Problem.PictureTooLarge(2, 4000), padded);
    }

    private static void assertRefused(Problem problem, byte[] file) {
        Refused refused = assertThrows(Refused.class, () -> LogoPicture.prepare(file));
        assertEquals(problem, refused.problem());
    }

    @Test
    void anotherLogoIsTakenUpAndABrokenOneIsLeftOut() {
        byte[][] stored = {LogoPicture.prepare(Logos.file("png", 200, 100))};
        ShopLogo logo = new ShopLogo(() -> Optional.of(stored[0]));
        LogoPicture first = logo.get().orElseThrow();
        assertSame(first, logo.get().orElseThrow());
        stored[0] = LogoPicture.prepare(Logos.file("png", 400, 100));
        assertTrue(logo.get().isPresent() && logo.get().orElseThrow() != first);
        stored[0] = new byte[] {1, 2, 3};
        assertFalse(logo.get().isPresent());
        stored[0] = new byte[0];
        assertFalse(logo.get().isPresent());
    }
}
