package smena.domain.money;

/// A tax rate as a product gets it.
///
/// @param rate what it takes now, under the code that products name
/// @param name what tells it from the others: the shop's own name for it, or its code where another
///     one takes the same; empty where what it takes says enough
public record OfferedRate(TaxRate rate, String name) {
    /// The code that products name.
    public String code() {
        return rate.code();
    }
}
