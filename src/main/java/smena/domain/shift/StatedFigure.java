package smena.domain.shift;

import smena.domain.journal.EntryKind;
import smena.domain.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a report says of one figure, with the signs of its paper.
///
/// @param count how many; empty where no number is told
/// @param amount how much; empty where only a number is told
/// @param base what the amount is a part of, the turnover of a tax; empty where there is none
public record StatedFigure(Optional<Long> count, Optional<Money> amount, Optional<Money> base) {
    private static final StatedFigure NOTHING = amount(Money.ZERO);

    /// What the report says; nothing of what is not on it.
    public static StatedFigure of(ShiftReport report, ReportFigure figure) {
        Drawer drawer = report.drawer();
        return switch (figure.kind()) {
            case RECEIPTS -> count(report.sales().count());
            case SALES -> both(report.sales().count(), report.sales().gross());
            case SALES_DISCOUNT -> amount(report.sales().discount().negated());
            case SALES_NET -> amount(report.sales().total());
            case REFUNDS -> both(report.refunds().count(), report.refunds().gross());
            case REFUNDS_DISCOUNT -> amount(report.refunds().discount().negated());
            case REFUNDS_NET -> amount(report.refunds().total());
            case REDUCTION -> reduction(report, figure);
            case TAX_SOLD, TAX_RETURNED -> tax(report, figure);
            case METHOD, METHOD_RETURNED, REPAID_WITH -> method(report, figure);
            case REPAYMENTS -> both(report.repayments().count(), report.repayments().amount());
            case REVERSALS ->
                    both(report.repayments().reversals(), report.repayments().reversed().negated());
            case ROUNDING -> amount(report.rounding());
            case OPENING_CASH -> amount(drawer.openingCash());
            case OPENING_DIFFERENCE -> amount(report.openingDifference());
            case CASH_SALES -> amount(drawer.sales());
            case CASH_REFUNDS -> amount(drawer.refunds().negated());
            case CASH_REPAYMENTS -> amount(drawer.repayments());
            case MOVEMENT -> movement(report, figure);
            case EXPECTED -> amount(report.expected());
            case COUNTS -> count(report.counts().number());
            case FIRST_COUNT -> tally(report.counts().first());
            case COUNTED ->
                    report.count()
                            .flatMap(ShiftReport.Count::counted)
                            .map(StatedFigure::amount)
                            .orElse(NOTHING);
            case DIFFERENCE -> report.difference().map(StatedFigure::amount).orElse(NOTHING);
            case CASH_LEFT -> report.count().map(c -> amount(c.cashLeft())).orElse(NOTHING);
            case ACT -> count(act(report.acts(), EntryKind.valueOf(figure.key())));
            case BEFORE_SALES -> amount(report.before().sales());
            case BEFORE_REFUNDS -> amount(report.before().refunds());
            case BEFORE_NET -> amount(report.before().net());
            case AFTER_SALES -> amount(report.after().sales());
            case AFTER_REFUNDS -> amount(report.after().refunds());
            case AFTER_NET -> amount(report.after().net());
        };
    }

    private static StatedFigure tally(Optional<ShiftReport.Tally> tally) {
        return tally.map(t -> amount(t.counted())).orElse(NOTHING);
    }

    private static StatedFigure reduction(ShiftReport report, ReportFigure figure) {
        return first(report.reductions(), r -> ReportFigure.of(r).equals(figure))
                .map(r -> both(r.count(), r.amount().negated()))
                .orElse(NOTHING);
    }

    private static StatedFigure tax(ShiftReport report, ReportFigure figure) {
        boolean sold = figure.kind() == ReportFigure.Kind.TAX_SOLD;
        return first(report.taxes(), tax -> tax.rate().code().equals(figure.key()))
                .map(
                        tax ->
                                new StatedFigure(
                                        Optional.empty(),
                                        Optional.of(sold ? tax.soldTax() : tax.returnedTax()),
                                        Optional.of(sold ? tax.sold() : tax.returned())))
                .orElse(NOTHING);
    }

    private static StatedFigure method(ShiftReport report, ReportFigure figure) {
        List<ShiftReport.Method> methods =
                figure.kind() == ReportFigure.Kind.REPAID_WITH
                        ? report.repayments().methods()
                        : report.methods();
        return first(methods, method -> method.code().equals(figure.key()))
                .map(
                        m ->
                                switch (figure.kind()) {
                                    case METHOD -> both(m.count(), m.sold());
                                    case METHOD_RETURNED -> amount(m.returned().negated());
                                    default -> both(m.count(), m.sold().minus(m.returned()));
                                })
                .orElse(NOTHING);
    }

    private static StatedFigure movement(ShiftReport report, ReportFigure figure) {
        return first(report.movements(), m -> m.kind().name().equals(figure.key()))
                .map(
                        m ->
                                both(
                                        m.count(),
                                        m.kind().isIntoDrawer()
                                                ? m.amount()
                                                : m.amount().negated()))
                .orElse(NOTHING);
    }

    private static long act(ShiftReport.Acts acts, EntryKind kind) {
        return switch (kind) {
            case LINE_VOIDED -> acts.voidedLines();
            case BASKET_CANCELLED -> acts.cancelledBaskets();
            case NO_SALE -> acts.noSales();
            case REPRINT -> acts.reprints();
            case DISCOUNT -> acts.discounts();
            case PRICE_OVERRIDE -> acts.priceOverrides();
            default -> throw new IllegalArgumentException("no report counts " + kind);
        };
    }

    private static <T> Optional<T> first(List<T> rows, Predicate<T> which) {
        return rows.stream().filter(which).findFirst();
    }

    private static StatedFigure amount(Money amount) {
        return new StatedFigure(Optional.empty(), Optional.of(amount), Optional.empty());
    }

    private static StatedFigure both(long count, Money amount) {
        return new StatedFigure(Optional.of(count), Optional.of(amount), Optional.empty());
    }

    private static StatedFigure count(long count) {
        return new StatedFigure(Optional.of(count), Optional.empty(), Optional.empty());
    }
}
