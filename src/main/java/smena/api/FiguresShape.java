package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.SalesColumn;
import smena.domain.money.Money;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/// The rows of a report over a period as programs know them. What was earned is without tax, and
/// there only for whoever may see it; it is null where nothing is known of it, as of a payment.
///
/// @param query what was asked for
/// @param showsEarnings whether what was earned is there
record FiguresShape(CallerLanguage language, ReportQuery query, boolean showsEarnings) {
    Map<String, Object> row(Figures.Row row) {
        Map<String, Object> data = new LinkedHashMap<>();
        String key = row.label().key();
        data.put("key", key);
        data.put(
                "name",
                query.grouping() == Grouping.METHOD && row.label().name().isBlank()
                        ? language.known("paper.method." + key, row.label().name())
                        : language.label(row.label()));
        put(data, row, query.isOfGoods());
        return data;
    }

    Map<String, Object> total(Figures.Row total) {
        Map<String, Object> data = new LinkedHashMap<>();
        // All payments together are for goods.
        put(data, total, query.isOfGoods() || query.isOfAllPayments());
        return data;
    }

    private void put(Map<String, Object> data, Figures.Row row, boolean isOfGoods) {
        for (SalesColumn column : SalesColumn.values()) {
            if (showsEarnings || !column.isOfCosts()) {
                boolean isThere = isOfGoods || !column.isOfGoods();
                data.put(column.key(), figure(column, isThere, row));
            }
        }
        if (showsEarnings) {
            data.put("without_cost", isOfGoods ? Json.money(row.earned().uncosted()) : null);
        }
    }

    private static @Nullable Object figure(SalesColumn column, boolean isThere, Figures.Row row) {
        OptionalLong figure = isThere ? column.of(row) : OptionalLong.empty();
        if (figure.isEmpty()) {
            return null;
        }
        return switch (column.kind()) {
            case COUNT -> figure.getAsLong();
            case MONEY -> Json.money(Money.of(figure.getAsLong()));
            case SHARE -> Json.hundredths(figure.getAsLong());
        };
    }
}
