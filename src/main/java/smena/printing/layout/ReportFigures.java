package smena.printing.layout;

import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.shift.ShiftReport;
import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;

/// The part of a report that says what was sold, taxed and paid, and the lifetime totals.
final class ReportFigures {
    /// Two such amounts and a rate fit side by side on the narrowest paper.
    private static final int TAX = 10;

    private final PaperWords words;

    ReportFigures(PaperWords words) {
        this.words = words;
    }

    void write(ReceiptDocument.Builder paper, ShiftReport report) {
        turnover(paper, "sales", report.sales());
        turnover(paper, "refunds", report.refunds());
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
        paper.row(words.name("rounding"), Cell.amount(rounding, 0));
        paper.rule();
    }

    /// Debts paid back are no sales: they stand apart, with how they were paid.
    private void repayments(ReceiptDocument.Builder paper, ShiftReport.Repayments repayments) {
        paper.row(
                words.name("repayments"),
                words.count(repayments.count()),
                words.amount(repayments.amount()));
        if (repayments.reversals() > 0) {
            paper.row(
                    words.name("reversals"),
                    words.count(repayments.reversals()),
                    words.amount(repayments.reversed().negated()));
        }
        for (ShiftReport.Method method : repayments.methods()) {
            String name = "  " + words.method(method.code(), method.name());
            Money amount = method.sold().minus(method.returned());
            paper.row(Cell.name(name), words.count(method.count()), words.amount(amount));
        }
    }

    private void turnover(ReceiptDocument.Builder paper, String key, ShiftReport.Turnover of) {
        paper.row(words.name(key), words.count(of.count()), words.amount(of.gross()));
        if (!of.discount().isZero()) {
            paper.row(words.detail("discount"), words.amount(of.discount().negated()));
            paper.row(words.detail("net"), words.amount(of.total()));
        }
    }

    private void reduced(ReceiptDocument.Builder paper, ShiftReport.Reduced reduced) {
        paper.row(
                Cell.name("  " + words.reduction(reduced.kind(), reduced.name())),
                words.count(reduced.count()),
                words.amount(reduced.amount().negated()));
    }

    private void taxes(ReceiptDocument.Builder paper, ShiftReport report) {
        paper.row(
                words.name("taxes"),
                Cell.amount(words.get("turnover"), TAX),
                Cell.amount(words.get("taxAmount"), TAX));
        for (ShiftReport.Tax tax : report.taxes()) {
            TaxRate rate = tax.rate();
            row(paper, words.tax(rate), tax.sold(), amount(rate, tax.soldTax()));
            if (!tax.returned().isZero()) {
                // One space: with two the word would not fit beside its amounts on 58 mm paper.
                String returned = " " + words.get("returned");
                row(paper, returned, tax.returned(), amount(rate, tax.returnedTax()));
            }
        }
    }

    private void row(ReceiptDocument.Builder paper, String name, Money turnover, String tax) {
        String amount = words.formats().money(turnover);
        paper.row(Cell.name(name), Cell.amount(amount, TAX), Cell.amount(tax, TAX));
    }

    /// What is exempt has no tax at all, which is not a tax of 0.
    private String amount(TaxRate rate, Money tax) {
        return rate.kind() == TaxRate.Kind.EXEMPT ? "—" : words.formats().money(tax);
    }

    private void method(ReceiptDocument.Builder paper, ShiftReport.Method method) {
        String name = words.method(method.code(), method.name());
        paper.row(Cell.name(name), words.count(method.count()), words.amount(method.sold()));
        if (!method.returned().isZero()) {
            paper.row(words.detail("returned"), words.amount(method.returned().negated()));
        }
    }

    /// The till's lifetime totals, before this shift and after it.
    void lifetime(ReceiptDocument.Builder paper, ShiftReport report) {
        lifetime(paper, "lifetime.before", report.before());
        lifetime(paper, "lifetime.after", report.after());
    }

    private void lifetime(ReceiptDocument.Builder paper, String key, LifetimeTotals totals) {
        paper.text(words.get(key));
        paper.row(words.detail("sales"), words.amount(totals.sales()));
        paper.row(words.detail("refunds"), words.amount(totals.refunds()));
        paper.row(words.detail("lifetime.net"), words.amount(totals.net()));
    }
}
