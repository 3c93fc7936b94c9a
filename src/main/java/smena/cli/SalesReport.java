package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.figures.Earnings;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.text.Formats;
import smena.text.TaxWords;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A report over a period as the terminal shows it: a table with its sum at the foot, or JSON.
final class SalesReport {
    private static final String NONE = "–";

    private final CliContext context;
    private final Grouping grouping;
    private final Figures figures;

    SalesReport(CliContext context, Grouping grouping, Figures figures) {
        this.context = context;
        this.grouping = grouping;
        this.figures = figures;
    }

    /// JSON in the shape of `GET /reports/`.
    void json() throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("by", grouping.key());
        answer.put("rows", figures.rows().stream().map(this::values).toList());
        Map<String, Object> total = new LinkedHashMap<>();
        put(total, figures.total(), true);
        answer.put("total", total);
        context.say(JSON.std.asString(answer));
    }

    private Map<String, Object> values(Figures.Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("key", row.label().key());
        values.put("name", name(row.label()));
        put(values, row, isOfGoods());
        return values;
    }

    private boolean isOfGoods() {
        return grouping.source() == Grouping.Source.LINES;
    }

    private static void put(Map<String, Object> values, Figures.Row row, boolean isOfGoods) {
        values.put("receipts", row.receipts());
        values.put("discounts", isOfGoods ? decimal(row.discounts()) : null);
        values.put("sales", decimal(row.sales()));
        values.put("refunds", decimal(row.refunds()));
        values.put("revenue", decimal(row.revenue()));
        values.put("tax", isOfGoods ? decimal(row.tax()) : null);
        Earnings earned = row.earned();
        boolean isKnown = isOfGoods && earned.isKnown();
        values.put("cost", isKnown ? decimal(earned.cost()) : null);
        values.put("gross_profit", isKnown ? decimal(earned.profit()) : null);
        values.put(
                "margin",
                isKnown && earned.margin().isPresent()
                        ? BigDecimal.valueOf(earned.margin().getAsInt(), 2)
                        : null);
        values.put("without_cost", isOfGoods ? decimal(earned.uncosted()) : null);
    }

    private static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(money.minor(), 2);
    }

    /// The table.
    void print() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                List.of(
                        context.text("figures.by." + grouping.key()),
                        context.text("figures.receipts"),
                        context.text("figures.sales"),
                        context.text("figures.discounts"),
                        context.text("figures.refunds"),
                        context.text("figures.revenue"),
                        context.text("figures.tax"),
                        context.text("figures.cost"),
                        context.text("figures.profit"),
                        context.text("figures.margin")));
        figures.rows().forEach(row -> lines.add(cells(name(row.label()), row, isOfGoods())));
        lines.add(cells(context.text("figures.total"), figures.total(), true));
        TextTable.print(context, lines);
    }

    private List<String> cells(String name, Figures.Row row, boolean isOfGoods) {
        Formats formats = context.messages().formats();
        Earnings earned = row.earned();
        boolean isKnown = isOfGoods && earned.isKnown();
        return List.of(
                name,
                formats.number(row.receipts()),
                formats.money(row.sales()),
                isOfGoods ? formats.money(row.discounts()) : NONE,
                formats.money(row.refunds()),
                formats.money(row.revenue()),
                isOfGoods ? formats.money(row.tax()) : NONE,
                isKnown ? formats.money(earned.cost()) : NONE,
                isKnown ? formats.money(earned.profit()) : NONE,
                isKnown && earned.margin().isPresent()
                        ? formats.quantity(new Quantity(earned.margin().getAsInt() * 10L)) + " %"
                        : NONE);
    }

    /// A payment method that the shop has not named has its name in the till's texts.
    private String name(Label label) {
        String words = "paper.method." + label.key();
        boolean known =
                grouping == Grouping.METHOD
                        && label.name().isBlank()
                        && context.messages().words().has(words);
        return known ? context.text(words) : TaxWords.of(label, context.messages().formats());
    }
}
