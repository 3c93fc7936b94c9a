package smena.api;

import smena.domain.receipt.ReceiptHead;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.sale.Sale;
import smena.service.Services;

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
                    Sale sale =
                            services.selling()
                                    .book(
                                            call.actor(),
                                            wanted.basket(),
                                            wanted.tenders(),
                                            wanted.shiftId(),
                                            wanted.answers());
                    return ApiAnswer.of(ApiAnswer.CREATED, shape(sale));
                },
                problem -> RefusalAnswers.ofSale(call.language(), problem));
    }

    private Map<String, Object> shape(Sale sale) {
        return SaleShape.of(sale, services.refunds().status(sale.id()));
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
