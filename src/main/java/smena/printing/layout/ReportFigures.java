package smena.printing.layout;

import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.money.AlikeRates;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ReportFigure.Kind;
import smena.domain.shift.ShiftReport;
import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;

import java.util.List;

/// The part of a report that says what was sold, taxed and paid, and the lifetime totals.
final class ReportFigures {
    /// Two such amounts and a rate fit side by side on the narrowest paper.
    private static final int TAX = 10;

    private final PaperWords words;
    private final FigureMarks marks;

    ReportFigures(PaperWords words, FigureMarks marks) {
        this.words = words;
        this.marks = marks;
    }

    void write(ReceiptDocument.Builder paper, ShiftReport report) {
        turnover(
                paper,
                "sales",
                report.sales(),
                List.of(Kind.SALES, Kind.SALES_DISCOUNT, Kind.SALES_NET));
        turnover(
                paper,
                "refunds",
                report.refunds(),
                List.of(Kind.REFUNDS, Kind.REFUNDS_DISCOUNT, Kind.REFUNDS_NET));
        paper.rule();
        if (!report.reductions().isEmpty()) {
            paper.text(words.get("reductions"));
            report.reductions().forEach(reduced -> reduced(paper, reduced));
            paper.rule();
        }
        if (!report.taxes().isEmpty()) {
            taxes(paper, report);
            paper.rule();
        }
        report.methods().forEach(method -> method(paper, method));
        if (!report.repayments().isNone()) {
            paper.rule();
            repayments(paper, report.repayments());
            paper.rule();
        }
        String rounding = words.formats().signed(report.rounding());
        figure(paper, Kind.ROUNDING, words.name("rounding"), Cell.amount(rounding, 0));
        paper.rule();
    }

    /// Debts paid back are no sales: they stand apart, with how they were paid.
    private void repayments(ReceiptDocument.Builder paper, ShiftReport.Repayments repayments) {
        figure(
                paper,
                Kind.REPAYMENTS,
                words.name("repayments"),
                words.count(repayments.count()),
                words.amount(repayments.amount()));
        if (repayments.reversals() > 0) {
            figure(
                    paper,
                    Kind.REVERSALS,
                    words.name("reversals"),
                    words.count(repayments.reversals()),
                    words.amount(repayments.reversed().negated()));
        }
        for (ShiftReport.Method method : repayments.methods()) {
            String name = "  " + words.method(method.code(), method.name());
            Money amount = method.sold().minus(method.returned());
            paper.add(
                    marks.row(
                            new ReportFigure(Kind.REPAID_WITH, method.code()),
                            Cell.name(name),
                            words.count(method.count()),
                            words.amount(amount)));
        }
    }

    /// @param kinds of the gross amount, the discount and what is left
    private void turnover(
            ReceiptDocument.Builder paper, String key, ShiftReport.Turnover of, List<Kind> kinds) {
        figure(
                paper,
                kinds.getFirst(),
                words.name(key),
                words.count(of.count()),
                words.amount(of.gross()));
        if (!of.discount().isZero()) {
            Cell discount = words.amount(of.discount().negated());
            figure(paper, kinds.get(1), words.detail("discount"), discount);
            figure(paper, kinds.getLast(), words.detail("net"), words.amount(of.total()));
        }
    }

    private void reduced(ReceiptDocument.Builder paper, ShiftReport.Reduced reduced) {
        paper.add(
                marks.row(
                        ReportFigure.of(reduced),
                        Cell.name("  " + words.reduction(reduced.kind(), reduced.name())),
                        words.count(reduced.count()),
                        words.amount(reduced.amount().negated())));
    }

    private void taxes(ReceiptDocument.Builder paper, ShiftReport report) {
        paper.row(
                words.name("taxes"),
                Cell.amount(words.get("turnover"), TAX),
                Cell.amount(words.get("taxAmount"), TAX));
        AlikeRates alike = report.alikeRates();
        for (ShiftReport.Tax tax : report.taxes()) {
            TaxRate rate = tax.rate();
            ReportFigure sold = new ReportFigure(Kind.TAX_SOLD, rate.code());
            row(paper, sold, words.tax(rate, alike), tax.sold(), amount(rate, tax.soldTax()));
            if (!tax.returned().isZero()) {
                // One space: with two the word would not fit beside its amounts on 58 mm paper.
                String returned = " " + words.get("returned");
                ReportFigure back = new ReportFigure(Kind.TAX_RETURNED, rate.code());
                row(paper, back, returned, tax.returned(), amount(rate, tax.returnedTax()));
            }
        }
    }

    private void row(
            ReceiptDocument.Builder paper,
            ReportFigure figure,
            String name,
            Money turnover,
            String tax) {
        String amount = words.formats().money(turnover);
        Cell[] cells = {Cell.name(name), Cell.amount(amount, TAX), Cell.amount(tax, TAX)};
        paper.add(marks.row(figure, cells));
    }

    /// What is exempt has no tax at all, which is not a tax of 0.
    private String amount(TaxRate rate, Money tax) {
        return rate.kind() == TaxRate.Kind.EXEMPT ? "—" : words.formats().money(tax);
    }

    private void method(ReceiptDocument.Builder paper, ShiftReport.Method method) {
        String name = words.method(method.code(), method.name());
        paper.add(
                marks.row(
                        new ReportFigure(Kind.METHOD, method.code()),
                        Cell.name(name),
                        words.count(method.count()),
                        words.amount(method.sold())));
        if (!method.returned().isZero()) {
            paper.add(
                    marks.row(
                            new ReportFigure(Kind.METHOD_RETURNED, method.code()),
                            words.detail("returned"),
                            words.amount(method.returned().negated())));
        }
    }

    /// The till's lifetime totals, before this shift and after it.
    void lifetime(ReceiptDocument.Builder paper, ShiftReport report) {
        lifetime(
                paper,
                "lifetime.before",
                report.before(),
                List.of(Kind.BEFORE_SALES, Kind.BEFORE_REFUNDS, Kind.BEFORE_NET));
        lifetime(
                paper,
                "lifetime.after",
                report.after(),
                List.of(Kind.AFTER_SALES, Kind.AFTER_REFUNDS, Kind.AFTER_NET));
    }

    private void lifetime(
            ReceiptDocument.Builder paper, String key, LifetimeTotals totals, List<Kind> kinds) {
        paper.text(words.get(key));
        Cell sales = words.amount(totals.sales());
        figure(paper, kinds.getFirst(), words.detail("sales"), sales);
        Cell refunds = words.amount(totals.refunds());
        figure(paper, kinds.get(1), words.detail("refunds"), refunds);
        Cell net = words.amount(totals.net());
        figure(paper, kinds.getLast(), words.detail("lifetime.net"), net);
    }

    private void figure(ReceiptDocument.Builder paper, Kind kind, Cell... cells) {
        paper.add(marks.row(ReportFigure.of(kind), cells));
    }
}
