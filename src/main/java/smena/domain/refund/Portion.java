package smena.domain.refund;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

/// A part of a booked line.
///
/// @param quantity how much of it
/// @param gross before discounts; discount and total
/// @param discount taken off
/// @param total what was paid for it
/// @param tax inside the total
/// @param cost what it had cost; zero where that is not known
public record Portion(
        Quantity quantity, Money gross, Money discount, Money total, Money tax, Money cost) {
    /// Nothing of it.
    public static final Portion NONE =
            new Portion(Quantity.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /// What is left of this without `other`.
    public Portion minus(Portion other) {
        return new Portion(
                quantity.minus(other.quantity),
                gross.minus(other.gross),
                discount.minus(other.discount),
                total.minus(other.total),
                tax.minus(other.tax),
                cost.minus(other.cost));
    }

    /// Both together.
    public Portion plus(Portion other) {
        return new Portion(
                quantity.plus(other.quantity),
                gross.plus(other.gross),
                discount.plus(other.discount),
                total.plus(other.total),
                tax.plus(other.tax),
                cost.plus(other.cost));
    }
}
