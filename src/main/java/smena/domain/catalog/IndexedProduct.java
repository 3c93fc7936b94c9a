package smena.domain.catalog;

import java.util.List;
import java.util.UUID;

/// A product to be added, with all that follows from it alone, so that nothing of that has to be
/// worked out while the database is being written.
///
/// @param uuid its new UUID
/// @param numbers what its codes are looked up by ([Barcode#number]), in the order of the codes
/// @param search the words it is found by ([SearchText#index])
public record IndexedProduct(NewProduct product, UUID uuid, List<String> numbers, String search) {
    public IndexedProduct {
        numbers = List.copyOf(numbers);
    }

    /// Works it out.
    public static IndexedProduct of(NewProduct product, UUID uuid) {
        return new IndexedProduct(
                product,
                uuid,
                product.barcodes().stream().map(Barcode::number).toList(),
                SearchText.index(product.name()));
    }
}
