package smena.api;

import smena.domain.figures.Expenses;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.LossTable;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.SalesFacet;
import smena.domain.shift.BusinessPeriod;
import smena.service.Services;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was sold over a period, and what cashiers did beside selling.
final class ReportCalls {
    private static final int MOST = 10_000;

    private final Services services;

    ReportCalls(Services services) {
        this.services = services;
    }

    List<Route> routes() {
        return List.of(
                Route.get("reports", this::sales),
                Route.get("reports/control", this::control),
                Route.get("reports/expenses", this::expenses));
    }

    /// Business dates, both included.
    private record Days(LocalDate from, LocalDate to) {
        static Days of(ApiCall call) {
            Days days =
                    new Days(QueryDates.required(call, "from"), QueryDates.required(call, "to"));
            if (days.from.isAfter(days.to)) {
                throw JsonFields.requestDeclined("to", call.language().text("api.period"));
            }
            return days;
        }
    }

    private ApiAnswer control(ApiCall call) {
        Days days = Days.of(call);
        LossTable table =
                services.lossPrevention().table(Optional.of(call.actor()), days.from(), days.to());
        return ApiAnswer.of(
                ApiAnswer.OK,
                new LossShape(table).body(days.from().toString(), days.to().toString()));
    }

    private ApiAnswer expenses(ApiCall call) {
        Days days = Days.of(call);
        Expenses expenses =
                services.expenseReports().of(Optional.of(call.actor()), days.from(), days.to());
        ExpensesShape shape = new ExpensesShape("true".equals(call.query().get("details")));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", days.from().toString());
        body.put("to", days.to().toString());
        body.put("rows", expenses.rows().stream().map(shape::row).toList());
        body.put("total", Json.money(expenses.total()));
        return ApiAnswer.of(ApiAnswer.OK, body);
    }

    private ApiAnswer sales(ApiCall call) {
        Days days = Days.of(call);
        String by = call.query().getOrDefault("by", "").strip();
        Grouping grouping =
                (by.isEmpty() ? Optional.of(Grouping.DAY) : Grouping.named(by))
                        .orElseThrow(
                                () ->
                                        JsonFields.requestDeclined(
                                                "by", call.language().text("api.reportBy")));
        int limit = limit(call);
        ReportQuery query =
                ReportQuery.of(BusinessPeriod.own(days.from(), days.to()), grouping)
                        .of(services.salesFilters().read(asked(call)));
        Figures figures = services.periodReports().of(Optional.of(call.actor()), query);
        List<Figures.Row> rows = figures.after(grouping, call.query().getOrDefault("after", ""));
        List<Figures.Row> page = rows.subList(0, Math.min(limit, rows.size()));
        FiguresShape shape = new FiguresShape(call.language(), query, figures.showsEarnings());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("by", grouping.key());
        body.put("from", days.from().toString());
        body.put("to", days.to().toString());
        query.filter().by().forEach((facet, one) -> body.put(facet.key(), one.key()));
        body.put("rows", page.stream().map(shape::row).toList());
        body.put("total", shape.total(figures.total()));
        body.put("next", page.size() < rows.size() ? page.getLast().label().key() : null);
        return ApiAnswer.of(ApiAnswer.OK, body);
    }

    private static Map<SalesFacet, String> asked(ApiCall call) {
        Map<SalesFacet, String> asked = new EnumMap<>(SalesFacet.class);
        for (SalesFacet facet : SalesFacet.values()) {
            String text = call.query().getOrDefault(facet.key(), "");
            if (!text.isBlank()) {
                asked.put(facet, text);
            }
        }
        return asked;
    }

    private static int limit(ApiCall call) {
        String text = call.query().getOrDefault("limit", "").strip();
        if (text.isEmpty()) {
            return MOST;
        }
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) > 0) {
            return Math.min(MOST, Integer.parseInt(text));
        }
        throw JsonFields.requestDeclined("limit", call.language().text("api.limit", MOST));
    }
}
