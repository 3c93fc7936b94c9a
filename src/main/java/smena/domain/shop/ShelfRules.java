package smena.domain.shop;

/// What the shop does about goods that keep to a day, or of which none should be left.
///
/// @param expiry about goods that keep to a day
/// @param below what happens when more is sold than should be there
public record ShelfRules(ExpiryTerms expiry, StockPolicy below) {
    /// Refuses what no shop can have.
    public ShelfRules checked() {
        return new ShelfRules(expiry.checked(), below);
    }
}
