package smena.domain.label;

import smena.domain.catalog.Barcode;

import java.util.Optional;

/// A kind of code that is printed on labels.
public enum LabelSymbol {
    /// Source of the quiet zones: GS1 General Specifications, 5.2.3.4 and 5.4.3.2.
    EAN_13(11, 7),
    EAN_8(7, 7),
    UPC_A(9, 9),
    CODE_128(10, 10),
    /// Source: ISO/IEC 18004, 6.3.8.
    QR(4, 4),
    /// Source: ISO/IEC 16022, 8.5.
    DATA_MATRIX(1, 1);

    /// More characters make bars that no shelf has room for.
    private static final int LONGEST_BARS = 24;

    private final int before;
    private final int after;

    LabelSymbol(int before, int after) {
        this.before = before;
        this.after = after;
    }

    /// What a product's code is printed as; empty for a product without one, and where the shop
    /// wants none.
    public static Optional<LabelSymbol> of(LabelCode wish, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return switch (wish) {
            case NONE -> Optional.empty();
            case QR -> Optional.of(QR);
            case DATA_MATRIX -> Optional.of(DATA_MATRIX);
            case BARS -> Optional.of(bars(code));
        };
    }

    /// A code of eight digits is printed as EAN-8 only with a right check digit: the reader would
    /// refuse it otherwise.
    private static LabelSymbol bars(String code) {
        boolean sound = Barcode.hasRightCheckDigit(code);
        return switch (code.length()) {
            case 13 -> sound ? EAN_13 : CODE_128;
            case 12 -> sound ? UPC_A : CODE_128;
            case 8 -> sound ? EAN_8 : CODE_128;
            default -> code.length() > LONGEST_BARS ? DATA_MATRIX : CODE_128;
        };
    }

    /// Whether it is bars; else it is a square of modules.
    public boolean isBars() {
        return before > 4;
    }

    /// Modules that stay white before it; a square has them on each side.
    int quietBefore() {
        return before;
    }

    /// Modules that stay white after it.
    int quietAfter() {
        return after;
    }
}
