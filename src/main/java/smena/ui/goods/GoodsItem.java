package smena.ui.goods;

import smena.domain.catalog.Category;
import smena.domain.catalog.Product;
import smena.domain.money.Money;

import java.util.Optional;

/// A product or a whole category, to be chosen.
///
/// @param kind which of them
/// @param row its row
/// @param name as on the shelf
/// @param price of a product, for one unit; empty where the till asks for it
/// @param colour that of the category
public record GoodsItem(Kind kind, long row, String name, Optional<Money> price, int colour) {
    /// What is chosen.
    public enum Kind {
        CATEGORY,
        PRODUCT
    }

    /// A product.
    public static GoodsItem of(Product product) {
        return new GoodsItem(
                Kind.PRODUCT,
                product.id(),
                product.name(),
                Optional.of(product.price()).filter(_ -> !product.isOpenPrice()),
                product.category().colour());
    }

    /// A category with all its products.
    public static GoodsItem of(Category category) {
        return new GoodsItem(
                Kind.CATEGORY, category.id(), category.name(), Optional.empty(), category.colour());
    }

    /// Whether both are the same thing, whatever they are called now.
    public boolean isSame(GoodsItem other) {
        return kind == other.kind && row == other.row;
    }
}
