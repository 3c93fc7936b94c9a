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
import org.jooq.Record;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Label;
import smena.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/// What was booked over a period, part by part. The way in is always the period's shifts, by their
/// business date, so that a query costs what the period holds and not what the till has seen. Each
/// stream reads as it is asked and must be closed.
public final class FigureStore {
    private static final int STEP = 500;

    private final DSLContext sql;

    FigureStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The lines of sales and refunds of these business dates, both included.
    public Stream<BookedPart> lines(LocalDate from, LocalDate to) {
        return Stream.concat(soldLines(from, to), returnedLines(from, to));
    }

    /// The payments of sales and refunds of these business dates, both included.
    public Stream<BookedPart> payments(LocalDate from, LocalDate to) {
        return Stream.concat(paid(from, to), paidBack(from, to));
    }

    // CROSS JOIN keeps SQLite to this order: shifts, their receipts, what is on them.
    private Stream<BookedPart> soldLines(LocalDate from, LocalDate to) {
        return sql.select(
                        SHIFT.BUSINESS_DATE,
                        SALE.AT,
                        SALE.OFFSET_S,
                        PERSON.ID,
                        PERSON.NAME,
                        PRODUCT.ID,
                        PRODUCT.NAME,
                        CATEGORY.ID,
                        CATEGORY.NAME,
                        TAX_RATE.CODE,
                        SALE_LINE.TOTAL,
                        SALE_LINE.TAX)
                .from(SHIFT)
                .crossJoin(SALE)
                .crossJoin(SALE_LINE)
                .join(PERSON)
                .on(PERSON.ID.eq(SALE.PERSON_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(SALE_LINE.PRODUCT_ID))
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(SALE_LINE.TAX_RATE_ID))
                .where(within(from, to))
                .and(SALE.SHIFT_ID.eq(SHIFT.ID))
                .and(SALE_LINE.SALE_ID.eq(SALE.ID))
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                line(
                                        row,
                                        row.get(SALE.AT),
                                        row.get(SALE.OFFSET_S),
                                        row.get(SALE_LINE.TOTAL),
                                        row.get(SALE_LINE.TAX),
                                        false));
    }

    private Stream<BookedPart> returnedLines(LocalDate from, LocalDate to) {
        return sql.select(
                        SHIFT.BUSINESS_DATE,
                        REFUND.AT,
                        REFUND.OFFSET_S,
                        PERSON.ID,
                        PERSON.NAME,
                        PRODUCT.ID,
                        PRODUCT.NAME,
                        CATEGORY.ID,
                        CATEGORY.NAME,
                        TAX_RATE.CODE,
                        REFUND_LINE.TOTAL,
                        REFUND_LINE.TAX)
                .from(SHIFT)
                .crossJoin(REFUND)
                .crossJoin(REFUND_LINE)
                .join(PERSON)
                .on(PERSON.ID.eq(REFUND.PERSON_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(REFUND_LINE.PRODUCT_ID))
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(REFUND_LINE.TAX_RATE_ID))
                .where(within(from, to))
                .and(REFUND.SHIFT_ID.eq(SHIFT.ID))
                .and(REFUND_LINE.REFUND_ID.eq(REFUND.ID))
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                line(
                                        row,
                                        row.get(REFUND.AT),
                                        row.get(REFUND.OFFSET_S),
                                        row.get(REFUND_LINE.TOTAL),
                                        row.get(REFUND_LINE.TAX),
                                        true));
    }

    private Stream<BookedPart> paid(LocalDate from, LocalDate to) {
        return sql.select(
                        SHIFT.BUSINESS_DATE,
                        SALE.AT,
                        SALE.OFFSET_S,
                        PERSON.ID,
                        PERSON.NAME,
                        PAYMENT_METHOD.CODE,
                        PAYMENT_METHOD.NAME,
                        PAYMENT.APPLIED)
                .from(SHIFT)
                .crossJoin(SALE)
                .crossJoin(PAYMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(SALE.PERSON_ID))
                .join(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.ID.eq(PAYMENT.METHOD_ID))
                .where(within(from, to))
                .and(SALE.SHIFT_ID.eq(SHIFT.ID))
                .and(PAYMENT.SALE_ID.eq(SALE.ID))
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                payment(
                                        row,
                                        row.get(SALE.AT),
                                        row.get(SALE.OFFSET_S),
                                        row.get(PAYMENT.APPLIED),
                                        false));
    }

    private Stream<BookedPart> paidBack(LocalDate from, LocalDate to) {
        return sql.select(
                        SHIFT.BUSINESS_DATE,
                        REFUND.AT,
                        REFUND.OFFSET_S,
                        PERSON.ID,
                        PERSON.NAME,
                        PAYMENT_METHOD.CODE,
                        PAYMENT_METHOD.NAME,
                        REFUND_PAYMENT.APPLIED)
                .from(SHIFT)
                .crossJoin(REFUND)
                .crossJoin(REFUND_PAYMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(REFUND.PERSON_ID))
                .join(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.ID.eq(REFUND_PAYMENT.METHOD_ID))
                .where(within(from, to))
                .and(REFUND.SHIFT_ID.eq(SHIFT.ID))
                .and(REFUND_PAYMENT.REFUND_ID.eq(REFUND.ID))
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                payment(
                                        row,
                                        row.get(REFUND.AT),
                                        row.get(REFUND.OFFSET_S),
                                        row.get(REFUND_PAYMENT.APPLIED),
                                        true));
    }

    private static Condition within(LocalDate from, LocalDate to) {
        return SHIFT.BUSINESS_DATE.between(from.toString(), to.toString());
    }

    private static BookedPart line(
            Record row, long at, long offset, long total, long tax, boolean refund) {
        return new BookedPart(
                LocalDate.parse(row.get(SHIFT.BUSINESS_DATE)),
                hour(at, offset),
                new Label(row.get(PRODUCT.ID).toString(), row.get(PRODUCT.NAME)),
                new Label(row.get(CATEGORY.ID).toString(), row.get(CATEGORY.NAME)),
                new Label(row.get(PERSON.ID).toString(), row.get(PERSON.NAME)),
                Label.of(row.get(TAX_RATE.CODE)),
                Label.NONE,
                Money.of(total),
                Money.of(tax),
                refund);
    }

    private static BookedPart payment(
            Record row, long at, long offset, long applied, boolean refund) {
        return new BookedPart(
                LocalDate.parse(row.get(SHIFT.BUSINESS_DATE)),
                hour(at, offset),
                Label.NONE,
                Label.NONE,
                new Label(row.get(PERSON.ID).toString(), row.get(PERSON.NAME)),
                Label.NONE,
                new Label(row.get(PAYMENT_METHOD.CODE), row.get(PAYMENT_METHOD.NAME)),
                Money.of(applied),
                Money.ZERO,
                refund);
    }

    private static int hour(long at, long offset) {
        return Instant.ofEpochMilli(at)
                .atOffset(ZoneOffset.ofTotalSeconds(Math.toIntExact(offset)))
                .getHour();
    }
}
