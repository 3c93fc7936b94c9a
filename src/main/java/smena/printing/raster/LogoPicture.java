package smena.printing.raster;

import smena.domain.Problem;
import smena.domain.Refused;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A shop's logo: kept in shades of grey for the widest paper, scaled and turned into black dots
/// for each printer. Safe for several threads.
public final class LogoPicture {
    /// Dots of the widest paper.
    static final int WIDEST = 576;

    /// Three and a half centimetres: more is an advertisement.
    static final int HIGHEST = 288;

    static final int MOST_BYTES = 2 << 20;
    static final int LONGEST_SIDE = 4000;
    private static final Set<String> KINDS = Set.of("png", "jpeg");

    private final BufferedImage grey;
    private final Map<Integer, Bitmap> dots = new ConcurrentHashMap<>();

    private LogoPicture(BufferedImage grey) {
        this.grey = grey;
    }

    /// A logo that was [prepared][#prepare].
    ///
    /// @throws IllegalArgumentException if the bytes are not a prepared logo
    public static LogoPicture of(byte[] prepared) {
        try {
            BufferedImage image =
                    ImageIO.read(
                            new MemoryCacheImageInputStream(new ByteArrayInputStream(prepared)));
            if (image == null || image.getWidth() > WIDEST || image.getHeight() > HIGHEST) {
                throw new IllegalArgumentException("not a prepared logo");
            }
            return new LogoPicture(image);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a prepared logo", e);
        }
    }

    /// Makes a PNG or JPEG file into a logo: grey on white, no wider than the widest paper.
    ///
    /// @throws Refused if it is neither, is damaged, or is too large to be decoded safely
    public static byte[] prepare(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refused(new Problem.PictureTooLarge(MOST_BYTES >> 20, LONGEST_SIDE));
        }
        BufferedImage picture = read(file);
        int width = Math.min(WIDEST, picture.getWidth());
        int height = Math.max(1, picture.getHeight() * width / picture.getWidth());
        if (height > HIGHEST) {
            width = Math.max(1, width * HIGHEST / height);
            height = HIGHEST;
        }
        return png(scaled(picture, width, height));
    }

    private static BufferedImage read(byte[] file) {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused(new Problem.PictureNotReadable());
            }
            return read(in, readers.next());
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(new Problem.PictureNotReadable());
        }
    }

    /// The size is checked before a single pixel is decoded.
    private static BufferedImage read(ImageInputStream in, ImageReader reader) throws IOException {
        try {
            if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new Refused(new Problem.PictureNotReadable());
            }
            reader.setInput(in, true, true);
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) > LONGEST_SIDE) {
                throw new Refused(new Problem.PictureTooLarge(MOST_BYTES >> 20, LONGEST_SIDE));
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /// Halved until it is nearly there: one large step would drop thin strokes.
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage step = picture;
        while (step.getWidth() >= 2 * width && step.getHeight() >= 2 * height) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2);
        }
        return drawn(step, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = grey.createGraphics();
        try {
            on.setColor(Color.WHITE);
            on.fillRect(0, 0, width, height);
            on.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            on.drawImage(picture, 0, 0, width, height, null);
        } finally {
            on.dispose();
        }
        return grey;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The logo as black dots, scaled in proportion to a paper of that many dots.
    public Bitmap on(int paper) {
        return dots.computeIfAbsent(
                paper,
                width -> {
                    int across = Math.max(1, grey.getWidth() * width / WIDEST);
                    int down = Math.max(1, grey.getHeight() * width / WIDEST);
                    return Dither.of(scaled(grey, across, down));
                });
    }
}
