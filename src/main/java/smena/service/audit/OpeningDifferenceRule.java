package smena.service.audit;

import smena.domain.money.Money;
import smena.store.BookedRows.Difference;

import java.util.Optional;

/// The row that says what the drawer held at the opening beside what the last shift had left: only
/// where the two differ.
final class OpeningDifferenceRule {
    private final RowComparison comparison;

    OpeningDifferenceRule(RowComparison comparison) {
        this.comparison = comparison;
    }

    void check(Optional<Difference> row, OpenEntry opening) {
        comparison.check(
                "opening_difference.difference",
                row.map(found -> Money.of(found.difference())).orElse(Money.ZERO),
                opening.difference());
        row.ifPresent(
                found -> {
                    comparison.check(
                            "opening_difference.counted",
                            Money.of(found.counted()),
                            opening.openingCash());
                    comparison.check(
                            "opening_difference.left_cash",
                            Money.of(found.left()),
                            opening.openingCash().minus(opening.difference()));
                });
    }
}
