package smena.domain.figures;

import smena.domain.money.Money;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cashiers of a period beside one another and the shop: a question to ask, not a verdict.
///
/// @param rows one a cashier
/// @param shop all of them together
/// @param shifts how many shifts of the period are closed
public record LossTable(List<LossRow> rows, LossRow shop, long shifts) {
    /// Worth a question from so many tenths of the shop's average on.
    public static final long QUESTIONABLE = 14;

    /// Fewer receipts say nothing of a person.
    public static final long FEWEST_RECEIPTS = 50;

    private static final int LEAST_CASHIERS = 2;

    public LossTable {
        rows = List.copyOf(rows);
    }

    /// Adds the rows up.
    public static LossTable of(List<LossRow> rows, long shifts) {
        Map<LossFigure, LossRow.Sum> sums = new EnumMap<>(LossFigure.class);
        for (LossRow row : rows) {
            row.sums().forEach((figure, sum) -> sums.merge(figure, sum, LossRow.Sum::plus));
        }
        long receipts = rows.stream().mapToLong(LossRow::receipts).reduce(0, Math::addExact);
        Money revenue = rows.stream().map(LossRow::revenue).reduce(Money.ZERO, Money::plus);
        return new LossTable(rows, new LossRow(0, "", receipts, revenue, sums), shifts);
    }

    /// The shop's average of a figure; empty with fewer than two cashiers who sold, and where it is
    /// set against nothing.
    public Optional<LossRate> average(LossFigure figure) {
        boolean comparable = rows.stream().filter(r -> r.receipts() > 0).count() >= LEAST_CASHIERS;
        return Optional.of(shop.rate(figure)).filter(rate -> comparable && rate.isKnown());
    }

    /// Whether a person's figure is so far above the average that it is worth a question.
    public boolean isQuestionable(LossRow row, LossFigure figure) {
        LossRate rate = row.rate(figure);
        return row.receipts() >= FEWEST_RECEIPTS
                && rate.part() > 0
                && average(figure).map(mean -> rate.isAtLeast(QUESTIONABLE, mean)).orElse(false);
    }

    /// The same figure of everybody else together.
    public LossRate others(LossRow row, LossFigure figure) {
        LossRate mine = row.rate(figure);
        LossRate all = shop.rate(figure);
        return new LossRate(all.part() - mine.part(), all.whole() - mine.whole());
    }
}
