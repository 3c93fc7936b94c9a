package smena.domain.sale;

import smena.domain.money.Money;

/// A reduction of a line or of the whole basket.
public sealed interface Discount {
    /// A fixed amount off.
    ///
    /// @param off above zero
    record Amount(Money off) implements Discount {}

    /// A percentage off.
    ///
    /// @param basisPoints ten-thousandths, 1 to 10 000: 500 is 5 %
    record Percent(int basisPoints) implements Discount {}

    /// What comes off `gross`; never more than there is.
    default Money off(Money gross) {
        return switch (this) {
            case Amount(Money off) -> off.min(gross);
            case Percent(int points) -> gross.percent(points);
        };
    }

    /// Whether it takes off no more than `other`, whatever is put into the basket later.
    default boolean isAtMost(Discount other) {
        if (this instanceof Amount(Money off) && other instanceof Amount(Money most)) {
            return off.compareTo(most) <= 0;
        }
        return this instanceof Percent(int points)
                && other instanceof Percent(int most)
                && points <= most;
    }

    /// Whether it is above zero and, for a percentage, at most the whole.
    default boolean isSound() {
        return switch (this) {
            case Amount(Money off) -> off.isPositive();
            case Percent(int points) -> points > 0 && points <= 10_000;
        };
    }
}
