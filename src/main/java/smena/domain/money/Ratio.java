package smena.domain.money;

/// Division with the till's one way of rounding.
final class Ratio {
    private Ratio() {}

    /// `numerator / denominator`, half away from zero. The denominator is positive.
    static long halfUp(long numerator, long denominator) {
        long quotient = numerator / denominator;
        long remainder = Math.abs(numerator % denominator);
        boolean up = remainder >= denominator - remainder;
        return up ? Math.addExact(quotient, Long.signum(numerator)) : quotient;
    }
}
