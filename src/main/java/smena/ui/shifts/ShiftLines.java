package smena.ui.shifts;

import smena.domain.money.Money;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.text.DifferenceWords;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.kit.TwoLineCell;

/// What stands in a row of the archive of shifts.
final class ShiftLines {
    private final Localization localization;

    ShiftLines(Localization localization) {
        this.localization = localization;
    }

    TwoLineCell.Lines of(ShiftRow row) {
        return switch (row) {
            case ShiftRow.Open open -> open(open.shift(), row);
            case ShiftRow.Closed closed -> closed(closed.report(), row);
        };
    }

    /// The line of the banner.
    static String where(ShiftRow row, Formats formats) {
        return "№\u00A0" + row.shiftId() + ", " + formats.weekday(row.businessDate());
    }

    private TwoLineCell.Lines open(Shift shift, ShiftRow row) {
        return new TwoLineCell.Lines(
                localization.make(_ -> "№\u00A0" + shift.id()),
                localization.make(f -> f.shortWeekday(row.businessDate())),
                localization.text("archive.x"),
                localization.make(
                        f ->
                                f.words()
                                        .get(
                                                "archive.since",
                                                shift.openedBy().name(),
                                                f.time(shift.openedAt(), shift.offsetSeconds()))),
                localization.text("archive.open"),
                "accent");
    }

    private TwoLineCell.Lines closed(ShiftReport report, ShiftRow row) {
        Money sum = report.sales().total().minus(report.refunds().total());
        return new TwoLineCell.Lines(
                localization.make(_ -> "№\u00A0" + report.shiftId()),
                localization.make(f -> f.shortWeekday(row.businessDate())),
                localization.make(f -> f.money(sum)),
                localization.make(_ -> report.closed().map(ShiftReport.Stamp::by).orElse("")),
                localization.make(f -> difference(report, f)),
                report.difference().map(ShiftLines::style).orElse("warn"));
    }

    private static String difference(ShiftReport report, Formats formats) {
        return report.difference()
                .map(difference -> DifferenceWords.of(difference, formats))
                .orElseGet(() -> formats.words().get("close.notCounted"));
    }

    /// The style class of a difference.
    static String style(Money difference) {
        return difference.isZero() ? "muted" : difference.isPositive() ? "warn" : "bad";
    }
}
