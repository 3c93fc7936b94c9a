package smena.domain.stock;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.Optional;

/// What one movement of goods does to a shelf. Amounts have the sign of what they do to it; value,
/// correction and valuation together are what its value changes by.
///
/// @param after what is there then
/// @param quantity what came or went
/// @param value of that, as its document says; empty where the cost is not known
/// @param correction of what goods had cost that are gone already: below zero an expense
/// @param valuation of goods that were there without a known cost, no expense and no gain
public record StockChange(
        OnHand after, Quantity quantity, Optional<Money> value, Money correction, Money valuation) {
    static StockChange of(OnHand after, Quantity quantity, Optional<Money> value) {
        return new StockChange(after, quantity, value, Money.ZERO, Money.ZERO);
    }

    StockChange withLastCost(Money unit) {
        return new StockChange(
                new OnHand(after.quantity(), after.value(), Optional.of(unit)),
                quantity,
                value,
                correction,
                valuation);
    }

    /// What all of it does to the value of the shelf.
    public Money worth() {
        return value.orElse(Money.ZERO).plus(correction).plus(valuation);
    }
}
