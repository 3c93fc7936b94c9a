package smena.store;

import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.REFUND_PAYMENT;
import static smena.store.tables.Tables.SHIFT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Label;
import smena.domain.figures.ReceiptMark;
import smena.domain.figures.ReportQuery.Only;
import smena.domain.figures.SalesFilter;
import smena.domain.money.Money;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// What was paid and given back over a period, payment by payment, as [FigureStore] reads lines.
final class PeriodPayments {
    private final DSLContext sql;
    private final SalesFilter filter;

    /// @param filter what they are narrowed to
    PeriodPayments(DSLContext sql, SalesFilter filter) {
        this.sql = sql;
        this.filter = filter;
    }

    /// The payments of sales and refunds of these shifts.
    ///
    /// @param only what of them a report is about: the others need not be among them
    Stream<BookedPart> of(Condition shifts, Optional<Only> only) {
        return of(shifts, only, ReceiptMark.NONE);
    }

    /// The same of those that are newer than a mark.
    Stream<BookedPart> of(Condition shifts, Optional<Only> only, ReceiptMark mark) {
        return Stream.concat(
                payments(
                        FigureStore.SOLD,
                        shifts.and(FigureStore.SOLD.after(mark)),
                        only,
                        new Payments(PAYMENT, PAYMENT.SALE_ID, PAYMENT.METHOD_ID, PAYMENT.APPLIED)),
                payments(
                        FigureStore.RETURNED,
                        shifts.and(FigureStore.RETURNED.after(mark)),
                        only,
                        new Payments(
                                REFUND_PAYMENT,
                                REFUND_PAYMENT.REFUND_ID,
                                REFUND_PAYMENT.METHOD_ID,
                                REFUND_PAYMENT.APPLIED)));
    }

    private Stream<BookedPart> payments(
            FigureStore.Receipts receipts,
            Condition shifts,
            Optional<Only> only,
            Payments payments) {
        return sql.select(
                        SHIFT.BUSINESS_DATE,
                        receipts.id(),
                        receipts.at(),
                        receipts.offset(),
                        PERSON.ID,
                        PERSON.NAME,
                        PAYMENT_METHOD.CODE,
                        PAYMENT_METHOD.NAME,
                        payments.applied)
                .from(SHIFT)
                .crossJoin(receipts.table())
                .crossJoin(payments.table)
                .join(PERSON)
                .on(PERSON.ID.eq(receipts.person()))
                .join(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.ID.eq(payments.method))
                .where(shifts)
                .and(receipts.shift().eq(SHIFT.ID))
                .and(payments.receipt.eq(receipts.id()))
                .and(FilterConditions.ofPayment(filter, receipts.customer()))
                .and(only.map(one -> about(one, receipts)).orElseGet(DSL::noCondition))
                .fetchSize(FigureStore.STEP)
                .fetchStream()
                .map(row -> payment(row, receipts, row.get(payments.applied)));
    }

    private static Condition about(Only only, FigureStore.Receipts receipts) {
        String key = only.label().key();
        return switch (only.by()) {
            case CASHIER -> receipts.by(Long.parseLong(key));
            case METHOD -> PAYMENT_METHOD.CODE.eq(key);
            case DAY, HOUR, PRODUCT, CATEGORY, TAX -> DSL.noCondition();
        };
    }

    private static BookedPart payment(Record row, FigureStore.Receipts receipts, long applied) {
        return new BookedPart(
                LocalDate.parse(row.get(SHIFT.BUSINESS_DATE)),
                receipts.refund() ? 0 : row.get(receipts.id()),
                FigureStore.local(row.get(receipts.at()), row.get(receipts.offset())),
                Label.NONE,
                Label.NONE,
                new Label(row.get(PERSON.ID).toString(), row.get(PERSON.NAME)),
                Label.NONE,
                new Label(row.get(PAYMENT_METHOD.CODE), row.get(PAYMENT_METHOD.NAME)),
                Money.of(applied),
                Money.ZERO,
                Money.ZERO,
                receipts.refund(),
                Optional.empty());
    }

    private record Payments(
            Table<?> table, Field<Long> receipt, Field<Long> method, Field<Long> applied) {}
}
