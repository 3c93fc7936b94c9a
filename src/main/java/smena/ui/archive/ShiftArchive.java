package smena.ui.archive;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.printjob.Printing;
import smena.service.shift.Reports;
import smena.service.shift.Shifts;
import smena.text.Formats;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.TwoLineCell;
import smena.ui.office.OfficePage;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The shifts, the newest first: the open one with its X-report, the closed ones with their Z.
public final class ShiftArchive implements ArchiveKind<ShiftRow> {
    private final Shifts shifts;
    private final Reports reports;
    private final Printing printing;
    private final Function<ShiftReport, byte[]> drawn;
    private final Localization localization;

    private ShiftArchive(
            Shifts shifts,
            Reports reports,
            Printing printing,
            Function<ShiftReport, byte[]> drawn,
            Localization localization) {
        this.shifts = shifts;
        this.reports = reports;
        this.printing = printing;
        this.drawn = drawn;
        this.localization = localization;
    }

    /// The page of shifts.
    ///
    /// @param drawn draws a report as a PNG, in the background
    /// @param reading background calls, separate from the writer's
    /// @param whereTo asks where to save, given a suggested file name; empty if cancelled
    public static OfficePage page(
            UiContext ui,
            Shifts shifts,
            Reports reports,
            Printing printing,
            Function<ShiftReport, byte[]> drawn,
            Background reading,
            Function<String, Optional<Path>> whereTo) {
        return new ArchivePage<>(
                "office.shifts",
                new ShiftArchive(shifts, reports, printing, drawn, ui.localization()),
                ui,
                reading,
                whereTo);
    }

    @Override
    public List<ShiftRow> after(Optional<ShiftRow> last, int limit) {
        List<ShiftRow> rows = new ArrayList<>();
        if (last.isEmpty()) {
            shifts.current().ifPresent(shift -> rows.add(new ShiftRow.Open(shift)));
        }
        long before =
                last.map(row -> row instanceof ShiftRow.Closed closed ? closed.zNumber() : null)
                        .orElse(Long.MAX_VALUE);
        reports.zBefore(before, limit).forEach(z -> rows.add(new ShiftRow.Closed(z)));
        return rows;
    }

    /// Looking at the figures of the open shift is an act of its own: anyone who counts blind must
    /// not have seen them.
    @Override
    public boolean opensItself(ShiftRow row) {
        return row instanceof ShiftRow.Closed;
    }

    @Override
    public TwoLineCell.Lines lines(ShiftRow row) {
        return switch (row) {
            case ShiftRow.Open open -> open(open.shift(), row);
            case ShiftRow.Closed closed -> closed(closed.report(), row);
        };
    }

    @Override
    public byte[] paper(Actor actor, ShiftRow row) {
        return drawn.apply(
                switch (row) {
                    case ShiftRow.Open open -> reports.x(actor, open.shift().id());
                    case ShiftRow.Closed closed -> closed.report();
                });
    }

    @Override
    public void print(Actor actor, ShiftRow row) {
        switch (row) {
            case ShiftRow.Open open -> printing.printX(actor, open.shift().id());
            case ShiftRow.Closed closed -> printing.reprintZ(actor, closed.zNumber());
        }
    }

    @Override
    public String fileName(ShiftRow row) {
        return switch (row) {
            case ShiftRow.Open open -> "X-%d-%s.png".formatted(row.shiftId(), row.businessDate());
            case ShiftRow.Closed z -> "Z-%d-%s.png".formatted(z.zNumber(), row.businessDate());
        };
    }

    @Override
    public String where(ShiftRow row, Formats formats) {
        return "№\u00A0" + row.shiftId() + ", " + formats.weekday(row.businessDate());
    }

    @Override
    public Sign sign() {
        return Sign.CLOCK;
    }

    @Override
    public String emptyKey() {
        return "z.none";
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
                                                f.time(shift.openedAt()))),
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
                report.difference().map(ShiftArchive::style).orElse("warn"));
    }

    private static String difference(ShiftReport report, Formats formats) {
        if (report.difference().isEmpty()) {
            return formats.words().get("close.notCounted");
        }
        Money difference = report.difference().get();
        return difference.isZero()
                ? formats.words().get("archive.even")
                : formats.words()
                        .get(
                                difference.isPositive() ? "archive.over" : "archive.short",
                                formats.signed(difference));
    }

    private static String style(Money difference) {
        return difference.isZero() ? "muted" : difference.isPositive() ? "warn" : "bad";
    }
}
