package smena.service.shift;

import smena.domain.money.Money;
import smena.domain.shift.FigureParts;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ReportFigure.Kind;
import smena.domain.shift.ShiftReport;
import smena.domain.shift.StatedFigure;
import smena.store.FigureRowStore;
import smena.store.ShiftStore.Purpose;
import smena.store.Transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The books of one shift, asked for what a figure of its report is made of: other figures and
/// counted pieces, which are few, or rows that come a page at a time.
final class FigureBooks {
    private final Transaction tx;
    private final ShiftReport report;
    private final FigureRowStore store;

    FigureBooks(Transaction tx, ShiftReport report) {
        this.tx = tx;
        this.report = report;
        this.store = tx.figureRows();
    }

    /// What all rows come to.
    FigureSum sum(ReportFigure figure) {
        FigureSum all = FigureSum.NOTHING;
        for (FigureRow row : few(figure)) {
            all = all.plus(FigureSum.of(row.amount().orElse(Money.ZERO)));
        }
        for (FigureSection section : FigureSection.of(figure)) {
            all = all.plus(section.sum(store, report.shiftId()));
        }
        return all;
    }

    /// A page of them: of one section after the other.
    List<FigureRow> page(ReportFigure figure, Optional<FigureRow> after, int limit) {
        List<FigureSection> sections = FigureSection.of(figure);
        if (sections.isEmpty()) {
            return after.isPresent() ? List.of() : few(figure);
        }
        List<FigureRow> page = new ArrayList<>();
        Optional<FigureRow> below = after;
        for (int i = after.map(FigureRow::section).orElse(0);
                i < sections.size() && page.size() < limit;
                i++) {
            FigureSection section = sections.get(i);
            int at = i;
            store.page(
                            section.source(),
                            report.shiftId(),
                            section.key(),
                            below,
                            limit - page.size())
                    .forEach(row -> page.add(row.in(at, section.negative())));
            below = Optional.empty();
        }
        return page;
    }

    /// The rows of a figure that has only a few.
    private List<FigureRow> few(ReportFigure figure) {
        return switch (figure.kind()) {
            case OPENING_CASH -> pieces(Purpose.OPENING, false, report.opened(), figure);
            case FIRST_COUNT ->
                    report.counts()
                            .first()
                            .map(t -> pieces(Purpose.CLOSING, false, t.stamp(), figure))
                            .orElse(List.of());
            case COUNTED -> counted(figure);
            case OPENING_DIFFERENCE -> openingDifference();
            case BEFORE_SALES, BEFORE_REFUNDS -> before(figure.kind());
            default -> FigureParts.of(report, figure.kind()).stream().map(this::part).toList();
        };
    }

    private List<FigureRow> counted(ReportFigure figure) {
        boolean isCounted = report.count().flatMap(ShiftReport.Count::counted).isPresent();
        return isCounted
                ? report.counts()
                        .last()
                        .map(t -> pieces(Purpose.CLOSING, true, t.stamp(), figure))
                        .orElse(List.of())
                : List.of();
    }

    private FigureRow part(FigureParts.Part part) {
        Money amount = amount(report, part.figure());
        return FigureRow.part(part.figure(), part.negative() ? amount.negated() : amount);
    }

    /// The notes and coins of a count, or its total where nobody told them apart.
    private List<FigureRow> pieces(
            Purpose purpose, boolean last, ShiftReport.Stamp stamp, ReportFigure figure) {
        List<FigureRow> pieces = store.pieces(report.shiftId(), purpose, last);
        return pieces.isEmpty()
                ? List.of(count(stamp.by(), stamp.at(), stamp.offsetSeconds(), figure))
                : pieces;
    }

    private FigureRow count(String by, Instant at, int offset, ReportFigure figure) {
        return new FigureRow(
                0,
                FigureRow.Source.COUNT,
                0,
                1,
                "",
                at,
                offset,
                by,
                Optional.of(amount(report, figure)),
                Optional.empty(),
                Optional.empty());
    }

    /// What was counted at opening, less what the last shift left.
    private List<FigureRow> openingDifference() {
        ReportFigure opening = ReportFigure.of(Kind.OPENING_CASH);
        List<FigureRow> rows =
                new ArrayList<>(List.of(FigureRow.part(opening, amount(report, opening))));
        earlier().map(z -> earlier(z, Kind.CASH_LEFT, true)).ifPresent(rows::add);
        return rows;
    }

    /// The lifetime totals go on from where the Z-report before left them.
    private List<FigureRow> before(Kind kind) {
        Kind after = kind == Kind.BEFORE_SALES ? Kind.AFTER_SALES : Kind.AFTER_REFUNDS;
        return earlier().map(z -> List.of(earlier(z, after, false))).orElse(List.of());
    }

    private Optional<ShiftReport> earlier() {
        return store.zBefore(report.shiftId()).map(z -> Reports.z(tx, z));
    }

    private static FigureRow earlier(ShiftReport z, Kind kind, boolean negative) {
        ReportFigure figure = ReportFigure.of(kind);
        Money amount = amount(z, figure);
        return FigureRow.earlier(
                z.zNumber().orElseThrow(), figure, negative ? amount.negated() : amount);
    }

    private static Money amount(ShiftReport report, ReportFigure figure) {
        return StatedFigure.of(report, figure).amount().orElse(Money.ZERO);
    }
}
