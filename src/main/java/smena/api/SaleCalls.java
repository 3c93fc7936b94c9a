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

    private Route.Deed sell(Call call) {
        SaleBody.Wanted wanted = new SaleBody(services, call).read();
        return new Route.Deed(
                () -> {
                    Sale sale =
                            services.selling()
                                    .book(
                                            call.actor(),
                                            wanted.basket(),
                                            wanted.tenders(),
                                            wanted.shiftId());
                    return Answer.of(Answer.CREATED, SaleShape.of(sale));
                },
                problem -> Refusals.ofSale(call.voice(), problem));
    }

    private Answer find(Call call) {
        return call.number()
                .flatMap(services.selling()::find)
                .map(sale -> Answer.of(Answer.OK, SaleShape.of(sale)))
                .orElseGet(
                        () ->
                                Answer.error(
                                        Answer.NOT_FOUND, call.voice().text("api.sale.notFound")));
    }
}
