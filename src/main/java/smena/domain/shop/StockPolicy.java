package smena.domain.shop;

/// What happens when more is sold than should be on the shelf.
public enum StockPolicy {
    /// Sold without a warning.
    ALLOW,
    /// Sold, and the tile warns.
    WARN,
    /// Refused.
    REFUSE
}
