package smena.store;

import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.REFUND_PAYMENT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Label;
import smena.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/// What was booked over a period, part by part. Each query starts from the period's shifts, by
/// their business date, so that it costs what the period holds and not what the till has ever
/// booked. Each stream is lazy and must be closed.
public final class FigureStore {
    private static final int STEP = 500;

    private static final Receipts SOLD =
            new Receipts(
                    SALE, SALE.ID, SALE.SHIFT_ID, SALE.PERSON_ID, SALE.AT, SALE.OFFSET_S, false);

    private static final Receipts RETURNED =
            new Receipts(
                    REFUND,
                    REFUND.ID,
                    REFUND.SHIFT_ID,
                    REFUND.PERSON_ID,
                    REFUND.AT,
                    REFUND.OFFSET_S,
                    true);

    private final DSLContext sql;

    FigureStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The lines of sales and refunds of these business dates, both included.
    public Stream<BookedPart> lines(LocalDate from, LocalDate to) {
        return Stream.concat(
                lines(
                        SOLD,
                        from,
                        to,
                        new Lines(
                                SALE_LINE,
                                SALE_LINE.SALE_ID,
                                SALE_LINE.PRODUCT_ID,
                                SALE_LINE.TAX_RATE_ID,
                                SALE_LINE.TOTAL,
                                SALE_LINE.TAX)),
                lines(
                        RETURNED,
                        from,
                        to,
                        new Lines(
                                REFUND_LINE,
                                REFUND_LINE.REFUND_ID,
                                REFUND_LINE.PRODUCT_ID,
                                REFUND_LINE.TAX_RATE_ID,
                                REFUND_LINE.TOTAL,
                                REFUND_LINE.TAX)));
    }

    /// The payments of sales and refunds of these business dates, both included.
    public Stream<BookedPart> payments(LocalDate from, LocalDate to) {
        return Stream.concat(
                payments(
                        SOLD,
                        from,
                        to,
                        new Payments(PAYMENT, PAYMENT.SALE_ID, PAYMENT.METHOD_ID, PAYMENT.APPLIED)),
                payments(
                        RETURNED,
                        from,
                        to,
                        new Payments(
                                REFUND_PAYMENT,
                                REFUND_PAYMENT.REFUND_ID,
                                REFUND_PAYMENT.METHOD_ID,
                                REFUND_PAYMENT.APPLIED)));
    }

    // CROSS JOIN keeps SQLite to this order: shifts, their receipts, what is on them.
    private Stream<BookedPart> lines(Receipts receipts, LocalDate from, LocalDate to, Lines lines) {
        return sql.select(
                        SHIFT.BUSINESS_DATE,
                        receipts.at,
                        receipts.offset,
                        PERSON.ID,
                        PERSON.NAME,
                        PRODUCT.ID,
                        PRODUCT.NAME,
                        CATEGORY.ID,
                        CATEGORY.NAME,
                        TAX_RATE.CODE,
                        lines.total,
                        lines.tax)
                .from(SHIFT)
                .crossJoin(receipts.table)
                .crossJoin(lines.table)
                .join(PERSON)
                .on(PERSON.ID.eq(receipts.person))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(lines.product))
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(lines.taxRate))
                .where(within(from, to))
                .and(receipts.shift.eq(SHIFT.ID))
                .and(lines.receipt.eq(receipts.id))
                .fetchSize(STEP)
                .fetchStream()
                .map(row -> line(row, receipts, row.get(lines.total), row.get(lines.tax)));
    }

    private Stream<BookedPart> payments(
            Receipts receipts, LocalDate from, LocalDate to, Payments payments) {
        return sql.select(
                        SHIFT.BUSINESS_DATE,
                        receipts.at,
                        receipts.offset,
                        PERSON.ID,
                        PERSON.NAME,
                        PAYMENT_METHOD.CODE,
                        PAYMENT_METHOD.NAME,
                        payments.applied)
                .from(SHIFT)
                .crossJoin(receipts.table)
                .crossJoin(payments.table)
                .join(PERSON)
                .on(PERSON.ID.eq(receipts.person))
                .join(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.ID.eq(payments.method))
                .where(within(from, to))
                .and(receipts.shift.eq(SHIFT.ID))
                .and(payments.receipt.eq(receipts.id))
                .fetchSize(STEP)
                .fetchStream()
                .map(row -> payment(row, receipts, row.get(payments.applied)));
    }

    private static Condition within(LocalDate from, LocalDate to) {
        return SHIFT.BUSINESS_DATE.between(from.toString(), to.toString());
    }

    private static BookedPart line(Record row, Receipts receipts, long total, long tax) {
        return new BookedPart(
                LocalDate.parse(row.get(SHIFT.BUSINESS_DATE)),
                hour(row.get(receipts.at), row.get(receipts.offset)),
                new Label(row.get(PRODUCT.ID).toString(), row.get(PRODUCT.NAME)),
                new Label(row.get(CATEGORY.ID).toString(), row.get(CATEGORY.NAME)),
                new Label(row.get(PERSON.ID).toString(), row.get(PERSON.NAME)),
                Label.of(row.get(TAX_RATE.CODE)),
                Label.NONE,
                Money.of(total),
                Money.of(tax),
                receipts.refund);
    }

    private static BookedPart payment(Record row, Receipts receipts, long applied) {
        return new BookedPart(
                LocalDate.parse(row.get(SHIFT.BUSINESS_DATE)),
                hour(row.get(receipts.at), row.get(receipts.offset)),
                Label.NONE,
                Label.NONE,
                new Label(row.get(PERSON.ID).toString(), row.get(PERSON.NAME)),
                Label.NONE,
                new Label(row.get(PAYMENT_METHOD.CODE), row.get(PAYMENT_METHOD.NAME)),
                Money.of(applied),
                Money.ZERO,
                receipts.refund);
    }

    private static int hour(long at, long offset) {
        return Instant.ofEpochMilli(at)
                .atOffset(ZoneOffset.ofTotalSeconds(Math.toIntExact(offset)))
                .getHour();
    }

    /// Sales or refunds, as the columns of their table.
    private record Receipts(
            Table<?> table,
            Field<Long> id,
            Field<Long> shift,
            Field<Long> person,
            Field<Long> at,
            Field<Long> offset,
            boolean refund) {}

    /// Their lines.
    private record Lines(
            Table<?> table,
            Field<Long> receipt,
            Field<Long> product,
            Field<Long> taxRate,
            Field<Long> total,
            Field<Long> tax) {}

    /// Their payments.
    private record Payments(
            Table<?> table, Field<Long> receipt, Field<Long> method, Field<Long> applied) {}
}
