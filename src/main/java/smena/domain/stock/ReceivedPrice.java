package smena.domain.stock;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;

import java.util.Optional;
import java.util.OptionalInt;

/// What a product that comes in costs and is sold for: the price that its markup asks for,
/// and how cost and price stand to one another. Percentages are ten-thousandths.
///
/// @param price what it is sold for now
/// @param lastCost what one unit had cost before; empty where that is not known, or not for
///     everybody
/// @param markup of its category, on the cost; empty where none is set
/// @param step what new prices are a multiple of, minor units; 0 or 1 for none
public record ReceivedPrice(
        Money price, Optional<Money> lastCost, Optional<Integer> markup, long step) {
    private static final int WHOLE = 10_000;

    /// What it should be sold for at this cost: by its category's markup, otherwise as it is.
    public Money proposed(Money cost) {
        return markup.map(points -> marked(cost, points)).filter(Money::isPrice).orElse(price);
    }

    /// The price that keeps the markup it had, or its category's, at this cost: never below the
    /// cost.
    public Money keeping(Money cost) {
        Money kept =
                lastCost.filter(Money::isPositive)
                        .filter(last -> last.compareTo(price) <= 0)
                        .map(last -> scaled(price, cost, last).roundedTo(step))
                        .or(() -> markup.map(points -> marked(cost, points)))
                        .orElse(Money.ZERO);
        Money least = cost.roundedTo(step);
        Money above = least.compareTo(cost) < 0 ? least.plus(Money.of(Math.max(1, step))) : least;
        Money wanted = kept.compareTo(cost) < 0 ? above : kept;
        return wanted.isPrice() ? wanted : price;
    }

    /// By how much it costs more than before; below zero less. Empty where that is not known.
    public OptionalInt rise(Money cost) {
        return lastCost.filter(Money::isPositive)
                .map(last -> share(cost.minus(last), last))
                .orElseGet(OptionalInt::empty);
    }

    /// What part of a price is not its cost: `(price − cost) / price`; empty for no price.
    public static OptionalInt margin(Money price, Money cost) {
        return share(price.minus(cost), price);
    }

    /// How much a price is above its cost: `(price − cost) / cost`; empty for no cost.
    public static OptionalInt markupOf(Money price, Money cost) {
        return share(price.minus(cost), cost);
    }

    private Money marked(Money cost, int points) {
        return cost.plus(cost.percent(points)).roundedTo(step);
    }

    private static Money scaled(Money amount, Money part, Money of) {
        return Shares.upTo(amount, new Quantity(part.minor()), new Quantity(of.minor()));
    }

    /// Out of all proportion is none: the figure would only be in the way.
    private static OptionalInt share(Money part, Money of) {
        if (!of.isPositive() || part.abs().minor() / of.minor() >= WHOLE) {
            return OptionalInt.empty();
        }
        Money share = scaled(Money.of(WHOLE), part.abs(), of);
        return OptionalInt.of((int) (part.isNegative() ? -share.minor() : share.minor()));
    }
}
