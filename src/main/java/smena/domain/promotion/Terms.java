package smena.domain.promotion;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

/// What a promotion gives.
public sealed interface Terms {
    /// A part of the price off.
    ///
    /// @param basisPoints ten-thousandths, 1 to 10 000
    record PercentOff(int basisPoints) implements Terms {}

    /// Another price for one unit, where it is lower.
    ///
    /// @param price above zero
    record FixedPrice(Money price) implements Terms {}

    /// So many pieces for the price of fewer; the cheapest of them cost nothing.
    ///
    /// @param take pieces that go together, at most [#MOST_PIECES]
    /// @param pay how many of them are paid; fewer than `take`, at least one
    record Multibuy(int take, int pay) implements Terms {}

    /// Another price for one unit of a product of which the basket holds enough, where it is lower.
    ///
    /// @param from the least quantity, above zero
    /// @param price above zero
    record FromQuantity(Quantity from, Money price) implements Terms {}

    /// The most pieces that go together.
    int MOST_PIECES = 20;

    /// Whether its figures are within their ranges.
    default boolean isSound() {
        return switch (this) {
            case PercentOff(int points) -> points > 0 && points <= 10_000;
            case FixedPrice(Money price) -> isPrice(price);
            case Multibuy(int take, int pay) -> pay > 0 && pay < take && take <= MOST_PIECES;
            case FromQuantity(Quantity from, Money price) -> from.isSellable() && isPrice(price);
        };
    }

    private static boolean isPrice(Money price) {
        return price.isPositive() && price.compareTo(Money.LARGEST_PRICE) <= 0;
    }
}
