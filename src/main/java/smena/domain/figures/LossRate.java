package smena.domain.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// A figure beside its measure, kept as a fraction so that comparing loses nothing.
///
/// @param part how often, or how much in minor units
/// @param whole of how many receipts, or of how much in minor units
public record LossRate(long part, long whole) {
    /// Whether there is anything to set it against.
    public boolean isKnown() {
        return whole > 0 && part >= 0;
    }

    /// In hundred, rounded half up to `decimals`; zero where it is not known.
    public BigDecimal inHundred(int decimals) {
        return isKnown()
                ? BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    /// Whether it is at least `tenths` tenths of another.
    public boolean isAtLeast(long tenths, LossRate other) {
        return isKnown()
                && other.isKnown()
                && product(part, other.whole)
                                .multiply(BigInteger.TEN)
                                .compareTo(
                                        product(other.part, whole)
                                                .multiply(BigInteger.valueOf(tenths)))
                        >= 0;
    }

    /// How many times another it is, with one decimal; zero where the other is nothing.
    public BigDecimal times(LossRate other) {
        return isKnown() && other.isKnown() && other.part > 0
                ? new BigDecimal(product(part, other.whole))
                        .divide(new BigDecimal(product(other.part, whole)), 1, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
