package smena.domain.price;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;

/// How many prices change at once: by a percentage or by a sum, rounded to a step.
///
/// @param basisPoints ten-thousandths on top, below zero off; 0 where it goes by a sum
/// @param sum on top, below zero off; zero where it goes by a percentage
/// @param step what the new price is a multiple of, minor units; 0 or 1 for none
public record PriceRule(int basisPoints, Money sum, long step) {
    /// The largest percentage either way, ten-thousandths.
    public static final int MOST = 100_000;

    /// By a percentage.
    public static PriceRule percent(int basisPoints, long step) {
        return new PriceRule(basisPoints, Money.ZERO, step);
    }

    /// By a sum.
    public static PriceRule sum(Money sum, long step) {
        return new PriceRule(0, sum, step);
    }

    /// The same where it is sound: refuses nothing at all, and what is out of all proportion.
    public PriceRule checked() {
        boolean far = Math.abs((long) basisPoints) > MOST;
        if (basisPoints == 0 && sum.isZero() || far || step < 0) {
            throw new Refused(new Problem.BadPrice());
        }
        return this;
    }

    /// What a product costs by it. A price that would be nothing or more than the till takes stays
    /// as it is.
    public Money of(Money price) {
        Money changed = price.plus(price.percent(basisPoints)).plus(sum).roundedTo(step);
        return changed.isPrice() ? changed : price;
    }
}
