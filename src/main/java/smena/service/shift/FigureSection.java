package smena.service.shift;

import smena.domain.money.Money;
import smena.domain.shift.CashMovement;
import smena.domain.shift.ReportFigure;
import smena.store.FigureRowStore;
import smena.store.FigureSource;

import java.util.List;

/// Rows of one source that a figure is made of.
///
/// @param source where they are
/// @param key see [FigureSource]
/// @param negative whether they are taken off
/// @param counted whether the figure's number tells of them
record FigureSection(FigureSource source, String key, boolean negative, boolean counted) {
    /// The sections of a figure; none where it is made of few rows or of other figures.
    static List<FigureSection> of(ReportFigure figure) {
        String key = figure.key();
        return switch (figure.kind()) {
            case RECEIPTS -> List.of(plus(FigureSource.SALE_PAID, key));
            case SALES -> List.of(plus(FigureSource.SALE_GROSS, key));
            case SALES_DISCOUNT -> List.of(minus(FigureSource.SALE_DISCOUNT, key));
            case SALES_NET -> List.of(plus(FigureSource.SALE_NET, key));
            case REFUNDS -> List.of(plus(FigureSource.REFUND_GROSS, key));
            case REFUNDS_DISCOUNT -> List.of(minus(FigureSource.REFUND_DISCOUNT, key));
            case REFUNDS_NET -> List.of(plus(FigureSource.REFUND_NET, key));
            case REDUCTION -> List.of(minus(FigureSource.SALE_REDUCTION, key));
            case TAX_SOLD -> List.of(plus(FigureSource.SALE_TAX, key));
            case TAX_RETURNED -> List.of(plus(FigureSource.REFUND_TAX, key));
            case METHOD -> List.of(plus(FigureSource.SALE_PAYMENT, key));
            case METHOD_RETURNED -> List.of(minus(FigureSource.REFUND_PAYMENT, key));
            case REPAYMENTS -> List.of(plus(FigureSource.REPAYMENT, key));
            case REVERSALS -> List.of(minus(FigureSource.REVERSAL, key));
            case REPAID_WITH ->
                    List.of(
                            plus(FigureSource.REPAYMENT_PAYMENT, key),
                            besides(FigureSource.REVERSAL_PAYMENT, key, true));
            case ROUNDING ->
                    List.of(
                            plus(FigureSource.SALE_ROUNDING, key),
                            minus(FigureSource.REFUND_ROUNDING, key),
                            plus(FigureSource.REPAYMENT_ROUNDING, key),
                            minus(FigureSource.REVERSAL_ROUNDING, key));
            case CASH_SALES -> List.of(plus(FigureSource.SALE_CASH, key));
            case CASH_REFUNDS -> List.of(minus(FigureSource.REFUND_CASH, key));
            case CASH_REPAYMENTS ->
                    List.of(
                            plus(FigureSource.REPAYMENT_CASH, key),
                            minus(FigureSource.REVERSAL_CASH, key));
            case MOVEMENT ->
                    List.of(
                            CashMovement.Kind.valueOf(key).isIntoDrawer()
                                    ? plus(FigureSource.MOVEMENT, key)
                                    : minus(FigureSource.MOVEMENT, key));
            case COUNTS -> List.of(plus(FigureSource.CLOSING_COUNT, key));
            case ACT -> List.of(plus(FigureSource.ENTRY, key));
            default -> List.of();
        };
    }

    /// What its rows come to.
    FigureSum sum(FigureRowStore store, long shiftId) {
        FigureRowStore.Sum sum = store.sum(source, shiftId, key);
        Money amount = negative ? sum.amount().negated() : sum.amount();
        return new FigureSum(sum.count(), counted ? sum.count() : 0, amount, sum.base());
    }

    private static FigureSection plus(FigureSource source, String key) {
        return new FigureSection(source, key, false, true);
    }

    private static FigureSection minus(FigureSource source, String key) {
        return new FigureSection(source, key, true, true);
    }

    private static FigureSection besides(FigureSource source, String key, boolean negative) {
        return new FigureSection(source, key, negative, false);
    }
}
