package smena.ui.payment;

import smena.domain.money.Money;
import smena.domain.shop.Denominations;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a customer is likely to hand over: the next round amount, then the notes that cover it.
final class RoundAmounts {
    /// How many are offered at most.
    static final int OFFERED = 3;

    private static final Money THOUSAND = Money.of(1_000_00);
    private static final Money FIVE_THOUSAND = Money.of(5_000_00);
    private static final List<Money> LARGE =
            List.of(Money.of(50_000_00), Money.of(100_000_00), Money.of(200_000_00));

    private RoundAmounts() {}

    /// At most three amounts above `due`, the smallest first; none where nothing is due.
    static List<Money> above(Money due) {
        if (!due.isPositive()) {
            return List.of();
        }
        TreeSet<Money> amounts = new TreeSet<>();
        amounts.add(next(due, isMultiple(due, THOUSAND) ? FIVE_THOUSAND : THOUSAND));
        LARGE.forEach(step -> amounts.add(next(due, step)));
        Stream.concat(Denominations.NOTES.stream(), Stream.of(Money.of(300_000_00)))
                .filter(note -> note.compareTo(amounts.first()) > 0)
                .forEach(amounts::add);
        return amounts.tailSet(due, false).stream().limit(OFFERED).toList();
    }

    private static boolean isMultiple(Money amount, Money step) {
        return amount.minor() % step.minor() == 0;
    }

    private static Money next(Money due, Money step) {
        return step.times(Math.ceilDiv(due.minor(), step.minor()));
    }
}
