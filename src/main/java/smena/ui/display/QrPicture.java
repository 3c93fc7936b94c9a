package smena.ui.display;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A QR code, dark on white in either theme: cameras ask for that.
public final class QrPicture extends StackPane {
    private static final int SIDE = 236;

    private final SVGPath modules = new SVGPath();
    private String content = "";

    /// An empty picture.
    public QrPicture() {
        getStyleClass().add("qr");
        modules.getStyleClass().add("modules");
        getChildren().add(modules);
    }

    /// Shows a code; nothing is done where it is shown already.
    void show(String code) {
        if (!code.equals(content)) {
            content = code;
            modules.setContent(code.isEmpty() ? "" : path(code));
        }
    }

    /// Each run of dark modules as a rectangle.
    private static String path(String code) {
        ByteMatrix matrix = matrix(code);
        double module = (double) SIDE / matrix.getWidth();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from * module).append(' ').append(y * module);
                    path.append('h').append((x - from) * module).append('v').append(module);
                    path.append('h').append((from - x) * module).append('z');
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }

    private static ByteMatrix matrix(String code) {
        try {
            Map<EncodeHintType, ?> hints =
                    Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
            return Encoder.encode(code, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code of " + code.length() + " letters", e);
        }
    }
}
