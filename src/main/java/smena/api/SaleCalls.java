package smena.api;

import smena.domain.receipt.ReceiptHead;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.sale.ExpiredGoods;
import smena.domain.sale.Sale;
import smena.service.Services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Selling, and looking a sale up.
final class SaleCalls {
    private final Services services;

    SaleCalls(Services services) {
        this.services = services;
    }

    List<Route> routes() {
        return List.of(
                Route.post("sales", this::sell),
                Route.get("sales", this::list),
                Route.get("sales/{id}", this::find));
    }

    private Route.Command sell(ApiCall call) {
        SaleBody.Wanted wanted = new SaleBody(services, call).read();
        return new Route.Command(
                () -> {
                    List<ExpiredGoods> past = new ArrayList<>();
                    Sale sale =
                            services.selling()
                                    .book(
                                            call.actor(),
                                            wanted.basket(),
                                            wanted.tenders(),
                                            wanted.shiftId(),
                                            wanted.answers(),
                                            past::addAll);
                    Map<String, Object> body = shape(sale);
                    if (!past.isEmpty()) {
                        body.put("warnings", past.stream().map(one -> warning(call, one)).toList());
                    }
                    return ApiAnswer.of(ApiAnswer.CREATED, body);
                },
                problem -> RefusalAnswers.ofSale(call.language(), problem));
    }

    private Map<String, Object> shape(Sale sale) {
        return SaleShape.of(sale, services.refunds().status(sale.id()));
    }

    /// What a person at the till would have been told.
    private static Map<String, Object> warning(ApiCall call, ExpiredGoods past) {
        Map<String, Object> warning = new LinkedHashMap<>();
        warning.put("kind", "expired");
        warning.put("product", past.product());
        warning.put("name", past.name());
        warning.put("expires", past.keptTo().toString());
        warning.put("message", call.language().expired(past));
        return warning;
    }

    /// The newest first; `next` is where the page after this one begins.
    private ApiAnswer list(ApiCall call) {
        ReceiptParameters asked = new ReceiptParameters(call, services.products().catalog());
        int limit = asked.limit();
        long before = asked.before();
        Optional<ReceiptQuery> query = asked.query();
        List<ReceiptHead> page =
                query.map(q -> services.receipts().before(call.actor(), q, before, limit))
                        .orElse(List.of());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("results", page.stream().map(SaleShape::of).toList());
        body.put("next", page.size() < limit ? null : page.getLast().sale().id());
        return ApiAnswer.of(ApiAnswer.OK, body);
    }

    private ApiAnswer find(ApiCall call) {
        return call.number()
                .flatMap(id -> services.selling().find(call.actor(), id))
                .map(sale -> ApiAnswer.of(ApiAnswer.OK, shape(sale)))
                .orElseGet(
                        () ->
                                ApiAnswer.error(
                                        ApiAnswer.NOT_FOUND,
                                        call.language().text("api.sale.notFound")));
    }
}
