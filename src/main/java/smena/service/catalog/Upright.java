package smena.service.catalog;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a telephone was held: the orientation that a JPEG names in its Exif part, and the picture
/// turned by it. Source: Exif 2.32 §4.6.4 (tag 0x0112), JFIF markers of ITU-T T.81 annex B.
final class Upright {
    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int EXIF = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int HEAD = 6;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int USUAL = 1;
    private static final int MOST = 8;

    private Upright() {}

    /// The picture as it was seen. What it turns is opaque, as every JPEG is.
    ///
    /// @param file the bytes it was read from
    static BufferedImage of(BufferedImage picture, byte[] file) {
        int turn = orientation(ByteBuffer.wrap(file));
        return turn == USUAL ? picture : turned(picture, turn);
    }

    /// 1 where none is named, or none that can be read.
    private static int orientation(ByteBuffer file) {
        int at = 2;
        if (file.limit() < at + 4 || octet(file, 0) != MARKER || octet(file, 1) != START) {
            return USUAL;
        }
        while (at + 4 <= file.limit() && octet(file, at) == MARKER) {
            int kind = octet(file, at + 1);
            int length = file.getShort(at + 2) & 0xFFFF;
            int end = at + 2 + length;
            if (kind == SCAN || length < 2 || end > file.limit()) {
                return USUAL;
            }
            if (kind == EXIF && length > 2 + HEAD && octet(file, at + 4) == 'E') {
                return inTags(file.slice(at + 4 + HEAD, end - at - 4 - HEAD));
            }
            at = end;
        }
        return USUAL;
    }

    private static int inTags(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return USUAL;
        }
        tiff.order(octet(tiff, 0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        if (first < 8 || first > tiff.limit() - 2) {
            return USUAL;
        }
        int count = tiff.getShort(first) & 0xFFFF;
        for (int i = 0; i < count && first + 2 + (i + 1) * ENTRY <= tiff.limit(); i++) {
            int entry = first + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value > USUAL && value <= MOST ? value : USUAL;
            }
        }
        return USUAL;
    }

    private static int octet(ByteBuffer bytes, int at) {
        return bytes.get(at) & 0xFF;
    }

    /// From 5 on, sides change places.
    private static BufferedImage turned(BufferedImage picture, int turn) {
        int wide = picture.getWidth();
        int high = picture.getHeight();
        boolean across = turn > 4;
        BufferedImage made =
                new BufferedImage(
                        across ? high : wide, across ? wide : high, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int right = wide - 1 - x;
                int below = high - 1 - y;
                int toX =
                        switch (turn) {
                            case 2, 3 -> right;
                            case 4 -> x;
                            case 5, 8 -> y;
                            default -> below;
                        };
                int toY =
                        switch (turn) {
                            case 2 -> y;
                            case 3, 4 -> below;
                            case 5, 6 -> x;
                            default -> right;
                        };
                made.setRGB(toX, toY, picture.getRGB(x, y));
            }
        }
        return made;
    }
}
