package smena.domain.sale;

import smena.domain.money.Money;

/// Something off a line or off the whole basket.
public sealed interface Discount {
    /// A fixed amount off.
    ///
    /// @param off above nothing
    record Amount(Money off) implements Discount {}

    /// A share off.
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

    /// Whether it is above nothing and, a share, at most the whole.
    default boolean isSound() {
        return switch (this) {
            case Amount(Money off) -> off.isPositive();
            case Percent(int points) -> points > 0 && points <= 10_000;
        };
    }
}
