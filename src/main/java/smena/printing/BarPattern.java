package smena.printing;

import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;

/// The bars of a barcode from left to right, one entry for each of its narrowest widths.
final class BarPattern {
    private BarPattern() {}

    static boolean[] of(Symbology symbology, String content) {
        return switch (symbology) {
            case EAN13 -> new EAN13Writer().encode(content);
            case CODE128 -> new Code128Writer().encode(content);
        };
    }
}
