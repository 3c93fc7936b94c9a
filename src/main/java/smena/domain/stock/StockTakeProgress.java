package smena.domain.stock;

/// How far a stock-take is in a category, in products on sale whose stock is counted.
///
/// @param category its row
/// @param colour which of the eight colours of the palette, 0 to 7
/// @param products how many there are
/// @param counted how many of them were counted
public record StockTakeProgress(
        long category, String name, int colour, long products, long counted) {
    /// How many were not counted.
    public long left() {
        return products - counted;
    }
}
