package smena.printing.raster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import java.util.Map;

/// The modules of a QR code, without the quiet zone around them.
public record QrMatrix(int size, ByteMatrix modules) {
    /// Modules that stay white on each side.
    public static final int QUIET = 4;

    private static final int LARGEST = 6;

    public static QrMatrix of(String content) {
        try {
            Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.CHARACTER_SET, UTF_8.name());
            ByteMatrix modules = Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
            return new QrMatrix(modules.getWidth(), modules);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code for " + content, e);
        }
    }

    public boolean black(int x, int y) {
        return modules.get(x, y) == 1;
    }

    /// The code with its quiet zone, with that many dots per module.
    public Bitmap picture(int dots) {
        int side = (size + 2 * QUIET) * dots;
        int bytesPerRow = Math.ceilDiv(side, 8);
        byte[] rows = new byte[bytesPerRow * side];
        for (int y = 0; y < size * dots; y++) {
            for (int x = 0; x < size * dots; x++) {
                if (black(x / dots, y / dots)) {
                    int at = x + QUIET * dots;
                    int row = y + QUIET * dots;
                    rows[row * bytesPerRow + at / 8] |= (byte) (0x80 >> at % 8);
                }
            }
        }
        return new Bitmap(bytesPerRow, side, rows);
    }

    /// The largest size at which it fits with its quiet zone, up to six dots per module.
    public int dotsPerModule(int dots) {
        return Math.clamp(dots / (size + 2 * QUIET), 1, LARGEST);
    }
}
