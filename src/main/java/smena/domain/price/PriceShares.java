package smena.domain.price;

import smena.domain.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/// How a price stands to what a product costs, both with VAT inside, in thousandths: `179` is
/// 17,9 %. Rounded once, half up.
public final class PriceShares {
    private PriceShares() {}

    /// What part of a price is not its cost; empty for no price.
    public static OptionalLong margin(Money price, Money cost) {
        return share(price.minus(cost), price);
    }

    /// How much a price is above its cost; empty for no cost.
    public static OptionalLong markup(Money price, Money cost) {
        return share(price.minus(cost), cost);
    }

    private static OptionalLong share(Money part, Money of) {
        return of.isPositive()
                ? OptionalLong.of(
                        BigDecimal.valueOf(part.minor())
                                .movePointRight(3)
                                .divide(BigDecimal.valueOf(of.minor()), 0, RoundingMode.HALF_UP)
                                .longValueExact())
                : OptionalLong.empty();
    }
}
