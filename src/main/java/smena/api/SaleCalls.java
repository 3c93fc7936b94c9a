package smena.api;

import smena.domain.sale.Sale;
import smena.service.Services;

import java.util.List;

/// Selling, and looking a sale up.
final class SaleCalls {
    private final Services services;

    SaleCalls(Services services) {
        this.services = services;
    }

    List<Route> routes() {
        return List.of(Route.post("sales", this::sell), Route.get("sales/{id}", this::find));
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
                                            wanted.shiftId());
                    return ApiAnswer.of(ApiAnswer.CREATED, SaleShape.of(sale));
                },
                problem -> RefusalAnswers.ofSale(call.language(), problem));
    }

    private ApiAnswer find(ApiCall call) {
        return call.number()
                .flatMap(id -> services.selling().find(call.actor(), id))
                .map(sale -> ApiAnswer.of(ApiAnswer.OK, SaleShape.of(sale)))
                .orElseGet(
                        () ->
                                ApiAnswer.error(
                                        ApiAnswer.NOT_FOUND,
                                        call.language().text("api.sale.notFound")));
    }
}
