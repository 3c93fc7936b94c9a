package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import static smena.store.tables.Tables.CASH_COUNT;
import static smena.store.tables.Tables.CASH_MOVEMENT;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.REFUND_PAYMENT;
import static smena.store.tables.Tables.REPAYMENT;
import static smena.store.tables.Tables.REPAYMENT_PAYMENT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SALE_REDUCTION;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import smena.domain.sale.PaymentMethod;
import smena.domain.shift.FigureRow;
import smena.store.ShiftStore.Purpose;

import java.util.Arrays;
import java.util.List;

/// The statement behind a [FigureSource]: the same rows give the page that is shown and the sum
/// that is held against the report.
///
/// @param source what a row is
/// @param from the tables
/// @param where which rows
/// @param head the columns of its document
/// @param place its place among several of the document; 0 for the only one
/// @param amount what a row adds; null where rows are only counted
/// @param base what it is a part of; null for nothing
/// @param grouped whether several rows of the books make one, their amounts added up
record FigureQuery(
        FigureRow.Source source,
        Table<?> from,
        Condition where,
        Head head,
        Field<Long> place,
        @Nullable Field<Long> amount,
        @Nullable Field<Long> base,
        boolean grouped) {
    private static final Field<Long> ONLY = inline(0L);
    private static final Field<String> NOTHING = inline("");

    /// Who a row belongs to.
    record Head(
            Field<Long> id,
            Field<String> number,
            Field<Long> at,
            Field<Long> offset,
            Field<String> note) {}

    private static final Head OF_SALE =
            new Head(SALE.ID, SALE.NUMBER, SALE.AT, SALE.OFFSET_S, NOTHING);
    private static final Head OF_REFUND =
            new Head(REFUND.ID, REFUND.NUMBER, REFUND.AT, REFUND.OFFSET_S, REFUND.REASON);
    private static final Head OF_REPAYMENT =
            new Head(
                    REPAYMENT.ID,
                    REPAYMENT.NUMBER,
                    REPAYMENT.AT,
                    REPAYMENT.OFFSET_S,
                    REPAYMENT.REASON);
    private static final Head OF_MOVEMENT =
            new Head(
                    CASH_MOVEMENT.ID,
                    CASH_MOVEMENT.KIND,
                    CASH_MOVEMENT.AT,
                    CASH_MOVEMENT.OFFSET_S,
                    CASH_MOVEMENT.REASON);
    private static final Head OF_COUNT =
            new Head(CASH_COUNT.PLACE, NOTHING, CASH_COUNT.AT, CASH_COUNT.OFFSET_S, PERSON.NAME);
    private static final Head OF_ENTRY =
            new Head(JOURNAL.SEQ, JOURNAL.KIND, JOURNAL.AT, JOURNAL.OFFSET_S, PERSON.NAME);

    /// The rows of a shift.
    ///
    /// @param key see [FigureSource]
    static FigureQuery of(FigureSource source, long shiftId, String key) {
        return switch (source) {
            case SALE_GROSS -> sales(shiftId, SALE.GROSS);
            case SALE_DISCOUNT -> sales(shiftId, SALE.DISCOUNT).some(SALE.DISCOUNT);
            case SALE_NET -> sales(shiftId, SALE.TOTAL);
            case SALE_ROUNDING -> sales(shiftId, SALE.ROUNDING).some(SALE.ROUNDING);
            case SALE_PAID -> sales(shiftId, SALE.TOTAL.plus(SALE.ROUNDING));
            case SALE_REDUCTION -> reductions(shiftId, key);
            case SALE_TAX -> saleTax(shiftId, key);
            case SALE_PAYMENT -> payments(shiftId, PAYMENT.METHOD_ID.eq(method(key)));
            case SALE_CASH -> payments(shiftId, PAYMENT.METHOD_ID.in(drawer(true)));
            case SALE_NOT_CASH -> payments(shiftId, PAYMENT.METHOD_ID.in(drawer(false)));
            case REFUND_GROSS -> refunds(shiftId, REFUND.GROSS);
            case REFUND_DISCOUNT -> refunds(shiftId, REFUND.DISCOUNT).some(REFUND.DISCOUNT);
            case REFUND_NET -> refunds(shiftId, REFUND.TOTAL);
            case REFUND_ROUNDING -> refunds(shiftId, REFUND.ROUNDING).some(REFUND.ROUNDING);
            case REFUND_PAID -> refunds(shiftId, REFUND.TOTAL.plus(REFUND.ROUNDING));
            case REFUND_TAX -> refundTax(shiftId, key);
            case REFUND_PAYMENT -> givenBack(shiftId, REFUND_PAYMENT.METHOD_ID.eq(method(key)));
            case REFUND_CASH -> givenBack(shiftId, REFUND_PAYMENT.METHOD_ID.in(drawer(true)));
            case REPAYMENT -> repayments(shiftId, false, REPAYMENT.AMOUNT);
            case REVERSAL -> repayments(shiftId, true, REPAYMENT.AMOUNT);
            case REPAYMENT_ROUNDING ->
                    repayments(shiftId, false, REPAYMENT.ROUNDING).some(REPAYMENT.ROUNDING);
            case REVERSAL_ROUNDING ->
                    repayments(shiftId, true, REPAYMENT.ROUNDING).some(REPAYMENT.ROUNDING);
            case REPAYMENT_PAYMENT -> repaid(shiftId, false, with(key));
            case REVERSAL_PAYMENT -> repaid(shiftId, true, with(key));
            case REPAYMENT_CASH -> repaid(shiftId, false, withCash());
            case REVERSAL_CASH -> repaid(shiftId, true, withCash());
            case MOVEMENT -> movements(shiftId).and(CASH_MOVEMENT.KIND.eq(key));
            case ANY_MOVEMENT -> movements(shiftId);
            case CLOSING_COUNT -> counts(shiftId);
            case ENTRY -> entries(shiftId, key);
        };
    }

    private static FigureQuery sales(long shiftId, Field<Long> amount) {
        return new FigureQuery(
                FigureRow.Source.SALE,
                SALE,
                SALE.SHIFT_ID.eq(shiftId),
                OF_SALE,
                ONLY,
                amount,
                null,
                false);
    }

    private static FigureQuery reductions(long shiftId, String key) {
        int slash = key.indexOf('/');
        return new FigureQuery(
                FigureRow.Source.SALE,
                SALE.join(SALE_REDUCTION).on(SALE_REDUCTION.SALE_ID.eq(SALE.ID)),
                SALE.SHIFT_ID
                        .eq(shiftId)
                        .and(SALE_REDUCTION.KIND.eq(key.substring(0, slash)))
                        .and(SALE_REDUCTION.NAME.eq(key.substring(slash + 1))),
                OF_SALE,
                ONLY,
                SALE_REDUCTION.AMOUNT,
                null,
                true);
    }

    private static FigureQuery saleTax(long shiftId, String code) {
        return new FigureQuery(
                FigureRow.Source.SALE,
                SALE.join(SALE_LINE).on(SALE_LINE.SALE_ID.eq(SALE.ID)),
                SALE.SHIFT_ID.eq(shiftId).and(SALE_LINE.TAX_RATE_ID.eq(rate(code))),
                OF_SALE,
                ONLY,
                SALE_LINE.TAX,
                SALE_LINE.TOTAL,
                true);
    }

    private static FigureQuery payments(long shiftId, Condition method) {
        return new FigureQuery(
                FigureRow.Source.SALE,
                SALE.join(PAYMENT).on(PAYMENT.SALE_ID.eq(SALE.ID)),
                SALE.SHIFT_ID.eq(shiftId).and(method),
                OF_SALE,
                PAYMENT.LINE,
                PAYMENT.APPLIED,
                SALE.TOTAL.plus(SALE.ROUNDING),
                false);
    }

    private static FigureQuery refunds(long shiftId, Field<Long> amount) {
        return new FigureQuery(
                FigureRow.Source.REFUND,
                REFUND,
                REFUND.SHIFT_ID.eq(shiftId),
                OF_REFUND,
                ONLY,
                amount,
                null,
                false);
    }

    private static FigureQuery refundTax(long shiftId, String code) {
        return new FigureQuery(
                FigureRow.Source.REFUND,
                REFUND.join(REFUND_LINE).on(REFUND_LINE.REFUND_ID.eq(REFUND.ID)),
                REFUND.SHIFT_ID.eq(shiftId).and(REFUND_LINE.TAX_RATE_ID.eq(rate(code))),
                OF_REFUND,
                ONLY,
                REFUND_LINE.TAX,
                REFUND_LINE.TOTAL,
                true);
    }

    private static FigureQuery givenBack(long shiftId, Condition method) {
        return new FigureQuery(
                FigureRow.Source.REFUND,
                REFUND.join(REFUND_PAYMENT).on(REFUND_PAYMENT.REFUND_ID.eq(REFUND.ID)),
                REFUND.SHIFT_ID.eq(shiftId).and(method),
                OF_REFUND,
                REFUND_PAYMENT.LINE,
                REFUND_PAYMENT.APPLIED,
                REFUND.TOTAL.plus(REFUND.ROUNDING),
                false);
    }

    private static Condition of(long shiftId, boolean reversed) {
        Condition which = reversed ? REPAYMENT.REVERSES.isNotNull() : REPAYMENT.REVERSES.isNull();
        return REPAYMENT.SHIFT_ID.eq(shiftId).and(which);
    }

    private static FigureQuery repayments(long shiftId, boolean reversed, Field<Long> amount) {
        return new FigureQuery(
                FigureRow.Source.REPAYMENT,
                REPAYMENT,
                of(shiftId, reversed),
                OF_REPAYMENT,
                ONLY,
                amount,
                null,
                false);
    }

    private static FigureQuery repaid(long shiftId, boolean reversed, Condition method) {
        return new FigureQuery(
                FigureRow.Source.REPAYMENT,
                REPAYMENT
                        .join(REPAYMENT_PAYMENT)
                        .on(REPAYMENT_PAYMENT.REPAYMENT_ID.eq(REPAYMENT.ID)),
                of(shiftId, reversed).and(method),
                OF_REPAYMENT,
                REPAYMENT_PAYMENT.LINE,
                REPAYMENT_PAYMENT.APPLIED,
                REPAYMENT.AMOUNT.plus(REPAYMENT.ROUNDING),
                false);
    }

    private static FigureQuery movements(long shiftId) {
        return new FigureQuery(
                FigureRow.Source.MOVEMENT,
                CASH_MOVEMENT,
                CASH_MOVEMENT.SHIFT_ID.eq(shiftId),
                OF_MOVEMENT,
                ONLY,
                CASH_MOVEMENT.AMOUNT,
                null,
                false);
    }

    private static FigureQuery counts(long shiftId) {
        return new FigureQuery(
                FigureRow.Source.COUNT,
                CASH_COUNT.join(PERSON).on(PERSON.ID.eq(CASH_COUNT.PERSON_ID)),
                CASH_COUNT
                        .SHIFT_ID
                        .eq(shiftId)
                        .and(CASH_COUNT.PURPOSE.eq(inline(Purpose.CLOSING.name()))),
                OF_COUNT,
                ONLY,
                null,
                CASH_COUNT.COUNTED,
                false);
    }

    private static FigureQuery entries(long shiftId, String kind) {
        return new FigureQuery(
                FigureRow.Source.ENTRY,
                JOURNAL.leftJoin(PERSON).on(PERSON.ID.eq(JOURNAL.PERSON_ID)),
                JOURNAL.SHIFT_ID.eq(shiftId).and(JOURNAL.KIND.eq(kind)),
                OF_ENTRY,
                ONLY,
                null,
                null,
                false);
    }

    private static Condition with(String code) {
        return REPAYMENT_PAYMENT.METHOD_ID.eq(method(code));
    }

    private static Condition withCash() {
        return REPAYMENT_PAYMENT.METHOD_ID.in(drawer(true));
    }

    private static Field<Long> rate(String code) {
        return select(TAX_RATE.ID).from(TAX_RATE).where(TAX_RATE.CODE.eq(code)).asField();
    }

    private static Field<Long> method(String code) {
        return select(PAYMENT_METHOD.ID)
                .from(PAYMENT_METHOD)
                .where(PAYMENT_METHOD.CODE.eq(code))
                .asField();
    }

    private static org.jooq.Select<org.jooq.Record1<Long>> drawer(boolean inside) {
        List<String> kinds =
                Arrays.stream(PaymentMethod.Kind.values())
                        .filter(kind -> kind.isInDrawer() == inside)
                        .map(PaymentMethod.Kind::name)
                        .toList();
        return select(PAYMENT_METHOD.ID)
                .from(PAYMENT_METHOD)
                .where(PAYMENT_METHOD.KIND.in(kinds.stream().map(k -> inline(k)).toList()));
    }

    /// Only rows that add something.
    private FigureQuery some(Field<Long> added) {
        return and(added.ne(inline(0L)));
    }

    /// Only rows of which this holds too.
    FigureQuery and(Condition more) {
        return new FigureQuery(source, from, where.and(more), head, place, amount, base, grouped);
    }

    /// Only rows of exactly this amount, in minor units.
    FigureQuery of(long minor) {
        return amount == null ? this : and(amount.eq(val(minor)));
    }

    /// The rows below one, the newest documents first.
    FigureQuery below(long id, long after) {
        Condition older = head.id().lt(id);
        return place == ONLY ? and(older) : and(head.id().le(id)).and(older.or(place.gt(after)));
    }

    /// What a row shows as its amount.
    Field<?> shown(@Nullable Field<Long> of) {
        Field<?> whole = of == null ? inline((Long) null) : of;
        return grouped && of != null ? sum(of) : whole;
    }
}
