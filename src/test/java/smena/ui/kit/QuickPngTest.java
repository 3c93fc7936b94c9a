package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;

import javax.imageio.ImageIO;

class QuickPngTest {
    private static final int WIDTH = 37;
    private static final int HEIGHT = 23;

    @Test
    void anyReaderReadsItPixelByPixel() throws IOException {
        int[] pixels = new Random(7).ints(WIDTH * HEIGHT).map(each -> each | 0xff000000).toArray();
        byte[] file = QuickPng.of(WIDTH, HEIGHT, pixels);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
        assertEquals(WIDTH, read.getWidth());
        assertEquals(HEIGHT, read.getHeight());
        assertArrayEquals(pixels, read.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }
}
