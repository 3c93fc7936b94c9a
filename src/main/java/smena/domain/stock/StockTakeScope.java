package smena.domain.stock;

import java.util.Set;

/// What a stock-take is to be of.
public sealed interface StockTakeScope {
    /// Everything that the shop sells.
    StockTakeScope EVERYTHING = new Categories(Set.of());

    /// The products of some categories, whatever is in them while it is under way.
    ///
    /// @param rows the categories; empty for everything
    record Categories(Set<Long> rows) implements StockTakeScope {}

    /// The products that have their place on these shelves when it begins.
    record Shelves(Set<String> names) implements StockTakeScope {}

    /// The products that come from these suppliers when it begins.
    record Suppliers(Set<Long> rows) implements StockTakeScope {}

    /// Products that somebody has chosen one by one.
    record Products(Set<Long> rows) implements StockTakeScope {}
}
