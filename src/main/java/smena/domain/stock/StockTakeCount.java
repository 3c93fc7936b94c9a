package smena.domain.stock;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;

import java.util.List;

/// What was counted of a product so far. What should be there is not said.
///
/// @param product its row
/// @param barcode the first of its codes; empty for none
/// @param category its row
/// @param colour that of the category
/// @param places where it was counted, the last one last; at least one
public record StockTakeCount(
        long product,
        String name,
        String barcode,
        Unit unit,
        long category,
        int colour,
        List<StockTakePlace> places) {
    /// What was counted in all places.
    public Quantity counted() {
        return places.stream().map(StockTakePlace::counted).reduce(Quantity.ZERO, Quantity::plus);
    }

    /// The place that was counted last.
    public StockTakePlace last() {
        return places.getLast();
    }
}
