package smena.domain.money;

/// How much of a product, in thousandths of its unit: `1000` is one piece, `845` is 0.845 kg.
///
/// @param thousandths thousandths of the unit
public record Quantity(long thousandths) implements Comparable<Quantity> {
    /// One whole unit.
    public static final Quantity ONE = new Quantity(1000);

    /// Zero.
    public static final Quantity ZERO = new Quantity(0);

    /// The most one line takes, 9 999.999: with [Money#LARGEST_PRICE] it cannot overflow.
    public static final Quantity LARGEST = new Quantity(9_999_999);

    /// This many whole units.
    public static Quantity of(long units) {
        return new Quantity(Math.multiplyExact(units, 1000L));
    }

    /// The sum of both.
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(thousandths, other.thousandths));
    }

    /// What is left after taking `other` away; may be negative.
    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(thousandths, other.thousandths));
    }

    /// This quantity so many times, half away from zero where it is finer than thousandths.
    public Quantity times(Quantity factor) {
        return new Quantity(
                Ratio.halfUp(Math.multiplyExact(thousandths, factor.thousandths), 1_000));
    }

    /// The same quantity with the other sign.
    public Quantity negated() {
        return new Quantity(Math.negateExact(thousandths));
    }

    /// Whether this is a number of whole units.
    public boolean isWhole() {
        return thousandths % 1000 == 0;
    }

    /// Whether a line may hold it: above zero and at most [#LARGEST].
    public boolean isSellable() {
        return thousandths > 0 && thousandths <= LARGEST.thousandths;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }
}
