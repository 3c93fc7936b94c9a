package smena.printing.layout;

import smena.domain.money.Money;
import smena.domain.shift.Drawer;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ReportFigure.Kind;
import smena.domain.shift.ShiftReport;
import smena.printing.document.Align;
import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;

/// The part of a report that explains the drawer: what came in, what went out, what should be in it
/// and what was.
final class ReportDrawer {
    private final PaperWords words;
    private final FigureMarks marks;

    ReportDrawer(PaperWords words, FigureMarks marks) {
        this.words = words;
        this.marks = marks;
    }

    void write(ReceiptDocument.Builder paper, ShiftReport report) {
        Drawer drawer = report.drawer();
        figure(
                paper,
                Kind.OPENING_CASH,
                words.name("openingCash"),
                words.amount(drawer.openingCash()));
        if (!report.openingDifference().isZero()) {
            String difference = words.formats().signed(report.openingDifference());
            figure(
                    paper,
                    Kind.OPENING_DIFFERENCE,
                    words.detail("openingDifference"),
                    Cell.amount(difference, 0));
        }
        figure(paper, Kind.CASH_SALES, words.name("cashSales"), words.amount(drawer.sales()));
        if (!drawer.refunds().isZero()) {
            figure(
                    paper,
                    Kind.CASH_REFUNDS,
                    words.name("cashRefunds"),
                    words.amount(drawer.refunds().negated()));
        }
        if (!drawer.repayments().isZero()) {
            figure(
                    paper,
                    Kind.CASH_REPAYMENTS,
                    words.name("cashRepayments"),
                    words.amount(drawer.repayments()));
        }
        report.movements().forEach(movement -> movement(paper, movement));
        bold(paper, Kind.EXPECTED, words.name("expected"), words.amount(report.expected()));
        counts(paper, report.counts());
        report.count().ifPresent(count -> count(paper, count));
        report.counts().last().ifPresent(last -> stamp(paper, last));
        report.difference().ifPresent(difference -> difference(paper, difference));
        report.count().ifPresent(count -> left(paper, count));
    }

    private void movement(ReceiptDocument.Builder paper, ShiftReport.Movement movement) {
        Money amount =
                switch (movement.kind()) {
                    case PAY_IN -> movement.amount();
                    case PAY_OUT, SAFE_DROP -> movement.amount().negated();
                };
        paper.add(
                marks.row(
                        ReportFigure.of(movement.kind()),
                        words.name("movement." + movement.kind().name()),
                        words.count(movement.count()),
                        words.amount(amount)));
    }

    /// How often it was counted, and the first result where it was counted more than once.
    private void counts(ReceiptDocument.Builder paper, ShiftReport.Counts counts) {
        if (counts.number() > 0) {
            figure(
                    paper,
                    Kind.COUNTS,
                    words.name("counts"),
                    Cell.amount(Long.toString(counts.number()), 0));
        }
        if (counts.number() > 1) {
            counts.first().ifPresent(first -> first(paper, first));
        }
    }

    private void first(ReceiptDocument.Builder paper, ShiftReport.Tally first) {
        figure(paper, Kind.FIRST_COUNT, words.name("firstCount"), words.amount(first.counted()));
        stamp(paper, first);
    }

    /// Who counted and when, and whether they already knew the expected amount.
    private void stamp(ReceiptDocument.Builder paper, ShiftReport.Tally tally) {
        ShiftReport.Stamp stamp = tally.stamp();
        String at = words.dateTime(stamp.at(), stamp.offsetSeconds());
        paper.text(at + " " + stamp.by(), Align.RIGHT, TextStyle.PLAIN);
        if (!tally.blind()) {
            paper.text("  " + words.get("notBlind"));
        }
    }

    private void count(ReceiptDocument.Builder paper, ShiftReport.Count count) {
        Cell counted =
                count.counted()
                        .map(words::amount)
                        .orElseGet(() -> Cell.amount(words.get("notCounted"), 0));
        bold(paper, Kind.COUNTED, words.name("counted"), counted);
    }

    private void difference(ReceiptDocument.Builder paper, Money difference) {
        String key =
                difference.isZero() ? "difference" : difference.isNegative() ? "short" : "over";
        String amount = words.formats().signed(difference);
        bold(paper, Kind.DIFFERENCE, words.name(key), Cell.amount(amount, 0));
    }

    private void left(ReceiptDocument.Builder paper, ShiftReport.Count count) {
        if (!count.reason().isBlank()) {
            paper.text("  " + words.get("reason", count.reason()));
        }
        figure(paper, Kind.CASH_LEFT, words.name("cashLeft"), words.amount(count.cashLeft()));
    }

    private void figure(ReceiptDocument.Builder paper, Kind kind, Cell... cells) {
        paper.add(marks.row(ReportFigure.of(kind), cells));
    }

    private void bold(ReceiptDocument.Builder paper, Kind kind, Cell... cells) {
        paper.add(marks.row(ReportFigure.of(kind), TextStyle.BOLD, cells));
    }
}
