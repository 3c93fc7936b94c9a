package smena.printing.raster;

import java.awt.image.BufferedImage;

/// Shades of grey as a pattern of black dots, by the error diffusion of Floyd and Steinberg.
final class Dither {
    private static final int WHITE = 255;

    private Dither() {}

    /// A grey picture as dots.
    static Bitmap of(BufferedImage grey) {
        int width = grey.getWidth();
        int bytesPerRow = Math.ceilDiv(width, 8);
        byte[] rows = new byte[bytesPerRow * grey.getHeight()];
        int[] here = new int[width];
        // The error each row passes to the next, in sixteenths, with a spare place at both ends.
        int[] carried = new int[width + 2];
        for (int y = 0; y < grey.getHeight(); y++) {
            grey.getRaster().getSamples(0, y, width, 1, 0, here);
            int[] below = new int[width + 2];
            int ahead = 0;
            for (int x = 0; x < width; x++) {
                int shade = here[x] + (carried[x + 1] + ahead) / 16;
                boolean black = shade <= WHITE / 2;
                int error = shade - (black ? 0 : WHITE);
                ahead = error * 7;
                below[x] += error * 3;
                below[x + 1] += error * 5;
                below[x + 2] += error;
                if (black) {
                    rows[y * bytesPerRow + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
            carried = below;
        }
        return new Bitmap(bytesPerRow, grey.getHeight(), rows);
    }
}
