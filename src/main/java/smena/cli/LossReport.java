package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.figures.LossFigure;
import smena.domain.figures.LossFigure.Measure;
import smena.domain.figures.LossRate;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossTable;
import smena.domain.money.Money;
import smena.text.Formats;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Loss prevention as the terminal shows it: a row for each cashier, the shop at the foot. What is
/// far above the shop's average is marked.
final class LossReport {
    private static final String HIGH = " ▲";

    private final CliContext context;
    private final LossTable table;

    LossReport(CliContext context, LossTable table) {
        this.context = context;
        this.table = table;
    }

    void json() throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rows", table.rows().stream().map(this::values).toList());
        answer.put("total", values(table.shop()));
        answer.put("shifts", table.shifts());
        context.say(JSON.std.asString(answer));
    }

    private Map<String, Object> values(LossRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (row.person() != 0) {
            values.put("person", row.person());
            values.put("name", row.name());
        }
        values.put("receipts", row.receipts());
        values.put("revenue", decimal(row.revenue()));
        for (LossFigure figure : LossFigure.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            LossRow.Sum sum = row.of(figure);
            LossRate rate = row.rate(figure);
            one.put("count", sum.count());
            if (!figure.isCount()) {
                one.put("amount", decimal(sum.amount()));
            }
            if (figure.measure() != Measure.NONE) {
                one.put("rate", rate.isKnown() ? rate.inHundred(2) : null);
                one.put("questionable", row.person() != 0 && table.isQuestionable(row, figure));
            }
            values.put(figure.name().toLowerCase(Locale.ROOT), one);
        }
        return values;
    }

    private static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(money.minor(), 2);
    }

    /// The table.
    void print() {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>();
        head.add(context.text("loss.cashier"));
        head.add(context.text("cli.report.receipts"));
        head.add(context.text("figures.revenue"));
        for (LossFigure figure : LossFigure.values()) {
            head.add(context.text("loss.figure." + figure));
        }
        lines.add(head);
        table.rows().forEach(row -> lines.add(cells(row, row.name())));
        lines.add(cells(table.shop(), context.text("loss.shop")));
        TextTable.print(context, lines);
    }

    private List<String> cells(LossRow row, String name) {
        Formats formats = context.messages().formats();
        List<String> cells = new ArrayList<>();
        cells.add(name);
        cells.add(formats.number(row.receipts()));
        cells.add(formats.money(row.revenue()));
        for (LossFigure figure : LossFigure.values()) {
            cells.add(cell(row, figure, formats));
        }
        return cells;
    }

    private String cell(LossRow row, LossFigure figure, Formats formats) {
        LossRow.Sum sum = row.of(figure);
        LossRate rate = row.rate(figure);
        String shown = figure.isCount() ? formats.number(sum.count()) : formats.money(sum.amount());
        String beside = rate.isKnown() ? " (" + rate.inHundred(2).toPlainString() + ")" : "";
        boolean high = row.person() != 0 && table.isQuestionable(row, figure);
        return shown + beside + (high ? HIGH : "");
    }
}
