package smena.domain.promotion;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.List;

/// A line of a basket as offers see it.
///
/// @param line its number; the lower, the older
/// @param product the row of what is bought
/// @param category the row of its category
/// @param isCounted whether it is sold by the piece
/// @param price for one unit
/// @param quantity how much
/// @param packs the packs whose price its pieces may take
/// @param isFullPrice whether it takes part in nothing but its packs
public record OfferedLine(
        int line,
        long product,
        long category,
        boolean isCounted,
        Money price,
        Quantity quantity,
        List<Pack> packs,
        boolean isFullPrice) {
    /// Holds its own copy of the packs.
    public OfferedLine {
        packs = List.copyOf(packs);
    }

    /// A line that takes part in whatever there is.
    public OfferedLine(
            int line,
            long product,
            long category,
            boolean isCounted,
            Money price,
            Quantity quantity,
            List<Pack> packs) {
        this(line, product, category, isCounted, price, quantity, packs, false);
    }

    /// A pack of a product.
    ///
    /// @param quantity how much is in it
    /// @param price what it costs
    public record Pack(Quantity quantity, Money price) {}

    /// Price times quantity.
    Money gross() {
        return price.times(quantity);
    }

    /// Whether it is a number of pieces.
    boolean isOfPieces() {
        return isCounted && quantity.isWhole();
    }

    /// The number of pieces.
    int pieces() {
        return Math.toIntExact(quantity.thousandths() / 1_000);
    }

    /// What another price for one unit takes off; zero where it is no lower.
    Money offAt(Money other) {
        return other.compareTo(price) >= 0 ? Money.ZERO : gross().minus(other.times(quantity));
    }
}
