package smena.api;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.ShopPromotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A promotion as programs know it.
final class PromotionShape {
    private static final int POINTS_OF_PERCENT = 2;

    private PromotionShape() {}

    /// @param today the shop's day
    /// @param categories the names of the shop's categories by their rows
    static Map<String, Object> of(
            ShopPromotion stored, LocalDate today, Map<Long, String> categories) {
        Promotion promotion = stored.promotion();
        Validity validity = promotion.validity();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", promotion.id());
        data.put("name", promotion.name());
        data.put("status", stored.on(today).name().toLowerCase(Locale.ROOT));
        data.putAll(terms(promotion.terms()));
        data.put("products", promotion.range().products().stream().sorted().toList());
        data.put(
                "categories",
                promotion.range().categories().stream()
                        .sorted()
                        .map(row -> categories.getOrDefault(row, ""))
                        .toList());
        data.put("from", validity.from().toString());
        data.put("to", validity.to().map(LocalDate::toString).orElse(null));
        data.put("weekdays", validity.days().stream().map(DayOfWeek::getValue).sorted().toList());
        data.put(
                "hours",
                validity.hours()
                        .map(h -> Map.of("from", h.from().toString(), "to", h.to().toString()))
                        .orElse(null));
        return data;
    }

    private static Map<String, Object> terms(Terms terms) {
        Map<String, Object> data = new LinkedHashMap<>();
        switch (terms) {
            case Terms.PercentOff(int points) ->
                    data.put("percent", BigDecimal.valueOf(points, POINTS_OF_PERCENT));
            case Terms.FixedPrice(Money price) -> data.put("price", Json.money(price));
            case Terms.Multibuy(int take, int pay) -> {
                data.put("take", take);
                data.put("pay", pay);
            }
            case Terms.FromQuantity(Quantity from, Money price) -> {
                data.put("from_quantity", SaleShape.quantity(from.thousandths()));
                data.put("price", Json.money(price));
            }
        }
        return data;
    }
}
