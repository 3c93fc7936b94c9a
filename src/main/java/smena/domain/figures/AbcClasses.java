package smena.domain.figures;

import smena.domain.money.Money;
import smena.domain.stock.ReceivedPrice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Which products most of a figure comes from: the largest first, A are those that make up the
/// first four fifths of it, B those up to 95 %, C the rest. What has brought nothing or less is C.
public final class AbcClasses {
    /// The shares that A and B end with, ten-thousandths.
    private static final int FIRST = 8_000;

    private static final int SECOND = 9_500;

    private AbcClasses() {}

    /// A product in its class.
    ///
    /// @param group A, B or C
    /// @param share of all, from the first down to this one, ten-thousandths
    public record Placed(Figures.Row row, String group, int share) {}

    /// Puts the rows of a report by product in their classes, the largest first.
    public static List<Placed> of(List<Figures.Row> rows, Function<Figures.Row, Money> measure) {
        List<Figures.Row> sorted = new ArrayList<>(rows);
        sorted.sort(
                Comparator.comparing(measure)
                        .reversed()
                        .thenComparing(row -> row.label().key(), Label.BY_NUMBER));
        Money all =
                rows.stream()
                        .map(measure)
                        .filter(Money::isPositive)
                        .reduce(Money.ZERO, Money::plus);
        List<Placed> placed = new ArrayList<>();
        Money before = Money.ZERO;
        for (Figures.Row row : sorted) {
            Money own = measure.apply(row);
            int begins = share(before, all);
            before = own.isPositive() ? before.plus(own) : before;
            String group = !own.isPositive() || begins >= SECOND ? "C" : begins < FIRST ? "A" : "B";
            placed.add(new Placed(row, group, share(before, all)));
        }
        return placed;
    }

    /// What part of all of it.
    private static int share(Money part, Money all) {
        return ReceivedPrice.margin(all, all.minus(part)).orElse(0);
    }
}
