package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.LossFigure;
import smena.domain.figures.LossFigure.Measure;
import smena.domain.figures.LossRate;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossTable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Loss prevention as programs know it: for each cashier and the shop how often, how much, and what
/// that is beside its measure.
record LossShape(LossTable table) {
    Map<String, Object> body(String from, String to) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", from);
        body.put("to", to);
        body.put("rows", table.rows().stream().map(this::row).toList());
        body.put("total", row(table.shop()));
        body.put("shifts", table.shifts());
        return body;
    }

    private Map<String, Object> row(LossRow row) {
        boolean isShop = row.person() == 0;
        Map<String, Object> data = new LinkedHashMap<>();
        if (!isShop) {
            data.put("cashier", row.person());
            data.put("name", row.name());
        }
        data.put("receipts", row.receipts());
        data.put("revenue", Json.money(row.revenue()));
        for (LossFigure figure : LossFigure.values()) {
            data.put(figure.name().toLowerCase(Locale.ROOT), figure(row, figure, isShop));
        }
        return data;
    }

    private Map<String, Object> figure(LossRow row, LossFigure figure, boolean isShop) {
        LossRow.Sum sum = row.of(figure);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("count", sum.count());
        if (!figure.isCount()) {
            data.put("amount", Json.money(sum.amount()));
        }
        if (figure.measure() != Measure.NONE) {
            data.put("rate", rate(row.rate(figure)));
            if (!isShop) {
                data.put("questionable", table.isQuestionable(row, figure));
            }
        }
        return data;
    }

    private static @Nullable Object rate(LossRate rate) {
        return rate.isKnown() ? rate.inHundred(2) : null;
    }
}
