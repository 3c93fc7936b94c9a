package smena.service.export;

import smena.domain.catalog.PriceList;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.ShopPromotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Rows for the shop's promotions and price lists as they stand; they belong to no closing.
final class OfferTables {
    private static final int PERCENT_POINTS = 2;

    private final Tables tables;
    private final ClosingKey none;

    /// @param till what the till is called
    OfferTables(Tables tables, String till) {
        this.tables = tables;
        this.none = ClosingKey.open(till);
    }

    void promotion(ShopPromotion stored) {
        Promotion promotion = stored.promotion();
        Validity validity = promotion.validity();
        tables.row(
                TableKind.PROMOTIONS,
                none,
                Long.toString(promotion.id()),
                promotion.name(),
                kind(promotion.terms()),
                value(promotion.terms()),
                validity.from().toString(),
                validity.to().map(LocalDate::toString).orElse(""),
                validity.days().stream()
                        .map(DayOfWeek::getValue)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining()),
                validity.hours().map(h -> h.from().toString()).orElse(""),
                validity.hours().map(h -> h.to().toString()).orElse(""),
                rows(promotion.range().products()),
                rows(promotion.range().categories()),
                stored.isEnded() ? "0" : "1");
    }

    private static String rows(Collection<Long> rows) {
        return rows.stream().sorted().map(String::valueOf).collect(Collectors.joining("|"));
    }

    private static String kind(Terms terms) {
        return switch (terms) {
            case Terms.PercentOff _ -> "PERCENT";
            case Terms.FixedPrice _ -> "PRICE";
            case Terms.Multibuy _ -> "MULTIBUY";
            case Terms.FromQuantity _ -> "QUANTITY";
        };
    }

    private static String value(Terms terms) {
        return switch (terms) {
            case Terms.PercentOff(int points) ->
                    BigDecimal.valueOf(points, PERCENT_POINTS).toPlainString();
            case Terms.FixedPrice(Money price) -> ExportAmounts.money(price.minor());
            case Terms.Multibuy(int take, int pay) -> take + ":" + pay;
            case Terms.FromQuantity(Quantity from, Money price) ->
                    ExportAmounts.quantity(from.thousandths())
                            + ":"
                            + ExportAmounts.money(price.minor());
        };
    }

    /// A list without prices is one row.
    void list(PriceList list) {
        if (list.prices().isEmpty()) {
            row(list, "", "");
        }
        new TreeMap<>(list.prices())
                .forEach(
                        (product, price) ->
                                row(
                                        list,
                                        Long.toString(product),
                                        ExportAmounts.money(price.minor())));
    }

    private void row(PriceList list, String product, String price) {
        tables.row(
                TableKind.PRICE_LISTS,
                none,
                Long.toString(list.id()),
                list.name(),
                list.isArchived() ? "0" : "1",
                product,
                price);
    }
}
