package smena.api;

import smena.domain.figures.Expenses;
import smena.domain.figures.Expenses.PayOut;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Pay-outs by reason as programs know them.
///
/// @param details whether each pay-out is there too
record ExpensesShape(boolean details) {
    Map<String, Object> row(Expenses.Row row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", row.name());
        data.put("supplier", row.supplier());
        data.put("count", row.payOuts().size());
        data.put("amount", Json.money(row.amount()));
        if (details) {
            List<Map<String, Object>> all =
                    row.payOuts().stream().map(ExpensesShape::payOut).toList();
            data.put("movements", all);
        }
        return data;
    }

    private static Map<String, Object> payOut(PayOut one) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", one.movement());
        data.put("session", one.shift());
        data.put("amount", Json.money(one.amount()));
        data.put("reason", one.reason());
        data.put("cashier_name", one.by());
        data.put("created_at", IsoTimes.text(one.when().at(), one.when().offsetSeconds()));
        return data;
    }
}
