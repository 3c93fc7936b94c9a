package smena.domain.figures;

import smena.domain.money.Money;
import smena.domain.stock.ReceivedPrice;

import java.util.OptionalInt;

/// What was earned, without tax. What was sold at a cost that nobody knows is no part of the
/// profit: all of it would look earned.
///
/// @param isKnown whether any cost is known
/// @param cost what the sold goods had cost, and corrections of that; less what went back to the
///     shelf
/// @param net the revenue of goods whose cost is known
/// @param uncosted the revenue of the others, tax included
public record Earnings(boolean isKnown, Money cost, Money net, Money uncosted) {
    /// Nothing is known, of nothing.
    public static final Earnings NONE = new Earnings(false, Money.ZERO, Money.ZERO, Money.ZERO);

    static Earnings of(BookedPart part) {
        return part.cost()
                .map(
                        cost ->
                                new Earnings(
                                        true,
                                        cost,
                                        part.revenue().minus(part.signedTax()),
                                        Money.ZERO))
                .orElseGet(() -> new Earnings(false, Money.ZERO, Money.ZERO, part.revenue()));
    }

    /// The gross profit. Source: `domain.md` §15.
    public Money profit() {
        return net.minus(cost);
    }

    /// The profit as a share of the revenue, in ten-thousandths: 2500 is 25 %; empty where nothing
    /// was earned from anything.
    public OptionalInt margin() {
        return ReceivedPrice.margin(net, cost);
    }

    Earnings plus(Earnings other) {
        return new Earnings(
                isKnown || other.isKnown,
                cost.plus(other.cost),
                net.plus(other.net),
                uncosted.plus(other.uncosted));
    }
}
