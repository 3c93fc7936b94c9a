package smena.text;

import smena.domain.catalog.Product;

/// What a product costs, in words where the till asks for it.
public final class ShownPrice {
    private ShownPrice() {}

    /// `14 500`, or `price at the till`.
    public static String of(Product product, Formats formats) {
        return product.isOpenPrice()
                ? formats.words().get("till.priceAsked")
                : formats.money(product.price());
    }

    /// `14 500 soʻm`, or `price at the till`.
    public static String withCurrency(Product product, Formats formats) {
        return product.isOpenPrice()
                ? formats.words().get("till.priceAsked")
                : formats.moneyWithCurrency(product.price());
    }
}
