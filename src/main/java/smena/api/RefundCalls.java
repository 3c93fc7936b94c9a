package smena.api;

import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.service.Services;

import java.util.List;

/// Giving money back for what a sale sold, and looking a refund up.
final class RefundCalls {
    private final Services services;

    RefundCalls(Services services) {
        this.services = services;
    }

    List<Route> routes() {
        return List.of(
                Route.post("sales/{id}/refund", this::refund),
                Route.get("refunds/{id}", this::find));
    }

    private Route.Command refund(ApiCall call) {
        long sale =
                call.number()
                        .filter(id -> services.selling().isBooked(id))
                        .orElseThrow(() -> notFound(call, "api.sale.notFound"));
        RefundBody.Wanted wanted = new RefundBody(services, call).read(sale);
        RefundOrder order = wanted.order();
        return new Route.Command(
                () -> {
                    Refund refund = services.refunds().book(call.actor(), order, wanted.shiftId());
                    return ApiAnswer.of(ApiAnswer.CREATED, RefundShape.of(refund));
                },
                problem -> RefusalAnswers.ofRefund(call.language(), problem));
    }

    private ApiAnswer find(ApiCall call) {
        return call.number()
                .flatMap(id -> services.refunds().find(call.actor(), id))
                .map(refund -> ApiAnswer.of(ApiAnswer.OK, RefundShape.of(refund)))
                .orElseThrow(() -> notFound(call, "problem.refundNotFound"));
    }

    private static RequestDeclined notFound(ApiCall call, String key) {
        return new RequestDeclined(ApiAnswer.error(ApiAnswer.NOT_FOUND, call.language().text(key)));
    }
}
