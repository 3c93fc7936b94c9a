package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.figures.Expenses;
import smena.domain.money.Money;
import smena.text.ExpenseName;
import smena.text.Formats;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Pay-outs by reason as the terminal shows them: a table with its sum at the foot, or JSON.
final class ExpenseReport {
    private final CliContext context;
    private final Expenses expenses;

    ExpenseReport(CliContext context, Expenses expenses) {
        this.context = context;
        this.expenses = expenses;
    }

    void json() throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rows", expenses.rows().stream().map(ExpenseReport::values).toList());
        answer.put("total", decimal(expenses.total()));
        context.say(JSON.std.asString(answer));
    }

    private static Map<String, Object> values(Expenses.Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", row.name());
        values.put("supplier", row.supplier());
        values.put("count", row.payOuts().size());
        values.put("amount", decimal(row.amount()));
        return values;
    }

    private static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(money.minor(), 2);
    }

    /// The table.
    void print() {
        Formats formats = context.messages().formats();
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                List.of(
                        context.text("expenses.reason"),
                        context.text("expenses.count"),
                        context.text("expenses.amount")));
        for (Expenses.Row row : expenses.rows()) {
            lines.add(
                    List.of(
                            String.valueOf(SafeText.value(ExpenseName.of(row, formats.words()))),
                            formats.number(row.payOuts().size()),
                            formats.money(row.amount())));
        }
        int count = expenses.rows().stream().mapToInt(row -> row.payOuts().size()).sum();
        lines.add(
                List.of(
                        context.text("figures.total"),
                        formats.number(count),
                        formats.money(expenses.total())));
        TextTable.print(context, lines);
    }
}
