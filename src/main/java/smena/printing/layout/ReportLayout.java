package smena.printing.layout;

import smena.domain.Moment;
import smena.domain.journal.EntryKind;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ShiftReport;
import smena.printing.document.Align;
import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;
import smena.text.Formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A shift's figures on paper: the Z-report if it has a number, else the X-report.
final class ReportLayout {
    private static final String SIGNATURE = "_".repeat(16);
    private static final int HASH_GROUP = 4;
    private static final int HASH_GROUPS_TOGETHER = 4;

    private final PaperWords words;
    private final FigureMarks marks = new FigureMarks();
    private final ReportFigures figures;
    private final ReportDrawer drawer;

    ReportLayout(PaperWords words) {
        this.words = words;
        this.figures = new ReportFigures(words, marks);
        this.drawer = new ReportDrawer(words, marks);
    }

    /// The figure of each element of a page that was laid out from this report, perhaps long ago.
    List<Optional<ReportFigure>> figuresOf(ReceiptDocument page, ShiftReport report) {
        return marks.of(page, lay(report));
    }

    /// The report.
    ReceiptDocument lay(ShiftReport report) {
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        ShopHead.write(paper, report.shop(), words.words());
        title(paper, report);
        shift(paper, report);
        figures.write(paper, report);
        drawer.write(paper, report);
        paper.rule();
        acts(paper, report.acts());
        paper.rule();
        figures.lifetime(paper, report);
        paper.rule();
        paper.text(words.get("journal"));
        paper.text(grouped(report.head()));
        if (report.zNumber().isPresent()) {
            signatures(paper);
        }
        return paper.done();
    }

    private void title(ReceiptDocument.Builder paper, ShiftReport report) {
        if (report.zNumber().isPresent()) {
            paper.centred(words.get("z", report.zNumber().get()), TextStyle.LARGE);
        } else {
            paper.centred(words.get("x"), TextStyle.LARGE);
            paper.centred(words.get("xNoReset"), TextStyle.PLAIN);
        }
        paper.rule();
    }

    private void shift(ReceiptDocument.Builder paper, ShiftReport report) {
        Formats formats = words.formats();
        line(paper, "shift", Long.toString(report.shiftId()));
        if (!report.shop().till().isBlank()) {
            line(paper, "till", report.shop().till());
        }
        line(paper, "businessDate", formats.date(report.businessDate()));
        stamp(paper, "opened", report.opened());
        report.closed().ifPresent(closed -> stamp(paper, "closed", closed));
        if (report.closed().isEmpty()) {
            Moment taken = report.takenAt();
            line(paper, "takenAt", words.dateTime(taken.at(), taken.offsetSeconds()));
        }
        report.firstNumber().ifPresent(first -> receipts(paper, report, first));
        paper.rule();
    }

    private void stamp(ReceiptDocument.Builder paper, String key, ShiftReport.Stamp stamp) {
        line(paper, key, words.dateTime(stamp.at(), stamp.offsetSeconds()));
        paper.text(stamp.by(), Align.RIGHT, TextStyle.PLAIN);
    }

    private void receipts(ReceiptDocument.Builder paper, ShiftReport report, String first) {
        paper.add(
                marks.row(
                        ReportFigure.of(ReportFigure.Kind.RECEIPTS),
                        words.name("receipts"),
                        Cell.amount(receipts(report, first), 0)));
    }

    /// The first number in full, and only the differing part of the last where the year is the
    /// same.
    private static String receipts(ShiftReport report, String first) {
        String last = report.lastNumber().orElse(first);
        int year = last.lastIndexOf('-') + 1;
        boolean sameYear = first.startsWith(last.substring(0, year));
        return first + " – " + (sameYear ? last.substring(year) : last);
    }

    private void acts(ReceiptDocument.Builder paper, ShiftReport.Acts acts) {
        act(paper, "voidedLines", EntryKind.LINE_VOIDED, acts.voidedLines());
        act(paper, "cancelledBaskets", EntryKind.BASKET_CANCELLED, acts.cancelledBaskets());
        act(paper, "noSales", EntryKind.NO_SALE, acts.noSales());
        act(paper, "reprints", EntryKind.REPRINT, acts.reprints());
        act(paper, "discounts", EntryKind.DISCOUNT, acts.discounts());
        act(paper, "priceOverrides", EntryKind.PRICE_OVERRIDE, acts.priceOverrides());
    }

    private void act(ReceiptDocument.Builder paper, String key, EntryKind kind, long count) {
        ReportFigure figure = new ReportFigure(ReportFigure.Kind.ACT, kind.name());
        paper.add(marks.row(figure, words.name("acts." + key), words.count(count)));
    }

    private void line(ReceiptDocument.Builder paper, String key, String value) {
        paper.row(words.name(key), Cell.amount(value, 0));
    }

    /// The hash in groups of four digits, sixteen digits always on one line.
    private static String grouped(String hash) {
        List<String> lines = new ArrayList<>();
        int together = HASH_GROUP * HASH_GROUPS_TOGETHER;
        for (int i = 0; i < hash.length(); i += together) {
            String part = hash.substring(i, Math.min(hash.length(), i + together));
            lines.add(part.replaceAll("(.{" + HASH_GROUP + "})(?=.)", "$1\u00A0"));
        }
        return String.join(" ", lines);
    }

    private void signatures(ReceiptDocument.Builder paper) {
        for (String role : List.of("role.CASHIER", "role.MANAGER")) {
            String who = words.words().get(role);
            paper.feed(2).row(Cell.name(who), Cell.amount(SIGNATURE, 0));
        }
    }
}
