package smena.domain.catalog;

import java.util.Optional;

/// What a list of products is narrowed to besides words, category and state.
///
/// @param supplier the name of who delivers them; empty for all
/// @param taxCode the code of their rate; empty for all
/// @param withoutCost only those whose cost is not known
/// @param unsold only those that were not sold in the last 30 days
public record ProductFilter(
        Optional<String> supplier, Optional<String> taxCode, boolean withoutCost, boolean unsold) {
    /// How many days without a sale make a product unsold.
    public static final int DAYS = 30;

    /// Nothing is narrowed.
    public static final ProductFilter NONE =
            new ProductFilter(Optional.empty(), Optional.empty(), false, false);

    /// By how many things it narrows.
    public int count() {
        return (supplier.isPresent() ? 1 : 0)
                + (taxCode.isPresent() ? 1 : 0)
                + (withoutCost ? 1 : 0)
                + (unsold ? 1 : 0);
    }
}
