package smena.service.catalog;

import smena.domain.catalog.Product;
import smena.domain.gs1.ElementString;
import smena.domain.money.Quantity;

import java.util.Optional;

/// What a scanned code stands for.
///
/// @param product what it names
/// @param code the product's code, as it goes onto the basket's line; empty where it was named by
///     its number on the scale
/// @param quantity how much of it: the weight of a label, the pieces of a pack; empty where the
///     code
///     does not say
/// @param string the fields of a code that has several
public record ScannedProduct(
        Product product, String code, Optional<Quantity> quantity, Optional<ElementString> string) {
    /// A code that names a product and nothing else.
    public static ScannedProduct of(Product product, String code) {
        return new ScannedProduct(product, code, Optional.empty(), Optional.empty());
    }

    /// How much goes into the basket where somebody asked for `times` of it: so many packs, so many
    /// labels of the same weight. Empty where neither says how much.
    public Optional<Quantity> times(Optional<Quantity> times) {
        return quantity.isPresent() && times.isPresent()
                ? quantity.map(one -> one.times(times.get()))
                : quantity.or(() -> times);
    }
}
