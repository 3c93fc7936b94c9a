package smena.printing.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Dots as a BMP file of two colours, which every JavaPOS service reads.
public final class BitmapFile {
    private static final int HEAD = 62;
    private static final int INFO = 40;
    private static final int WHITE = 0x00FFFFFF;
    private static final int DOTS_PER_METRE = 8000;

    private BitmapFile() {}

    public static byte[] of(Bitmap dots) {
        int rowBytes = Math.ceilDiv(dots.bytesPerRow(), 4) * 4;
        int size = HEAD + rowBytes * dots.height();
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'B').put((byte) 'M').putInt(size).putInt(0).putInt(HEAD);
        out.putInt(INFO).putInt(dots.bytesPerRow() * 8).putInt(dots.height());
        out.putShort((short) 1).putShort((short) 1).putInt(0).putInt(rowBytes * dots.height());
        out.putInt(DOTS_PER_METRE).putInt(DOTS_PER_METRE).putInt(2).putInt(2);
        out.putInt(WHITE).putInt(0);
        for (int y = dots.height() - 1; y >= 0; y--) {
            out.position(HEAD + (dots.height() - 1 - y) * rowBytes);
            out.put(dots.rows(), y * dots.bytesPerRow(), dots.bytesPerRow());
        }
        return out.array();
    }
}
