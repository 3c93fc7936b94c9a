package smena.printing.raster;

import java.awt.image.BufferedImage;

/// A picture of black dots, in rows of whole bytes, the left dot in the highest bit: as `GS v 0`
/// takes it.
///
/// @param bytesPerRow eight dots a byte
/// @param rows the dots; not copied, must not be modified
public record Bitmap(int bytesPerRow, int height, byte[] rows) {
    /// Darker than this is black: a little more than half, which keeps thin strokes whole.
    private static final int BLACK_BELOW = 150;

    public boolean black(int x, int y) {
        return (rows[y * bytesPerRow + x / 8] & 0x80 >> x % 8) != 0;
    }

    /// The dots as a grey picture.
    public BufferedImage image() {
        BufferedImage image =
                new BufferedImage(bytesPerRow * 8, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < bytesPerRow * 8; x++) {
                image.getRaster().setSample(x, y, 0, black(x, y) ? 0 : 255);
            }
        }
        return image;
    }

    /// The dark pixels of a grey picture.
    public static Bitmap of(BufferedImage grey) {
        int bytesPerRow = Math.ceilDiv(grey.getWidth(), 8);
        byte[] rows = new byte[bytesPerRow * grey.getHeight()];
        int[] samples = new int[grey.getWidth()];
        for (int y = 0; y < grey.getHeight(); y++) {
            grey.getRaster().getSamples(0, y, samples.length, 1, 0, samples);
            for (int x = 0; x < samples.length; x++) {
                if (samples[x] < BLACK_BELOW) {
                    rows[y * bytesPerRow + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return new Bitmap(bytesPerRow, grey.getHeight(), rows);
    }
}
