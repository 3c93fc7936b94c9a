package smena.api;

import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;

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
        return data;
    }

    /// `piece`, `kilogram`, `litre`, `metre`.
    static String unit(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
