package smena.domain.figures;

import smena.domain.money.Money;

import java.util.Map;

/// What one cashier did over a period, or the whole shop.
///
/// @param person their row; 0 for the shop
/// @param name whose
/// @param receipts how many sales
/// @param revenue sales less refunds
/// @param sums by figure; one that is missing is nothing
public record LossRow(
        long person, String name, long receipts, Money revenue, Map<LossFigure, Sum> sums) {
    /// How often, and how much altogether.
    public record Sum(long count, Money amount) {
        /// Never.
        public static final Sum NONE = new Sum(0, Money.ZERO);

        /// Both together.
        public Sum plus(Sum other) {
            return new Sum(Math.addExact(count, other.count), amount.plus(other.amount));
        }
    }

    public LossRow {
        sums = Map.copyOf(sums);
    }

    /// A figure.
    public Sum of(LossFigure figure) {
        return sums.getOrDefault(figure, Sum.NONE);
    }

    /// What a figure comes to beside its measure; unknown where the measure is nothing.
    public LossRate rate(LossFigure figure) {
        Sum sum = of(figure);
        return switch (figure.measure()) {
            case RECEIPTS -> new LossRate(sum.count(), receipts);
            case REVENUE -> new LossRate(sum.amount().minor(), revenue.minor());
            case NONE -> new LossRate(0, 0);
        };
    }
}
