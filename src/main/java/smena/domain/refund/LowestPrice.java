package smena.domain.refund;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.Period;
import java.util.Collection;
import java.util.Optional;

/// What is given back for a product without a receipt: the lowest price of the last days.
public final class LowestPrice {
    /// The days that count.
    public static final Period DAYS = Period.ofDays(30);

    private LowestPrice() {}

    /// What was paid for a quantity of the product.
    public record Paid(Quantity quantity, Money total) {
        /// For one unit, never more than was paid.
        Money each() {
            return Money.of(Math.multiplyExact(total.minor(), 1000L) / quantity.thousandths());
        }
    }

    /// The price of today, or what somebody paid for a unit after all discounts where that was
    /// less. What was given away for nothing does not count.
    public static Money of(Money today, Collection<Paid> sales) {
        return of(sales).map(today::min).orElse(today);
    }

    /// The same of what has no price of today; empty where nobody has paid anything for it.
    public static Optional<Money> of(Collection<Paid> sales) {
        return sales.stream().map(Paid::each).filter(Money::isPositive).reduce(Money::min);
    }
}
