package smena.domain.money;

/// An exact amount in minor units: `1250` is 12.50. Overflow throws [ArithmeticException].
///
/// @param minor the amount in the smallest unit of the shop's one currency (tiyin for UZS)
public record Money(long minor) implements Comparable<Money> {
    /// Zero.
    public static final Money ZERO = new Money(0);

    /// The highest price the till takes, 999 999 999.99: with [Quantity#LARGEST] it cannot
    /// overflow.
    public static final Money LARGEST_PRICE = new Money(99_999_999_999L);

    /// An amount of `minor` smallest units.
    public static Money of(long minor) {
        return minor == 0 ? ZERO : new Money(minor);
    }

    /// The sum of both.
    public Money plus(Money other) {
        return of(Math.addExact(minor, other.minor));
    }

    /// What is left after taking `other` away; may be negative.
    public Money minus(Money other) {
        return of(Math.subtractExact(minor, other.minor));
    }

    /// The same amount with the other sign.
    public Money negated() {
        return of(Math.negateExact(minor));
    }

    /// The amount without its sign.
    public Money abs() {
        return of(Math.absExact(minor));
    }

    /// This price for `quantity`, rounded half away from zero so that a refund mirrors its sale.
    public Money times(Quantity quantity) {
        return of(Ratio.halfUp(Math.multiplyExact(minor, quantity.thousandths()), 1000));
    }

    /// This many pieces of this note or coin.
    public Money times(long pieces) {
        return of(Math.multiplyExact(minor, pieces));
    }

    /// The share of `basisPoints` ten-thousandths, rounded half away from zero: 1200 is 12 %.
    public Money percent(int basisPoints) {
        long whole = Math.multiplyExact(minor / 10_000, (long) basisPoints);
        long rest = Ratio.halfUp(minor % 10_000 * basisPoints, 10_000);
        return of(Math.addExact(whole, rest));
    }

    /// How much of something this pays for at `price` a unit, half up.
    public Quantity quantityAt(Money price) {
        return new Quantity(Ratio.halfUp(Math.multiplyExact(minor, 1_000), price.minor));
    }

    /// The tax inside this gross amount, half away from zero.
    public Money taxAt(TaxRate rate) {
        long points = rate.basisPoints();
        return of(Ratio.halfUp(Math.multiplyExact(minor, points), 10_000 + points));
    }

    /// The nearest multiple of `step` minor units, half away from zero; a step of 0 or 1 changes
    /// nothing.
    public Money roundedTo(long step) {
        return step <= 1 ? this : of(Math.multiplyExact(Ratio.halfUp(minor, step), step));
    }

    /// Whether this is exactly zero.
    public boolean isZero() {
        return minor == 0;
    }

    /// Whether this is below zero.
    public boolean isNegative() {
        return minor < 0;
    }

    /// Whether something can cost this: above zero and at most [#LARGEST_PRICE].
    public boolean isPrice() {
        return minor > 0 && minor <= LARGEST_PRICE.minor;
    }

    /// Whether this is above zero.
    public boolean isPositive() {
        return minor > 0;
    }

    /// The smaller of both.
    public Money min(Money other) {
        return minor <= other.minor ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }
}
