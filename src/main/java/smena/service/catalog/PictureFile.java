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
import java.util.function.UnaryOperator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Makes photographs small, as JPEGs that stand upright: of a product the square in its middle, of
/// a paper the whole, still to be read. Their size is looked at before a pixel is decoded, and of a
/// large one only every so many pixels are.
public final class PictureFile {
    /// Pixels of a side: twice what a tile shows, for screens with many.
    static final int SIDE = 96;

    /// Pixels of the longer side of a paper: some 140 an inch of a sheet of A4.
    static final int PAPER_SIDE = 1_600;

    /// The most bytes of a paper.
    static final int MOST_PAPER_BYTES = 300_000;

    static final int MOST_MEGABYTES = 20;
    static final int LONGEST_SIDE = 12_000;
    private static final int DECODED = 4 * SIDE;
    private static final int TILE_QUALITY = 75;
    private static final int PAPER_QUALITY = 80;
    private static final int QUALITY_STEP = 15;
    private static final int LEAST_QUALITY = 5;
    private static final Set<String> KINDS = Set.of("png", "jpeg");

    private PictureFile() {}

    /// How many pixels are passed over for one that is decoded.
    private interface Step {
        int of(int width, int height);
    }

    /// What becomes of a picture that is small and stands upright.
    private interface Coding {
        byte[] of(BufferedImage picture) throws IOException;
    }

    /// The small picture of a file. Refuses what is no PNG or JPEG, damaged or too large.
    static byte[] small(Path file) {
        return made(
                file,
                (width, height) -> Math.min(width, height) / DECODED,
                PictureFile::square,
                picture -> jpeg(picture, TILE_QUALITY));
    }

    /// The photograph of a paper, small enough to be kept: its longer side has [#PAPER_SIDE] pixels
    /// at most. Refuses as [#small] does.
    public static byte[] paper(Path file) {
        return made(
                file,
                (width, height) -> Math.max(width, height) / (2 * PAPER_SIDE),
                PictureFile::sheet,
                PictureFile::kept);
    }

    /// It is turned once it is small: turning goes pixel by pixel.
    private static byte[] made(
            Path file, Step step, UnaryOperator<BufferedImage> smaller, Coding coding) {
        byte[] bytes = bytes(file);
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused(new Problem.PictureNotReadable());
            }
            BufferedImage small = smaller.apply(read(in, readers.next(), step));
            return coding.of(Upright.of(small, bytes));
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

    private static BufferedImage read(ImageInputStream in, ImageReader reader, Step step)
            throws IOException {
        try {
            if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new Refused(new Problem.PictureNotReadable());
            }
            reader.setInput(in, true, true);
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) > LONGEST_SIDE) {
                throw new Refused(new Problem.PictureTooLarge(MOST_MEGABYTES, LONGEST_SIDE));
            }
            int each = Math.max(1, step.of(reader.getWidth(0), reader.getHeight(0)));
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(each, each, 0, 0);
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
        BufferedImage middle = picture.getSubimage(left, top, side, side);
        int half = Math.min(side, 2 * SIDE);
        return drawn(drawn(middle, half, half), SIDE, SIDE);
    }

    private static BufferedImage sheet(BufferedImage picture) {
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        int wanted = Math.min(longer, PAPER_SIDE);
        return drawn(
                picture,
                Math.max(1, picture.getWidth() * wanted / longer),
                Math.max(1, picture.getHeight() * wanted / longer));
    }

    private static byte[] kept(BufferedImage sheet) throws IOException {
        int quality = PAPER_QUALITY;
        byte[] kept = jpeg(sheet, quality);
        while (kept.length > MOST_PAPER_BYTES && quality > LEAST_QUALITY) {
            quality -= QUALITY_STEP;
            kept = jpeg(sheet, quality);
        }
        if (kept.length > MOST_PAPER_BYTES) {
            throw new Refused(new Problem.PictureTooLarge(MOST_MEGABYTES, LONGEST_SIDE));
        }
        return kept;
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = small.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, width, height);
        on.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        on.drawImage(picture, 0, 0, width, height, null);
        on.dispose();
        return small;
    }

    /// @param quality in percent
    private static byte[] jpeg(BufferedImage picture, int quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality / 100f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
