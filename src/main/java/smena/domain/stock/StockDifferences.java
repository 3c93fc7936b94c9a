package smena.domain.stock;

import smena.domain.money.Money;

import java.util.Comparator;
import java.util.List;

/// What a stock-take found.
///
/// @param all the counted products, those that differ first, the dearest difference before
/// @param uncounted how many products it has not come to: they stay as they are
public record StockDifferences(List<StockDifference> all, long uncounted) {
    private static final Comparator<StockDifference> DEAREST =
            Comparator.comparing(StockDifference::isRight)
                    .thenComparing(StockDifferences::weight, Comparator.reverseOrder())
                    .thenComparing(
                            one -> Math.abs(one.difference().thousandths()),
                            Comparator.reverseOrder())
                    .thenComparing(StockDifference::product);

    public StockDifferences {
        all = all.stream().sorted(DEAREST).toList();
    }

    /// What is missing had cost, below zero; without those whose cost is not known.
    public Money shortage() {
        return sum(-1);
    }

    /// What is too much had cost.
    public Money surplus() {
        return sum(1);
    }

    /// How many products are as they should be.
    public long right() {
        return all.stream().filter(StockDifference::isRight).count();
    }

    /// How many of those that differ have no reason.
    public long unexplained() {
        return all.stream().filter(one -> !one.isRight() && one.reason().isEmpty()).count();
    }

    private Money sum(int sign) {
        return all.stream()
                .filter(one -> Long.signum(one.difference().thousandths()) == sign)
                .flatMap(one -> one.value().stream())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money weight(StockDifference one) {
        return one.value().map(Money::abs).orElse(Money.ZERO);
    }
}
