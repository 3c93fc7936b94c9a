package smena.domain.stock;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;

import java.util.List;

/// What was counted of a product so far. What should be there is not said.
///
/// @param product its row
/// @param places where it was counted, the last one last; at least one
public record StockTakeCount(
        long product, String name, Unit unit, long category, List<StockTakePlace> places) {
    /// What was counted in all places.
    public Quantity counted() {
        return places.stream().map(StockTakePlace::counted).reduce(Quantity.ZERO, Quantity::plus);
    }

    /// The place that was counted last.
    public StockTakePlace last() {
        return places.getLast();
    }
}
