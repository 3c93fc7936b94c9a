package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.SalesColumn;
import smena.text.FilterWords;
import smena.text.Formats;
import smena.text.SalesWords;
import smena.text.TaxWords;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A report over a period as the terminal shows it: a table with its sum at the foot, or JSON.
final class SalesReport {
    private static final String NONE = "–";

    private final CliContext context;
    private final ReportQuery query;
    private final Grouping grouping;
    private final Figures figures;

    SalesReport(CliContext context, ReportQuery query, Figures figures) {
        this.context = context;
        this.query = query;
        this.grouping = query.grouping();
        this.figures = figures;
    }

    /// JSON in the shape of `GET /reports/`.
    void json() throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("by", grouping.key());
        query.filter().by().forEach((facet, one) -> answer.put(facet.key(), one.key()));
        answer.put("rows", figures.rows().stream().map(this::values).toList());
        Map<String, Object> total = new LinkedHashMap<>();
        put(total, figures.total(), isTotalOfGoods());
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
        return query.isOfGoods();
    }

    /// All payments together are for goods.
    private boolean isTotalOfGoods() {
        return query.isOfGoods() || query.isOfAllPayments();
    }

    private static void put(Map<String, Object> values, Figures.Row row, boolean isOfGoods) {
        for (SalesColumn column : SalesColumn.values()) {
            OptionalLong figure = figure(column, row, isOfGoods);
            values.put(
                    column.key(),
                    figure.isEmpty() ? null : number(column.kind(), figure.getAsLong()));
        }
        values.put(
                "without_cost",
                isOfGoods ? BigDecimal.valueOf(row.earned().uncosted().minor(), 2) : null);
    }

    private static OptionalLong figure(SalesColumn column, Figures.Row row, boolean isOfGoods) {
        return isOfGoods || !column.isOfGoods() ? column.of(row) : OptionalLong.empty();
    }

    private static Number number(SalesColumn.Kind kind, long figure) {
        return kind == SalesColumn.Kind.COUNT ? (Number) figure : BigDecimal.valueOf(figure, 2);
    }

    /// The table.
    void print() {
        FilterWords.of(query.filter(), context.messages().formats()).forEach(context::say);
        FilterWords.notes(query.filter(), context.messages().formats()).forEach(context::say);
        List<List<String>> lines = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        heads.add(context.text("figures.by." + grouping.key()));
        for (SalesColumn column : SalesColumn.values()) {
            heads.add(context.text(column.word()));
        }
        lines.add(heads);
        figures.rows().forEach(row -> lines.add(cells(name(row.label()), row, isOfGoods())));
        lines.add(cells(context.text("figures.total"), figures.total(), isTotalOfGoods()));
        TextTable.print(context, lines);
    }

    private List<String> cells(String name, Figures.Row row, boolean isOfGoods) {
        Formats formats = context.messages().formats();
        List<String> cells = new ArrayList<>();
        cells.add(name);
        for (SalesColumn column : SalesColumn.values()) {
            OptionalLong figure = figure(column, row, isOfGoods);
            cells.add(figure.isEmpty() ? NONE : SalesWords.exact(column, figure, formats));
        }
        return cells;
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
