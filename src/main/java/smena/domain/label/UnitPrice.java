package smena.domain.label;

import smena.domain.catalog.NetContent;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;

import java.util.Optional;

/// What one kilogram, litre or metre costs.
///
/// @param unit never a piece
public record UnitPrice(Unit unit, Money price) {
    /// Of a package that costs this.
    public static UnitPrice of(NetContent content, Money price) {
        return new UnitPrice(content.unit(), content.unitPrice(price));
    }

    /// Of a product sold by that unit; empty for one that is sold by the piece.
    public static Optional<UnitPrice> of(Unit unit, Money price) {
        return unit == Unit.PIECE ? Optional.empty() : Optional.of(new UnitPrice(unit, price));
    }
}
