package smena.printing.label;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.oned.EAN8Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import smena.domain.label.LabelSymbol;
import smena.domain.label.SymbolModules;
import smena.domain.label.SymbolWriter;

import java.util.BitSet;
import java.util.Map;

/// Makes the codes of labels with ZXing.
public final class LabelSymbols implements SymbolWriter {
    @Override
    public SymbolModules modules(LabelSymbol kind, String content) {
        return switch (kind) {
            case EAN_13 -> bars(new EAN13Writer().encode(content));
            case EAN_8 -> bars(new EAN8Writer().encode(content));
            // The bars of a UPC-A are those of an EAN-13 that begins with a nought.
            case UPC_A -> bars(new EAN13Writer().encode("0" + content));
            case CODE_128 -> bars(new Code128Writer().encode(content));
            case QR -> qr(content);
            case DATA_MATRIX -> dataMatrix(content);
        };
    }

    private static SymbolModules bars(boolean[] modules) {
        BitSet dark = new BitSet(modules.length);
        for (int i = 0; i < modules.length; i++) {
            dark.set(i, modules[i]);
        }
        return new SymbolModules(modules.length, 1, dark);
    }

    private static SymbolModules qr(String content) {
        try {
            Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.CHARACTER_SET, UTF_8.name());
            ByteMatrix found = Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
            BitSet dark = new BitSet();
            for (int y = 0; y < found.getHeight(); y++) {
                for (int x = 0; x < found.getWidth(); x++) {
                    dark.set(y * found.getWidth() + x, found.get(x, y) == 1);
                }
            }
            return new SymbolModules(found.getWidth(), found.getHeight(), dark);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code for " + content, e);
        }
    }

    /// At the size of nothing ZXing gives one dot a module, without a quiet zone.
    private static SymbolModules dataMatrix(String content) {
        BitMatrix found =
                new DataMatrixWriter()
                        .encode(
                                content,
                                BarcodeFormat.DATA_MATRIX,
                                0,
                                0,
                                Map.of(
                                        EncodeHintType.DATA_MATRIX_SHAPE,
                                        SymbolShapeHint.FORCE_SQUARE));
        BitSet dark = new BitSet();
        for (int y = 0; y < found.getHeight(); y++) {
            for (int x = 0; x < found.getWidth(); x++) {
                dark.set(y * found.getWidth() + x, found.get(x, y));
            }
        }
        return new SymbolModules(found.getWidth(), found.getHeight(), dark);
    }
}
