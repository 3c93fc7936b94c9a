package smena.api;

import smena.domain.Problem;
import smena.domain.catalog.Category;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.ShopPromotion;
import smena.service.Services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Promotions: the list, one of them, a new one, the end of one.
final class PromotionCalls {
    private final Services services;

    PromotionCalls(Services services) {
        this.services = services;
    }

    List<Route> routes() {
        return List.of(
                Route.get("promotions", this::list),
                Route.post("promotions", this::add),
                Route.get("promotions/{id}", this::look),
                Route.post("promotions/{id}/end", this::end));
    }

    private ApiAnswer list(ApiCall call) {
        Map<Long, String> categories = categories();
        List<Map<String, Object>> results =
                services.prices().promotions().all().stream()
                        .map(p -> shape(p, categories))
                        .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("results", results);
        return ApiAnswer.of(ApiAnswer.OK, body);
    }

    private ApiAnswer look(ApiCall call) {
        return ApiAnswer.of(ApiAnswer.OK, shape(known(call), categories()));
    }

    private Route.Command add(ApiCall call) {
        Promotion wanted =
                new PromotionBody(call, services.products().catalog().categories())
                        .read(services.prices().promotions().today());
        return new Route.Command(
                () -> {
                    Promotion added = services.prices().promotions().add(call.actor(), wanted);
                    return ApiAnswer.of(
                            ApiAnswer.CREATED,
                            shape(new ShopPromotion(added, false), categories()));
                },
                problem -> refused(call, problem));
    }

    private Route.Command end(ApiCall call) {
        ShopPromotion promotion = known(call);
        return new Route.Command(
                () -> {
                    services.prices().promotions().end(call.actor(), promotion.promotion().id());
                    return ApiAnswer.of(
                            ApiAnswer.OK,
                            shape(new ShopPromotion(promotion.promotion(), true), categories()));
                },
                problem -> refused(call, problem));
    }

    private static ApiAnswer refused(ApiCall call, Problem problem) {
        String sentence = call.language().sentence(problem);
        return switch (problem) {
            case Problem.BadName _ -> JsonFields.refused("name", sentence);
            case Problem.ProductNotFound _ -> JsonFields.refused("products", sentence);
            case Problem.NothingOnOffer _ -> JsonFields.refused("categories", sentence);
            default -> RefusalAnswers.answer(call.language(), problem);
        };
    }

    private ShopPromotion known(ApiCall call) {
        return call.number()
                .flatMap(services.prices().promotions()::find)
                .orElseThrow(
                        () ->
                                new RequestDeclined(
                                        ApiAnswer.error(
                                                ApiAnswer.NOT_FOUND,
                                                call.language()
                                                        .sentence(
                                                                new Problem.PromotionNotFound()))));
    }

    private Map<String, Object> shape(ShopPromotion promotion, Map<Long, String> categories) {
        return PromotionShape.of(promotion, services.prices().promotions().today(), categories);
    }

    private Map<Long, String> categories() {
        return services.products().catalog().categories().stream()
                .collect(Collectors.toMap(Category::id, Category::name));
    }
}
