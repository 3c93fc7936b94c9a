package smena.domain.people;

import smena.domain.money.Money;

/// Up to where somebody gives money back without asking.
///
/// @param most the most money
/// @param days the most days since the sale
public record RefundLimit(Money most, int days) {
    /// No limit at all.
    public static final RefundLimit NONE =
            new RefundLimit(Money.of(Long.MAX_VALUE), Integer.MAX_VALUE);

    /// Whether this much money is within it.
    public boolean allows(Money amount) {
        return amount.compareTo(most) <= 0;
    }

    /// Whether this much money is within it, this many days after the sale.
    public boolean allows(Money amount, long since) {
        return allows(amount) && since <= days;
    }
}
