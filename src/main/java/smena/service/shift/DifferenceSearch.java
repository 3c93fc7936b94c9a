package smena.service.shift;

import smena.domain.money.Money;
import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.FigureRow;
import smena.service.shop.Settings;
import smena.store.FigureSource;
import smena.store.Transaction;

import java.util.List;

/// Looks in the books of a shift for what has exactly the amount of a drawer's difference.
final class DifferenceSearch {
    /// More rows of one amount tell nothing.
    private static final int MOST = 50;

    private final Transaction tx;
    private final long shiftId;

    DifferenceSearch(Transaction tx, long shiftId) {
        this.tx = tx;
        this.shiftId = shiftId;
    }

    /// Where it may come from.
    DifferenceCauses of(Money difference) {
        Money amount = difference.abs();
        return DifferenceCauses.of(
                difference,
                new DifferenceCauses.Found(
                        rows(FigureSource.SALE_PAID, amount),
                        rows(FigureSource.SALE_NOT_CASH, amount),
                        rows(FigureSource.REFUND_PAID, amount),
                        rows(FigureSource.REPAYMENT, amount),
                        rows(FigureSource.ANY_MOVEMENT, amount),
                        amount.minor() % 2 == 0
                                ? rows(FigureSource.ANY_MOVEMENT, Money.of(amount.minor() / 2))
                                : List.of()),
                Settings.counted(tx));
    }

    private List<FigureRow> rows(FigureSource source, Money amount) {
        return amount.isZero() ? List.of() : tx.figureRows().equal(source, shiftId, amount, MOST);
    }
}
