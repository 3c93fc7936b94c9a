package smena.api;

import smena.domain.Problem;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockFigure;
import smena.service.Services;
import smena.service.stock.Stock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is on the shelves, and goods that come in.
final class StockCalls {
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int LONGEST = 200;

    private final Services services;

    StockCalls(Services services) {
        this.services = services;
    }

    List<Route> routes() {
        return List.of(Route.get("stock", this::find), Route.post("goods-receipts", this::receive));
    }

    private ApiAnswer find(ApiCall call) {
        String product = query(call, "product");
        if (!product.isEmpty()) {
            return answer(one(call, product), MOST);
        }
        int limit = number(call, "limit", USUAL);
        Stock.Query wanted =
                new Stock.Query(
                        query(call, "search"),
                        flag(call, "low"),
                        query(call, "after").isEmpty() ? 0 : number(call, "after", 0),
                        Math.min(limit, MOST));
        return answer(services.goods().stock().page(call.actor(), wanted), wanted.limit());
    }

    private List<StockFigure> one(ApiCall call, String product) {
        if (!product.matches("[0-9]{1,17}")) {
            throw JsonFields.requestDeclined(
                    "product", call.language().sentence(new Problem.ProductNotFound(0)));
        }
        return services.goods().stock().find(call.actor(), Long.parseLong(product)).stream()
                .toList();
    }

    private static ApiAnswer answer(List<StockFigure> found, int limit) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("results", found.stream().map(StockShape::of).toList());
        body.put("next", found.size() < limit ? null : found.getLast().product());
        return ApiAnswer.of(ApiAnswer.OK, body);
    }

    private Route.Command receive(ApiCall call) {
        GoodsReceiptBody body = new GoodsReceiptBody(call);
        ReceiptDraft draft = body.read();
        boolean twice = body.isTwice();
        return new Route.Command(
                () ->
                        ApiAnswer.of(
                                ApiAnswer.CREATED,
                                StockShape.of(
                                        services.goods()
                                                .goodsReceipts()
                                                .book(call.actor(), draft, twice))),
                problem -> refused(call, problem));
    }

    private static ApiAnswer refused(ApiCall call, Problem problem) {
        String field =
                switch (problem) {
                    case Problem.ProductNotFound _,
                            Problem.ProductNotCounted _,
                            Problem.BadLines _,
                            Problem.ReceiptTooLarge _ ->
                            "items";
                    case Problem.BadQuantity _, Problem.NotDivisible _ -> "quantity";
                    case Problem.CostMissing _, Problem.BadCost _ -> "cost";
                    case Problem.BadTaxRate _ -> "tax";
                    case Problem.BadPrice _ -> "price";
                    case Problem.ExpiryPast _ -> "expires";
                    case Problem.PaperDayWrong _ -> "date";
                    case Problem.DueWrong _ -> "due";
                    case Problem.BadSupplierName _ -> "supplier";
                    case Problem.BadSupplierNumber _, Problem.SupplierNumberTwice _ -> "number";
                    default -> "";
                };
        return field.isEmpty()
                ? RefusalAnswers.answer(call.language(), problem)
                : JsonFields.refused(field, call.language().sentence(problem));
    }

    private static String query(ApiCall call, String name) {
        String text = call.query().getOrDefault(name, "").strip();
        if (text.length() > LONGEST) {
            throw JsonFields.requestDeclined(name, call.language().text("api.text", LONGEST));
        }
        return text;
    }

    private static boolean flag(ApiCall call, String name) {
        String text = query(call, name);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            throw JsonFields.requestDeclined(name, call.language().text("api.flag"));
        }
        return text.equals("true");
    }

    private static int number(ApiCall call, String name, int usual) {
        String text = query(call, name);
        if (text.isEmpty()) {
            return usual;
        }
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) > 0) {
            return Integer.parseInt(text);
        }
        throw JsonFields.requestDeclined(name, call.language().text("api.limit", MOST));
    }
}
