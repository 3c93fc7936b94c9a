package smena.api;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A product as programs know it.
final class ProductShape {
    private ProductShape() {}

    static Map<String, Object> of(Product product) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", product.id());
        data.put("name", product.name());
        data.put("barcode", product.barcode());
        data.put("price", Json.money(product.price()));
        data.put("unit", unit(product.unit()));
        if (product.isOpenPrice()) {
            data.put("open_price", true);
        }
        return data;
    }

    /// Everything a program may say of it, and how much there is.
    static Map<String, Object> whole(ListedProduct listed, ProductCard card) {
        Map<String, Object> data = of(listed.product());
        data.put("category", card.category());
        data.put("tax", card.taxCode());
        data.put("barcodes", card.codes().stream().map(ProductShape::code).toList());
        data.put("goods_code", card.goodsCode());
        data.put(
                "stock",
                listed.product()
                        .stock()
                        .map(stock -> SaleShape.quantity(stock.thousandths()))
                        .orElse(null));
        said(data, "short_name", card.facts().shortName());
        said(data, "net_content", card.facts().netContent());
        data.put("active", !listed.isArchived());
        return data;
    }

    /// What nobody has said of a product is not in the answer.
    private static void said(Map<String, Object> data, String name, String value) {
        if (!value.isEmpty()) {
            data.put(name, value);
        }
    }

    private static Map<String, Object> code(ProductCode code) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", code.code());
        data.put("quantity", SaleShape.quantity(code.pack().orElse(Quantity.ONE).thousandths()));
        return data;
    }

    /// `piece`, `kilogram`, `litre`, `metre`.
    static String unit(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
