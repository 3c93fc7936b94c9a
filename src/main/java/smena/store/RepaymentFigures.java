package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.REPAYMENT;
import static smena.store.tables.Tables.REPAYMENT_PAYMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;
import smena.domain.shift.ShiftReport;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// Sums over a shift's repayments.
final class RepaymentFigures {
    private static final Condition BOOKED = REPAYMENT.REVERSES.isNull();
    private static final Condition REVERSED = REPAYMENT.REVERSES.isNotNull();

    private final DSLContext sql;

    RepaymentFigures(DSLContext sql) {
        this.sql = sql;
    }

    ShiftReport.Repayments of(long shiftId) {
        return sql.select(
                        count(when(BOOKED, 1)),
                        amount(BOOKED, REPAYMENT.AMOUNT),
                        count(when(REVERSED, 1)),
                        amount(REVERSED, REPAYMENT.AMOUNT))
                .from(REPAYMENT)
                .where(REPAYMENT.SHIFT_ID.eq(shiftId))
                .fetchSingle(
                        row ->
                                new ShiftReport.Repayments(
                                        row.value1(),
                                        money(row.value2()),
                                        row.value3(),
                                        money(row.value4()),
                                        methods(shiftId)));
    }

    /// What rounding cash added or took.
    Money rounding(long shiftId) {
        return sql.select(amount(BOOKED, REPAYMENT.ROUNDING), amount(REVERSED, REPAYMENT.ROUNDING))
                .from(REPAYMENT)
                .where(REPAYMENT.SHIFT_ID.eq(shiftId))
                .fetchSingle(row -> money(row.value1()).minus(money(row.value2())));
    }

    private List<ShiftReport.Method> methods(long shiftId) {
        return sql
                .select(
                        PAYMENT_METHOD.CODE,
                        PAYMENT_METHOD.NAME,
                        PAYMENT_METHOD.KIND,
                        PAYMENT_METHOD.POSITION,
                        count(when(BOOKED, 1)),
                        amount(BOOKED, REPAYMENT_PAYMENT.APPLIED),
                        amount(REVERSED, REPAYMENT_PAYMENT.APPLIED))
                .from(REPAYMENT)
                .join(REPAYMENT_PAYMENT)
                .on(REPAYMENT_PAYMENT.REPAYMENT_ID.eq(REPAYMENT.ID))
                .join(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.ID.eq(REPAYMENT_PAYMENT.METHOD_ID))
                .where(REPAYMENT.SHIFT_ID.eq(shiftId))
                .groupBy(PAYMENT_METHOD.ID)
                .fetch()
                .stream()
                .sorted(Comparator.comparing(row -> row.get(PAYMENT_METHOD.POSITION)))
                .map(
                        row ->
                                new ShiftReport.Method(
                                        row.value1(),
                                        row.value2(),
                                        PaymentMethod.Kind.valueOf(row.value3()),
                                        row.value5(),
                                        money(row.value6()),
                                        money(row.value7())))
                .toList();
    }

    private static Field<BigDecimal> amount(Condition which, Field<Long> what) {
        return sum(when(which, what).otherwise(inline(0L)));
    }

    private static Money money(@Nullable BigDecimal sum) {
        return sum == null ? Money.ZERO : Money.of(sum.longValueExact());
    }
}
