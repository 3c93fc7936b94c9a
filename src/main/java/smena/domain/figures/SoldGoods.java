package smena.domain.figures;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;

/// How much of a product was sold, less what came back.
///
/// @param product its row
/// @param colour that of its category
public record SoldGoods(long product, Unit unit, long colour, Quantity quantity) {
    /// The two together.
    SoldGoods plus(SoldGoods more) {
        return new SoldGoods(product, more.unit, more.colour, quantity.plus(more.quantity));
    }
}
