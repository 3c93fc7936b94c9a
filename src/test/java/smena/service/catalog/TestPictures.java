package smena.service.catalog;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Pictures of products, drawn for tests.
public final class TestPictures {
    private TestPictures() {}

    /// A file with a bottle on a coloured ground.
    ///
    /// @param kind `png` or `jpeg`, or another that ImageIO writes
    public static Path draw(Path file, String kind, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = picture.createGraphics();
        on.setColor(new Color(0xF6, 0xE0, 0xA8));
        on.fillRect(0, 0, width, height);
        on.setColor(new Color(0xB0, 0x20, 0x20));
        int side = Math.min(width, height);
        on.fillRoundRect(
                width / 2 - side / 6,
                height / 2 - side / 3,
                side / 3,
                side * 2 / 3,
                side / 8,
                side / 8);
        on.dispose();
        try {
            if (!ImageIO.write(picture, kind, file.toFile())) {
                throw new IllegalArgumentException(kind);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
