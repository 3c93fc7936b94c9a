package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.figures.GoodsColumn;
import smena.domain.figures.GoodsList;
import smena.domain.figures.GoodsRow;
import smena.domain.figures.GoodsTable;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.text.Formats;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A list of figures of goods as the terminal shows it: a table with its sum at the foot, or JSON.
final class GoodsReport {
    private final CliContext context;
    private final GoodsList list;
    private final GoodsTable table;

    GoodsReport(CliContext context, GoodsList list, GoodsTable table) {
        this.context = context;
        this.list = list;
        this.table = table;
    }

    void json() throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("list", list.key());
        answer.put("rows", table.rows().stream().map(this::values).toList());
        answer.put("total", values(table.total()));
        context.say(JSON.std.asString(answer));
    }

    private Map<String, Object> values(GoodsRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (row.product() > 0) {
            values.put("product", row.product());
        }
        for (GoodsColumn column : table.columns()) {
            row.of(column)
                    .ifPresent(
                            value ->
                                    values.put(
                                            column.name().toLowerCase(Locale.ROOT), plain(value)));
        }
        return values;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Money money -> BigDecimal.valueOf(money.minor(), 2);
            case Quantity quantity ->
                    BigDecimal.valueOf(quantity.thousandths(), 3).stripTrailingZeros();
            case Integer share -> BigDecimal.valueOf(share, 2);
            case LocalDate day -> day.toString();
            default -> value;
        };
    }

    /// The table.
    void print() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                table.columns().stream()
                        .map(column -> context.text("figures.goods." + column.name()))
                        .toList());
        table.rows().forEach(row -> lines.add(cells(row, "")));
        lines.add(cells(table.total(), context.text("figures.total")));
        TextTable.print(context, lines);
    }

    private List<String> cells(GoodsRow row, String otherwise) {
        return table.columns().stream()
                .map(
                        column ->
                                row.of(column)
                                        .map(this::shown)
                                        .orElse(column == GoodsColumn.NAME ? otherwise : ""))
                .toList();
    }

    private String shown(Object value) {
        Formats formats = context.messages().formats();
        return switch (value) {
            case Money money -> formats.money(money);
            case Quantity quantity -> formats.quantity(quantity);
            case Integer share -> formats.quantity(new Quantity(share * 10L)) + " %";
            case Long count -> formats.number(count);
            case LocalDate day -> formats.date(day);
            default -> value.toString();
        };
    }
}
