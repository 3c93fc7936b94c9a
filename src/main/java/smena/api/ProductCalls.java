package smena.api;

import smena.domain.Problem;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.price.PriceDocument.Origin;
import smena.service.Services;
import smena.service.catalog.Catalog;
import smena.service.catalog.ProductCards;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Products: finding them, one of them, a new one, another price or name.
final class ProductCalls {
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int LONGEST_SEARCH = 200;

    private final Services services;
    private final Catalog catalog;

    ProductCalls(Services services) {
        this.services = services;
        this.catalog = services.products().catalog();
    }

    List<Route> routes() {
        return List.of(
                Route.get("products", this::find),
                Route.post("products", this::add),
                Route.get("products/{id}", this::look),
                Route.put("products/{id}", this::change));
    }

    private ApiAnswer look(ApiCall call) {
        return ApiAnswer.of(ApiAnswer.OK, whole(known(call)));
    }

    private Map<String, Object> whole(long id) {
        ListedProduct listed = services.products().productList().find(id).orElseThrow();
        return ProductShape.whole(
                listed, services.products().productCards().find(id).orElseThrow());
    }

    private Route.Command add(ApiCall call) {
        ProductBody.Wanted wanted = new ProductBody(call).fresh(services.settings().taxRate());
        return new Route.Command(
                () -> {
                    ProductCards.Numbered added =
                            services.products().productCards().addSent(call.actor(), wanted.card());
                    if (wanted.isCounted()) {
                        services.goods().stock().beginCounting(call.actor(), added.id());
                    }
                    return ApiAnswer.of(ApiAnswer.CREATED, whole(added.id()));
                },
                problem -> refused(call, problem));
    }

    /// What the body leaves out stays as it is.
    private Route.Command change(ApiCall call) {
        long id = known(call);
        ProductCard before = services.products().productCards().find(id).orElseThrow();
        Product product = services.products().productList().find(id).orElseThrow().product();
        ProductCard wanted = new ProductBody(call).over(before, product.stock());
        return new Route.Command(
                () -> {
                    services.products()
                            .productCards()
                            .change(call.actor(), id, before, wanted, Origin.PROGRAM);
                    return ApiAnswer.of(ApiAnswer.OK, whole(id));
                },
                problem -> refused(call, problem));
    }

    private static ApiAnswer refused(ApiCall call, Problem problem) {
        String sentence = call.language().sentence(problem);
        return switch (problem) {
            case Problem.BadName _, Problem.TextTooLong _ -> JsonFields.refused("name", sentence);
            case Problem.BadPrice _ -> JsonFields.refused("price", sentence);
            case Problem.BadTaxRate _ -> JsonFields.refused("tax", sentence);
            case Problem.BadGoodsCode _ -> JsonFields.refused("goods_code", sentence);
            case Problem.MarkedByPiece _ -> JsonFields.refused("unit", sentence);
            case Problem.BadBarcode _,
                    Problem.BarcodeTaken _,
                    Problem.BadQuantity _,
                    Problem.TooManyCodes _ ->
                    JsonFields.refused("barcodes", sentence);
            default -> RefusalAnswers.answer(call.language(), problem);
        };
    }

    private long known(ApiCall call) {
        return call.number()
                .filter(id -> services.products().productList().find(id).isPresent())
                .orElseThrow(
                        () ->
                                new RequestDeclined(
                                        ApiAnswer.error(
                                                ApiAnswer.NOT_FOUND,
                                                call.language()
                                                        .sentence(
                                                                new Problem.ProductNotFound(0)))));
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
