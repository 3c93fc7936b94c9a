package smena.domain.stock;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.Optional;

/// What a stock-take found of a product beside what should have been there.
///
/// @param product its row
/// @param barcode the first of its codes; empty for none
/// @param category its row
/// @param colour that of the category
/// @param expected what should have been there when it was counted last
/// @param value what the difference had cost, with its sign; empty where that is not known or not
///     shown
/// @param movedSince what came, or went, since it was counted
/// @param movedMeanwhile what came, or went, while it was counted: who counted may have met it
///     twice or not at all
/// @param reason why, as somebody wrote; empty for nothing
public record StockDifference(
        long product,
        String name,
        String barcode,
        Unit unit,
        long category,
        int colour,
        Quantity expected,
        Quantity counted,
        Optional<Money> value,
        Quantity movedSince,
        Quantity movedMeanwhile,
        String reason) {
    /// What is too much; below zero what is missing.
    public Quantity difference() {
        return counted.minus(expected);
    }

    /// Whether what should have been there was there.
    public boolean isRight() {
        return difference().thousandths() == 0;
    }

    /// Without what it had cost.
    public StockDifference withoutValue() {
        return new StockDifference(
                product,
                name,
                barcode,
                unit,
                category,
                colour,
                expected,
                counted,
                Optional.empty(),
                movedSince,
                movedMeanwhile,
                reason);
    }
}
