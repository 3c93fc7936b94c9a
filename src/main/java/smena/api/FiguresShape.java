package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Earnings;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.money.Money;

import java.util.LinkedHashMap;
import java.util.Map;

/// The rows of a report over a period as programs know them. What was earned is without tax, and
/// there only for whoever may see it; it is null where nothing is known of it, as of a payment.
///
/// @param grouping what the rows stand for
/// @param showsEarnings whether what was earned is there
record FiguresShape(CallerLanguage language, Grouping grouping, boolean showsEarnings) {
    Map<String, Object> row(Figures.Row row) {
        Map<String, Object> data = new LinkedHashMap<>();
        String key = row.label().key();
        data.put("key", key);
        data.put(
                "name",
                grouping == Grouping.METHOD && row.label().name().isBlank()
                        ? language.known("paper.method." + key, row.label().name())
                        : language.label(row.label()));
        put(data, row, grouping.source() == Grouping.Source.LINES);
        return data;
    }

    Map<String, Object> total(Figures.Row total) {
        Map<String, Object> data = new LinkedHashMap<>();
        put(data, total, true);
        return data;
    }

    private void put(Map<String, Object> data, Figures.Row row, boolean isOfGoods) {
        data.put("receipts", row.receipts());
        data.put("discounts", isOfGoods ? Json.money(row.discounts()) : null);
        data.put("sales", Json.money(row.sales()));
        data.put("refunds", Json.money(row.refunds()));
        data.put("revenue", Json.money(row.revenue()));
        data.put("tax", isOfGoods ? Json.money(row.tax()) : null);
        if (showsEarnings) {
            earned(data, row.earned(), isOfGoods);
        }
    }

    private static void earned(Map<String, Object> data, Earnings earned, boolean isOfGoods) {
        boolean isKnown = isOfGoods && earned.isKnown();
        data.put("cost", money(isKnown, earned.cost()));
        data.put("gross_profit", money(isKnown, earned.profit()));
        data.put(
                "margin",
                earned.margin().isPresent() && isKnown
                        ? Json.hundredths(earned.margin().getAsInt())
                        : null);
        data.put("without_cost", money(isOfGoods, earned.uncosted()));
    }

    private static @Nullable Object money(boolean isThere, Money amount) {
        return isThere ? Json.money(amount) : null;
    }
}
