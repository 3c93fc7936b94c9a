package smena.api;

import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.shift.Drawer;
import smena.domain.shift.HandoverRecord;
import smena.domain.shift.ShiftReport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Every figure of an X- or Z-report as programs know it.
final class ReportShape {
    private ReportShape() {}

    static Map<String, Object> of(ShiftReport report) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", report.zNumber().isPresent() ? "Z" : "X");
        data.put("session", report.shiftId());
        data.put("z_number", report.zNumber().orElse(null));
        data.put("shop", shop(report.shop()));
        data.put("business_date", report.businessDate().toString());
        data.put("opened_by", report.opened().by());
        data.put("opened_at", IsoTimes.text(report.opened()));
        data.put("closed_by", report.closed().map(ShiftReport.Stamp::by).orElse(null));
        data.put("closed_at", report.closed().map(IsoTimes::text).orElse(null));
        data.put(
                "taken_at", IsoTimes.text(report.takenAt().at(), report.takenAt().offsetSeconds()));
        data.put("sales", turnover(report.sales()));
        data.put("refunds", turnover(report.refunds()));
        data.put("reductions", report.reductions().stream().map(ReportShape::reduced).toList());
        data.put("taxes", report.taxes().stream().map(ReportShape::tax).toList());
        data.put("payments", report.methods().stream().map(ReportShape::method).toList());
        data.put("repayments", repayments(report.repayments()));
        data.put("rounding", Json.money(report.rounding()));
        data.put("drawer", drawer(report.drawer()));
        data.put("movements", report.movements().stream().map(ReportShape::movement).toList());
        data.put("acts", acts(report.acts()));
        data.put("first_number", report.firstNumber().orElse(null));
        data.put("last_number", report.lastNumber().orElse(null));
        data.put("opening_difference", Json.money(report.openingDifference()));
        count(data, report);
        data.put("counts", counts(report.counts()));
        data.put("lifetime_before", totals(report.before()));
        data.put("lifetime_after", totals(report.after()));
        data.put("journal_head", report.head());
        return data;
    }

    private static void count(Map<String, Object> data, ShiftReport report) {
        data.put("expected_cash", Json.money(report.expected()));
        data.put(
                "actual_cash",
                report.count().flatMap(ShiftReport.Count::counted).map(Json::money).orElse(null));
        data.put("difference", report.difference().map(Json::money).orElse(null));
        data.put("reason", report.count().map(ShiftReport.Count::reason).orElse(null));
        data.put("cash_left", report.count().map(c -> Json.money(c.cashLeft())).orElse(null));
    }

    private static Map<String, Object> shop(ShiftReport.Shop shop) {
        return row(
                List.of("name", "address", "tax_id", "till"),
                shop.name(),
                shop.address(),
                shop.taxId(),
                shop.till());
    }

    private static Map<String, Object> turnover(ShiftReport.Turnover turnover) {
        return row(
                List.of("count", "gross", "discount", "total"),
                turnover.count(),
                Json.money(turnover.gross()),
                Json.money(turnover.discount()),
                Json.money(turnover.total()));
    }

    private static Map<String, Object> reduced(ShiftReport.Reduced reduced) {
        return row(
                List.of("kind", "name", "count", "amount"),
                small(reduced.kind()),
                reduced.name(),
                reduced.count(),
                Json.money(reduced.amount()));
    }

    private static Map<String, Object> tax(ShiftReport.Tax tax) {
        return row(
                List.of("code", "basis_points", "sold", "sold_tax", "returned", "returned_tax"),
                tax.rate().code(),
                tax.rate().basisPoints(),
                Json.money(tax.sold()),
                Json.money(tax.soldTax()),
                Json.money(tax.returned()),
                Json.money(tax.returnedTax()));
    }

    private static Map<String, Object> method(ShiftReport.Method method) {
        return row(
                List.of("payment_method", "name", "kind", "count", "sold", "returned"),
                method.code(),
                method.name(),
                small(method.kind()),
                method.count(),
                Json.money(method.sold()),
                Json.money(method.returned()));
    }

    private static Map<String, Object> repayments(ShiftReport.Repayments repayments) {
        return row(
                List.of("count", "amount", "reversals", "reversed", "payments"),
                repayments.count(),
                Json.money(repayments.amount()),
                repayments.reversals(),
                Json.money(repayments.reversed()),
                repayments.methods().stream().map(ReportShape::method).toList());
    }

    private static Map<String, Object> drawer(Drawer drawer) {
        return row(
                List.of(
                        "opening_cash",
                        "sales",
                        "refunds",
                        "repayments",
                        "pay_ins",
                        "pay_outs",
                        "safe_drops"),
                Json.money(drawer.openingCash()),
                Json.money(drawer.sales()),
                Json.money(drawer.refunds()),
                Json.money(drawer.repayments()),
                Json.money(drawer.payIns()),
                Json.money(drawer.payOuts()),
                Json.money(drawer.safeDrops()));
    }

    private static Map<String, Object> movement(ShiftReport.Movement movement) {
        return row(
                List.of("kind", "count", "amount"),
                small(movement.kind()),
                movement.count(),
                Json.money(movement.amount()));
    }

    private static Map<String, Object> acts(ShiftReport.Acts acts) {
        return row(
                List.of(
                        "voided_lines",
                        "cancelled_baskets",
                        "no_sales",
                        "reprints",
                        "discounts",
                        "price_overrides"),
                acts.voidedLines(),
                acts.cancelledBaskets(),
                acts.noSales(),
                acts.reprints(),
                acts.discounts(),
                acts.priceOverrides());
    }

    private static Map<String, Object> counts(ShiftReport.Counts counts) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", counts.number());
        data.put("first", counts.first().map(ReportShape::tally).orElse(null));
        data.put("last", counts.last().map(ReportShape::tally).orElse(null));
        return data;
    }

    private static Map<String, Object> tally(ShiftReport.Tally tally) {
        return row(
                List.of("amount", "by", "at", "blind"),
                Json.money(tally.counted()),
                tally.stamp().by(),
                IsoTimes.text(tally.stamp()),
                tally.blind());
    }

    /// The handovers of the drawer, with what should have been in it.
    static List<Map<String, Object>> handovers(List<HandoverRecord> handed) {
        return handed.stream().map(ReportShape::handover).toList();
    }

    private static Map<String, Object> handover(HandoverRecord handed) {
        return row(
                List.of("from", "to", "at", "counts", "expected", "difference", "blind"),
                handed.from(),
                handed.to(),
                IsoTimes.text(handed.at(), handed.offsetSeconds()),
                handed.counts().stream().map(Json::money).toList(),
                Json.money(handed.expected()),
                Json.money(handed.difference()),
                handed.blind());
    }

    private static Map<String, Object> totals(LifetimeTotals totals) {
        return row(
                List.of("sales", "refunds", "net"),
                Json.money(totals.sales()),
                Json.money(totals.refunds()),
                Json.money(totals.net()));
    }

    private static String small(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> row(List<String> names, Object... values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(names.get(i), values[i]);
        }
        return row;
    }
}
