package smena.domain.shift;

import smena.domain.shift.ReportFigure.Kind;

import java.util.ArrayList;
import java.util.List;

/// The figures of a report, in the order of its paper, and which of them are made of others.
public final class FigureParts {
    private static final List<String> ACTS =
            List.of(
                    "LINE_VOIDED",
                    "BASKET_CANCELLED",
                    "NO_SALE",
                    "REPRINT",
                    "DISCOUNT",
                    "PRICE_OVERRIDE");

    private FigureParts() {}

    /// A figure that another is made of.
    ///
    /// @param figure which
    /// @param negative whether it is taken off
    public record Part(ReportFigure figure, boolean negative) {}

    /// What a figure is made of; empty where it is made of rows of the books.
    public static List<Part> of(ShiftReport report, Kind kind) {
        return switch (kind) {
            case EXPECTED -> expected(report);
            case DIFFERENCE -> List.of(plus(Kind.COUNTED), minus(Kind.EXPECTED));
            case CASH_LEFT -> left(report);
            case BEFORE_NET -> List.of(plus(Kind.BEFORE_SALES), minus(Kind.BEFORE_REFUNDS));
            case AFTER_SALES -> List.of(plus(Kind.BEFORE_SALES), plus(Kind.SALES_NET));
            case AFTER_REFUNDS -> List.of(plus(Kind.BEFORE_REFUNDS), plus(Kind.REFUNDS_NET));
            case AFTER_NET -> List.of(plus(Kind.AFTER_SALES), minus(Kind.AFTER_REFUNDS));
            default -> List.of();
        };
    }

    private static List<Part> expected(ShiftReport report) {
        List<Part> parts = new ArrayList<>(List.of(plus(Kind.OPENING_CASH), plus(Kind.CASH_SALES)));
        if (!report.drawer().refunds().isZero()) {
            parts.add(plus(Kind.CASH_REFUNDS));
        }
        if (!report.drawer().repayments().isZero()) {
            parts.add(plus(Kind.CASH_REPAYMENTS));
        }
        report.movements().forEach(m -> parts.add(new Part(ReportFigure.of(m.kind()), false)));
        return parts;
    }

    /// What was counted stays; where nobody counted, what should be there, if that is anything.
    private static List<Part> left(ShiftReport report) {
        boolean counted = report.count().flatMap(ShiftReport.Count::counted).isPresent();
        if (counted) {
            return List.of(plus(Kind.COUNTED));
        }
        return report.expected().isNegative() ? List.of() : List.of(plus(Kind.EXPECTED));
    }

    /// Every figure that the paper of a report shows, from top to bottom.
    public static List<ReportFigure> all(ShiftReport report) {
        List<ReportFigure> all = new ArrayList<>();
        if (report.firstNumber().isPresent()) {
            all.add(ReportFigure.of(Kind.RECEIPTS));
        }
        turnover(all, report.sales(), Kind.SALES, Kind.SALES_DISCOUNT, Kind.SALES_NET);
        turnover(all, report.refunds(), Kind.REFUNDS, Kind.REFUNDS_DISCOUNT, Kind.REFUNDS_NET);
        report.reductions().forEach(reduced -> all.add(ReportFigure.of(reduced)));
        for (ShiftReport.Tax tax : report.taxes()) {
            all.add(new ReportFigure(Kind.TAX_SOLD, tax.rate().code()));
            if (!tax.returned().isZero()) {
                all.add(new ReportFigure(Kind.TAX_RETURNED, tax.rate().code()));
            }
        }
        for (ShiftReport.Method method : report.methods()) {
            all.add(new ReportFigure(Kind.METHOD, method.code()));
            if (!method.returned().isZero()) {
                all.add(new ReportFigure(Kind.METHOD_RETURNED, method.code()));
            }
        }
        repayments(all, report.repayments());
        all.add(ReportFigure.of(Kind.ROUNDING));
        drawer(all, report);
        ACTS.forEach(kind -> all.add(new ReportFigure(Kind.ACT, kind)));
        lifetime(all);
        return all;
    }

    private static void turnover(
            List<ReportFigure> all, ShiftReport.Turnover of, Kind gross, Kind discount, Kind net) {
        all.add(ReportFigure.of(gross));
        if (!of.discount().isZero()) {
            all.add(ReportFigure.of(discount));
            all.add(ReportFigure.of(net));
        }
    }

    private static void repayments(List<ReportFigure> all, ShiftReport.Repayments repayments) {
        if (repayments.isNone()) {
            return;
        }
        all.add(ReportFigure.of(Kind.REPAYMENTS));
        if (repayments.reversals() > 0) {
            all.add(ReportFigure.of(Kind.REVERSALS));
        }
        repayments.methods().forEach(m -> all.add(new ReportFigure(Kind.REPAID_WITH, m.code())));
    }

    private static void drawer(List<ReportFigure> all, ShiftReport report) {
        all.add(ReportFigure.of(Kind.OPENING_CASH));
        if (!report.openingDifference().isZero()) {
            all.add(ReportFigure.of(Kind.OPENING_DIFFERENCE));
        }
        expected(report).stream().skip(1).forEach(part -> all.add(part.figure()));
        all.add(ReportFigure.of(Kind.EXPECTED));
        if (report.counts().number() > 0) {
            all.add(ReportFigure.of(Kind.COUNTS));
        }
        if (report.counts().number() > 1) {
            all.add(ReportFigure.of(Kind.FIRST_COUNT));
        }
        if (report.count().isPresent()) {
            all.add(ReportFigure.of(Kind.COUNTED));
            report.difference().ifPresent(_ -> all.add(ReportFigure.of(Kind.DIFFERENCE)));
            all.add(ReportFigure.of(Kind.CASH_LEFT));
        }
    }

    private static void lifetime(List<ReportFigure> all) {
        for (Kind kind :
                List.of(
                        Kind.BEFORE_SALES,
                        Kind.BEFORE_REFUNDS,
                        Kind.BEFORE_NET,
                        Kind.AFTER_SALES,
                        Kind.AFTER_REFUNDS,
                        Kind.AFTER_NET)) {
            all.add(ReportFigure.of(kind));
        }
    }

    private static Part plus(Kind kind) {
        return new Part(ReportFigure.of(kind), false);
    }

    private static Part minus(Kind kind) {
        return new Part(ReportFigure.of(kind), true);
    }
}
