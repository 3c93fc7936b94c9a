package smena.domain.label;

import java.util.Arrays;
import java.util.Optional;

/// How fine a printer's dots are.
public enum LabelDensity {
    /// Eight dots a millimetre, as most label printers have.
    DPI_203(203, 8_000),
    DPI_300(300, 11_811),
    /// What a page for an office printer is laid out in.
    DPI_600(600, 23_622);

    private final int dpi;
    private final int dotsPerMetre;

    LabelDensity(int dpi, int dotsPerMetre) {
        this.dpi = dpi;
        this.dotsPerMetre = dotsPerMetre;
    }

    /// The density of so many dots an inch.
    public static Optional<LabelDensity> of(int dpi) {
        return Arrays.stream(values()).filter(each -> each.dpi == dpi).findAny();
    }

    /// Dots an inch.
    public int dpi() {
        return dpi;
    }

    /// A length as dots.
    ///
    /// @param tenths in tenths of a millimetre
    public int dots(int tenths) {
        return fine(tenths * 10L);
    }

    /// A length as dots.
    ///
    /// @param hundredths in hundredths of a millimetre
    int fine(long hundredths) {
        return Math.toIntExact((hundredths * dotsPerMetre + 50_000) / 100_000);
    }
}
