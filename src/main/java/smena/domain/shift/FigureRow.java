package smena.domain.shift;

import smena.domain.money.Money;

import java.time.Instant;
import java.util.Optional;

/// A row that a figure of a report is made of.
///
/// @param section which of the figure's statements it was read from, from 0
/// @param source what it is
/// @param id its row in the books; the Z-number of an earlier shift
/// @param place its place among several of that row, from 1; 0 for the only one
/// @param number the document's number; the denomination of counted pieces; empty for a part
/// @param at when, UTC; the epoch for a part
/// @param offsetSeconds the shop's offset from UTC then
/// @param note why, or who; may be empty
/// @param amount what it adds to the figure; empty where only a number is told
/// @param base what it is a part of: the receipt of a payment, the turnover of a tax
/// @param figure the figure it stands for, of this shift or of an earlier one
public record FigureRow(
        int section,
        Source source,
        long id,
        long place,
        String number,
        Instant at,
        int offsetSeconds,
        String note,
        Optional<Money> amount,
        Optional<Money> base,
        Optional<ReportFigure> figure) {

    /// What a row is.
    public enum Source {
        SALE,
        REFUND,
        REPAYMENT,
        MOVEMENT,
        /// A count of the drawer.
        COUNT,
        /// Pieces of one note or coin; `place` says how many.
        PIECES,
        /// An entry of the journal.
        ENTRY,
        /// Another figure of the same report.
        PART,
        /// A figure of an earlier shift's Z-report.
        EARLIER
    }

    /// Whether its document can be seen as paper.
    public boolean hasPaper() {
        return switch (source) {
            case SALE, REFUND, REPAYMENT, MOVEMENT -> true;
            case COUNT, PIECES, ENTRY, PART, EARLIER -> false;
        };
    }

    /// Another figure of the same report as a row.
    public static FigureRow part(ReportFigure figure, Money amount) {
        return derived(Source.PART, 0, figure, amount);
    }

    /// A figure of an earlier shift as a row.
    public static FigureRow earlier(long zNumber, ReportFigure figure, Money amount) {
        return derived(Source.EARLIER, zNumber, figure, amount);
    }

    /// The same as a row of this section, taken off where `negative` is set.
    public FigureRow in(int theirSection, boolean negative) {
        return new FigureRow(
                theirSection,
                source,
                id,
                place,
                number,
                at,
                offsetSeconds,
                note,
                negative ? amount.map(Money::negated) : amount,
                base,
                figure);
    }

    private static FigureRow derived(Source source, long id, ReportFigure figure, Money amount) {
        return new FigureRow(
                0,
                source,
                id,
                0,
                "",
                Instant.EPOCH,
                0,
                "",
                Optional.of(amount),
                Optional.empty(),
                Optional.of(figure));
    }
}
