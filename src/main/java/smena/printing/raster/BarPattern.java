package smena.printing.raster;

import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;

import smena.printing.document.Symbology;

/// The bars of a barcode from left to right, one entry for each module, its narrowest width.
public final class BarPattern {
    private BarPattern() {}

    public static boolean[] of(Symbology symbology, String content) {
        return switch (symbology) {
            case EAN13 -> new EAN13Writer().encode(content);
            case CODE128 -> new Code128Writer().encode(content);
        };
    }
}
