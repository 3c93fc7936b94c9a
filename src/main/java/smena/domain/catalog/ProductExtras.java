package smena.domain.catalog;

import smena.domain.money.Quantity;

import java.util.Map;
import java.util.Optional;

/// What a file may say of a new product besides what it cannot do without.
///
/// @param goodsCode the state's code of goods; empty where not set
/// @param lowStock at or below this much the tile warns
/// @param scaleNumber its number on the scale; empty for none
/// @param singlesTakePackPrice whether single pieces that make up a pack cost what the pack costs
/// @param packs those of its codes that are a pack's, by the code
/// @param facts what else is known of it
/// @param isArchived whether it is no longer sold
public record ProductExtras(
        String goodsCode,
        Quantity lowStock,
        Optional<Long> scaleNumber,
        boolean singlesTakePackPrice,
        Map<String, ProductCode> packs,
        ProductFacts facts,
        boolean isArchived) {
    /// Nothing is said.
    public static final ProductExtras NONE =
            new ProductExtras(
                    "", Quantity.ZERO, Optional.empty(), false, Map.of(), ProductFacts.NONE, false);

    /// Holds its own copy of the packs.
    public ProductExtras {
        packs = Map.copyOf(packs);
    }
}
