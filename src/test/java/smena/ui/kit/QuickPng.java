package smena.ui.kit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a picture as PNG quickly, where the writer of Java looks for the smallest file: each
/// row is told by what differs from the row above, and packed lightly.
final class QuickPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte UP = 2;
    private static final byte[] EIGHT_BITS_OF_EACH_COLOUR = {8, 2, 0, 0, 0};
    private static final int COLOURS = 3;

    private QuickPng() {}

    /// The file of a picture.
    ///
    /// @param pixels row by row; their transparency is left out
    static byte[] of(int width, int height, int[] pixels) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(SIGNATURE);
        byte[] head =
                ByteBuffer.allocate(2 * Integer.BYTES + EIGHT_BITS_OF_EACH_COLOUR.length)
                        .putInt(width)
                        .putInt(height)
                        .put(EIGHT_BITS_OF_EACH_COLOUR)
                        .array();
        chunk(out, "IHDR", head);
        chunk(out, "IDAT", packed(width, height, pixels));
        chunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] content)
            throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    private static byte[] packed(int width, int height, int[] pixels) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream rows = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            byte[] row = new byte[1 + width * COLOURS];
            row[0] = UP;
            int[] above = new int[width];
            for (int y = 0; y < height; y++) {
                differences(pixels, y * width, above, row);
                rows.write(row);
                System.arraycopy(pixels, y * width, above, 0, width);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void differences(int[] pixels, int from, int[] above, byte[] row) {
        int at = 1;
        for (int x = 0; x < above.length; x++) {
            int here = pixels[from + x];
            int there = above[x];
            row[at++] = (byte) ((here >> 16) - (there >> 16));
            row[at++] = (byte) ((here >> 8) - (there >> 8));
            row[at++] = (byte) (here - there);
        }
    }
}
