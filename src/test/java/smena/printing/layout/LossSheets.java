package smena.printing.layout;

import smena.domain.Moment;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossSheet;
import smena.domain.figures.LossTable;
import smena.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Loss prevention of a week, as papers show it.
final class LossSheets {
    private LossSheets() {}

    /// Two cashiers, one of whom voids much.
    static LossSheet sample() {
        return of(List.of(row(1, "Dilnoza", 200, 2), row(2, "Ivan", 100, 9)));
    }

    static LossSheet of(List<LossRow> rows) {
        return new LossSheet(
                LossTable.of(rows, 3),
                LocalDate.parse("2026-11-20"),
                LocalDate.parse("2026-11-26"),
                "Aziza",
                new Moment(Instant.parse("2026-11-26T08:14:00Z"), 18_000));
    }

    static LossRow row(long id, String name, long receipts, long voids) {
        return new LossRow(
                id,
                name,
                receipts,
                Money.of(100_000_050),
                Map.of(
                        LossFigure.VOIDS,
                        new LossRow.Sum(voids, Money.ZERO),
                        LossFigure.DISCOUNTS,
                        new LossRow.Sum(3, Money.of(9_190_025)),
                        LossFigure.DIFFERENCE,
                        new LossRow.Sum(1, Money.of(-600_000))));
    }
}
