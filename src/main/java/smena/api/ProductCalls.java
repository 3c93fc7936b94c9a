package smena.api;

import smena.domain.catalog.Product;
import smena.service.catalog.Catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finding products.
final class ProductCalls {
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int LONGEST_SEARCH = 200;

    private final Catalog catalog;

    ProductCalls(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Route> routes() {
        return List.of(Route.get("products", this::find));
    }

    private ApiAnswer find(ApiCall call) {
        int limit = limit(call);
        String barcode = call.query().getOrDefault("barcode", "").strip();
        String search = call.query().getOrDefault("search", "").strip();
        if (search.length() > LONGEST_SEARCH || barcode.length() > LONGEST_SEARCH) {
            throw JsonFields.requestDeclined(
                    "search", call.language().text("api.text", LONGEST_SEARCH));
        }
        List<Product> found;
        if (!barcode.isEmpty()) {
            found = catalog.byBarcode(barcode).stream().toList();
        } else if (!search.isEmpty()) {
            found = catalog.search(search, limit);
        } else {
            found = catalog.page(Optional.empty(), 0, limit);
        }
        return ApiAnswer.of(
                ApiAnswer.OK, Map.of("results", found.stream().map(ProductShape::of).toList()));
    }

    private static int limit(ApiCall call) {
        String text = call.query().getOrDefault("limit", "").strip();
        if (text.isEmpty()) {
            return USUAL;
        }
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) > 0) {
            return Math.min(MOST, Integer.parseInt(text));
        }
        throw JsonFields.requestDeclined("limit", call.language().text("api.limit", MOST));
    }
}
