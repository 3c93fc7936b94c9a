package smena.domain.shift;

import smena.domain.Moment;
import smena.domain.journal.Canonical;
import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.promotion.Reduction;
import smena.domain.sale.PaymentMethod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A report as canonical text: stored with a Z-report, and read back for a reprint or for display.
public final class ReportSnapshot {
    private ReportSnapshot() {}

    /// The canonical text of `report`; money in minor units, instants in milliseconds.
    public static String write(ShiftReport report) {
        return Canonical.write(values(report));
    }

    /// The same as values: integers, strings, lists and maps, as the journal takes them.
    public static Map<String, Object> values(ShiftReport report) {
        return Canonical.of(
                "shop", shop(report.shop()),
                "shift", report.shiftId(),
                "z", report.zNumber().orElse(0L),
                "businessDate", report.businessDate().toString(),
                "opened", stamp(report.opened()),
                "closed", report.closed().map(ReportSnapshot::stamp).orElse(Map.of()),
                "takenAt", report.takenAt().at().toEpochMilli(),
                "sales", turnover(report.sales()),
                "refunds", turnover(report.refunds()),
                "reductions", report.reductions().stream().map(ReportSnapshot::reduced).toList(),
                "taxes", report.taxes().stream().map(ReportSnapshot::tax).toList(),
                "methods", report.methods().stream().map(ReportSnapshot::method).toList(),
                "repayments", repayments(report.repayments()),
                "rounding", report.rounding().minor(),
                "drawer", drawer(report.drawer()),
                "movements", report.movements().stream().map(ReportSnapshot::movement).toList(),
                "acts", acts(report.acts()),
                "first", report.firstNumber().orElse(""),
                "last", report.lastNumber().orElse(""),
                "openingDifference", report.openingDifference().minor(),
                "count", report.count().map(ReportSnapshot::count).orElse(Map.of()),
                "counts", counts(report.counts()),
                "before", totals(report.before()),
                "after", totals(report.after()),
                "expected", report.expected().minor(),
                "head", report.head());
    }

    /// The report that was written as these values.
    public static ShiftReport read(Map<String, Object> values) {
        Fields f = new Fields(values);
        long z = f.number("z");
        Fields shop = f.map("shop");
        return new ShiftReport(
                new ShiftReport.Shop(
                        shop.text("name"),
                        shop.text("address"),
                        shop.text("taxId"),
                        shop.text("till")),
                f.number("shift"),
                z == 0 ? Optional.empty() : Optional.of(z),
                LocalDate.parse(f.text("businessDate")),
                stamp(f.map("opened")),
                f.map("closed").isEmpty() ? Optional.empty() : Optional.of(stamp(f.map("closed"))),
                takenAt(f),
                turnover(f.map("sales")),
                turnover(f.map("refunds")),
                f.listOrEmpty("reductions").stream().map(ReportSnapshot::reduced).toList(),
                f.list("taxes").stream().map(ReportSnapshot::tax).toList(),
                f.list("methods").stream().map(ReportSnapshot::method).toList(),
                repayments(f.mapOrEmpty("repayments")),
                f.money("rounding"),
                drawer(f.map("drawer")),
                f.list("movements").stream().map(ReportSnapshot::movement).toList(),
                acts(f.map("acts")),
                Optional.of(f.text("first")).filter(text -> !text.isEmpty()),
                Optional.of(f.text("last")).filter(text -> !text.isEmpty()),
                f.money("openingDifference"),
                f.map("count").isEmpty() ? Optional.empty() : Optional.of(count(f.map("count"))),
                counts(f.map("counts")),
                totals(f.map("before")),
                totals(f.map("after")),
                f.text("head"));
    }

    private static Map<String, Object> shop(ShiftReport.Shop shop) {
        return Canonical.of(
                "name", shop.name(),
                "address", shop.address(),
                "taxId", shop.taxId(),
                "till", shop.till());
    }

    /// The offset is that of the last stamp: what is frozen was taken as the shift was closed.
    private static Moment takenAt(Fields f) {
        ShiftReport.Stamp last = stamp(f.map(f.map("closed").isEmpty() ? "opened" : "closed"));
        return new Moment(f.instant("takenAt"), last.offsetSeconds());
    }

    private static Map<String, Object> stamp(ShiftReport.Stamp stamp) {
        return Canonical.of(
                "by", stamp.by(), "at", stamp.at().toEpochMilli(), "offset", stamp.offsetSeconds());
    }

    private static ShiftReport.Stamp stamp(Fields f) {
        return new ShiftReport.Stamp(f.text("by"), f.instant("at"), (int) f.number("offset"));
    }

    private static Map<String, Object> turnover(ShiftReport.Turnover turnover) {
        return Canonical.of(
                "count", turnover.count(),
                "gross", turnover.gross().minor(),
                "discount", turnover.discount().minor(),
                "total", turnover.total().minor());
    }

    private static ShiftReport.Turnover turnover(Fields f) {
        return new ShiftReport.Turnover(
                f.number("count"), f.money("gross"), f.money("discount"), f.money("total"));
    }

    private static Map<String, Object> reduced(ShiftReport.Reduced reduced) {
        return Canonical.of(
                "kind", reduced.kind().name(),
                "name", reduced.name(),
                "count", reduced.count(),
                "amount", reduced.amount().minor());
    }

    private static ShiftReport.Reduced reduced(Fields f) {
        return new ShiftReport.Reduced(
                Reduction.Kind.valueOf(f.text("kind")),
                f.text("name"),
                f.number("count"),
                f.money("amount"));
    }

    private static Map<String, Object> tax(ShiftReport.Tax tax) {
        return Canonical.of(
                "code", tax.rate().code(),
                "kind", tax.rate().kind().name(),
                "basisPoints", tax.rate().basisPoints(),
                "sold", tax.sold().minor(),
                "soldTax", tax.soldTax().minor(),
                "returned", tax.returned().minor(),
                "returnedTax", tax.returnedTax().minor());
    }

    private static ShiftReport.Tax tax(Fields f) {
        return new ShiftReport.Tax(
                new TaxRate(
                        f.text("code"),
                        TaxRate.Kind.valueOf(f.text("kind")),
                        (int) f.number("basisPoints")),
                f.money("sold"),
                f.money("soldTax"),
                f.money("returned"),
                f.money("returnedTax"));
    }

    private static Map<String, Object> method(ShiftReport.Method method) {
        return Canonical.of(
                "code", method.code(),
                "name", method.name(),
                "kind", method.kind().name(),
                "count", method.count(),
                "sold", method.sold().minor(),
                "returned", method.returned().minor());
    }

    private static ShiftReport.Method method(Fields f) {
        return new ShiftReport.Method(
                f.text("code"),
                f.text("name"),
                PaymentMethod.Kind.valueOf(f.text("kind")),
                f.number("count"),
                f.money("sold"),
                f.money("returned"));
    }

    private static Map<String, Object> repayments(ShiftReport.Repayments repayments) {
        return Canonical.of(
                "count", repayments.count(),
                "amount", repayments.amount().minor(),
                "reversals", repayments.reversals(),
                "reversed", repayments.reversed().minor(),
                "methods", repayments.methods().stream().map(ReportSnapshot::method).toList());
    }

    /// A report of a till that knew no repayments has none.
    private static ShiftReport.Repayments repayments(Fields f) {
        return f.isEmpty()
                ? ShiftReport.Repayments.NONE
                : new ShiftReport.Repayments(
                        f.number("count"),
                        f.money("amount"),
                        f.number("reversals"),
                        f.money("reversed"),
                        f.list("methods").stream().map(ReportSnapshot::method).toList());
    }

    private static Map<String, Object> drawer(Drawer drawer) {
        return Canonical.of(
                "openingCash", drawer.openingCash().minor(),
                "sales", drawer.sales().minor(),
                "refunds", drawer.refunds().minor(),
                "repayments", drawer.repayments().minor(),
                "payIns", drawer.payIns().minor(),
                "payOuts", drawer.payOuts().minor(),
                "safeDrops", drawer.safeDrops().minor());
    }

    private static Drawer drawer(Fields f) {
        return new Drawer(
                f.money("openingCash"),
                f.money("sales"),
                f.money("refunds"),
                f.moneyOrZero("repayments"),
                f.money("payIns"),
                f.money("payOuts"),
                f.money("safeDrops"));
    }

    private static Map<String, Object> movement(ShiftReport.Movement movement) {
        return Canonical.of(
                "kind", movement.kind().name(),
                "count", movement.count(),
                "amount", movement.amount().minor());
    }

    private static ShiftReport.Movement movement(Fields f) {
        return new ShiftReport.Movement(
                CashMovement.Kind.valueOf(f.text("kind")), f.number("count"), f.money("amount"));
    }

    private static Map<String, Object> acts(ShiftReport.Acts acts) {
        return Canonical.of(
                "voidedLines", acts.voidedLines(),
                "cancelledBaskets", acts.cancelledBaskets(),
                "noSales", acts.noSales(),
                "reprints", acts.reprints(),
                "discounts", acts.discounts(),
                "priceOverrides", acts.priceOverrides());
    }

    private static ShiftReport.Acts acts(Fields f) {
        return new ShiftReport.Acts(
                f.number("voidedLines"),
                f.number("cancelledBaskets"),
                f.number("noSales"),
                f.number("reprints"),
                f.number("discounts"),
                f.number("priceOverrides"));
    }

    private static Map<String, Object> count(ShiftReport.Count count) {
        return Canonical.of(
                "counted", count.counted().map(Money::minor).orElse(-1L),
                "reason", count.reason(),
                "cashLeft", count.cashLeft().minor());
    }

    private static ShiftReport.Count count(Fields f) {
        long counted = f.number("counted");
        return new ShiftReport.Count(
                counted < 0 ? Optional.empty() : Optional.of(Money.of(counted)),
                f.text("reason"),
                f.money("cashLeft"));
    }

    private static Map<String, Object> counts(ShiftReport.Counts counts) {
        return Canonical.of(
                "number", counts.number(),
                "first", counts.first().map(ReportSnapshot::tally).orElse(Map.of()),
                "last", counts.last().map(ReportSnapshot::tally).orElse(Map.of()));
    }

    private static ShiftReport.Counts counts(Fields f) {
        return new ShiftReport.Counts(
                f.number("number"), tally(f.map("first")), tally(f.map("last")));
    }

    private static Map<String, Object> tally(ShiftReport.Tally tally) {
        return Canonical.of(
                "counted", tally.counted().minor(),
                "stamp", stamp(tally.stamp()),
                "blind", tally.blind() ? 1 : 0);
    }

    private static Optional<ShiftReport.Tally> tally(Fields f) {
        return f.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ShiftReport.Tally(
                                f.money("counted"), stamp(f.map("stamp")), f.number("blind") == 1));
    }

    private static Map<String, Object> totals(LifetimeTotals totals) {
        return Canonical.of("sales", totals.sales().minor(), "refunds", totals.refunds().minor());
    }

    private static LifetimeTotals totals(Fields f) {
        return new LifetimeTotals(f.money("sales"), f.money("refunds"));
    }

    /// Values read back, of the types they were written with.
    private record Fields(Map<?, ?> values) {
        boolean isEmpty() {
            return values.isEmpty();
        }

        String text(String name) {
            return (String) value(name);
        }

        long number(String name) {
            return ((Number) value(name)).longValue();
        }

        Money money(String name) {
            return Money.of(number(name));
        }

        /// For a figure that an older till did not write.
        Money moneyOrZero(String name) {
            return values.containsKey(name) ? money(name) : Money.ZERO;
        }

        /// For a part that an older till did not write.
        Fields mapOrEmpty(String name) {
            return values.containsKey(name) ? map(name) : new Fields(Map.of());
        }

        Instant instant(String name) {
            return Instant.ofEpochMilli(number(name));
        }

        Fields map(String name) {
            return new Fields((Map<?, ?>) value(name));
        }

        List<Fields> list(String name) {
            return ((List<?>) value(name))
                    .stream().map(item -> new Fields((Map<?, ?>) item)).toList();
        }

        /// For a list that an older till did not write.
        List<Fields> listOrEmpty(String name) {
            return values.containsKey(name) ? list(name) : List.of();
        }

        private Object value(String name) {
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the report has no " + name);
            }
            return value;
        }
    }
}
