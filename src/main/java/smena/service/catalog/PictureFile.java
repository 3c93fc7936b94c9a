package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Makes a photograph of a product small: the square in its middle, as a JPEG. Its size is looked
/// at before a pixel is decoded, and of a large one only every so many pixels are.
final class PictureFile {
    /// Pixels of a side: twice what a tile shows, for screens with many.
    static final int SIDE = 96;

    static final int MOST_MEGABYTES = 20;
    static final int LONGEST_SIDE = 12_000;
    private static final int DECODED = 4 * SIDE;
    private static final Set<String> KINDS = Set.of("png", "jpeg");

    private PictureFile() {}

    /// The small picture of a file. Refuses what is no PNG or JPEG, damaged or too large.
    static byte[] small(Path file) {
        byte[] bytes = bytes(file);
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused(new Problem.PictureNotReadable());
            }
            return jpeg(square(read(in, readers.next())));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused(new Problem.PictureNotReadable());
        }
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refused(new Problem.FileNotReadable(file.toString()));
        }
        int most = MOST_MEGABYTES << 20;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refused(new Problem.PictureTooLarge(MOST_MEGABYTES, LONGEST_SIDE));
            }
            return bytes;
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotReadable(file.toString()));
        }
    }

    private static BufferedImage read(ImageInputStream in, ImageReader reader) throws IOException {
        try {
            if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new Refused(new Problem.PictureNotReadable());
            }
            reader.setInput(in, true, true);
            int shorter = Math.min(reader.getWidth(0), reader.getHeight(0));
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) > LONGEST_SIDE) {
                throw new Refused(new Problem.PictureTooLarge(MOST_MEGABYTES, LONGEST_SIDE));
            }
            int step = Math.max(1, shorter / DECODED);
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    /// The square in the middle, on white where the picture is transparent.
    private static BufferedImage square(BufferedImage picture) {
        int side = Math.min(picture.getWidth(), picture.getHeight());
        int left = (picture.getWidth() - side) / 2;
        int top = (picture.getHeight() - side) / 2;
        BufferedImage step = drawn(picture, left, top, side, Math.min(side, 2 * SIDE));
        return drawn(step, 0, 0, step.getWidth(), SIDE);
    }

    private static BufferedImage drawn(
            BufferedImage picture, int left, int top, int side, int wanted) {
        BufferedImage small = new BufferedImage(wanted, wanted, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = small.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, wanted, wanted);
        on.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        on.drawImage(picture, 0, 0, wanted, wanted, left, top, left + side, top + side, null);
        on.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpeg", out)) {
            throw new IOException("no writer of JPEG");
        }
        return out.toByteArray();
    }
}
