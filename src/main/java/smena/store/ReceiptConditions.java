package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SHIFT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import smena.domain.receipt.ReceiptQuery;
import smena.store.tables.tables.Sale;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// What a query for receipts asks of a row, said so that the index which leads is bounded by it.
final class ReceiptConditions {
    private static final long DAY = 86_400;

    /// As the index has it.
    private static final Field<Long> PAID = SALE.TOTAL.plus(SALE.ROUNDING);

    private ReceiptConditions() {}

    /// Whether a time of the day is asked for.
    static boolean asksTime(ReceiptQuery query) {
        return query.since().isPresent() || query.until().isPresent();
    }

    /// Which shifts may have receipts for a query that asks a time of the day.
    ///
    /// @param before the row of the last receipt of the page before
    static Condition ofShifts(ReceiptQuery query, long before) {
        var last = SALE.as("page_before");
        List<Condition> where = new ArrayList<>();
        where.add(
                SHIFT.ID.le(
                        coalesce(
                                field(
                                        select(last.SHIFT_ID)
                                                .from(last)
                                                .where(last.ID.lt(before))
                                                .orderBy(last.ID.desc())
                                                .limit(1)),
                                inline(0L))));
        query.shift().ifPresent(shift -> where.add(SHIFT.ID.eq(shift)));
        // By their rows, which have the order of the page: the index of days has another.
        var first = SHIFT.as("first_day");
        query.from()
                .ifPresent(
                        day ->
                                where.add(
                                        SHIFT.ID.ge(
                                                select(min(first.ID))
                                                        .from(first)
                                                        .where(
                                                                first.BUSINESS_DATE.ge(
                                                                        day.toString())))));
        var end = SHIFT.as("last_day");
        query.to()
                .ifPresent(
                        day ->
                                where.add(
                                        SHIFT.ID.le(
                                                select(max(end.ID))
                                                        .from(end)
                                                        .where(
                                                                end.BUSINESS_DATE.le(
                                                                        day.toString())))));
        where.add(soldThen(query));
        return DSL.and(where);
    }

    /// Not `exists`, which SQLite makes a join of that it does for each sale of the shift.
    private static Condition soldThen(ReceiptQuery query) {
        var then = SALE.as("then");
        List<Condition> where = new ArrayList<>();
        where.add(then.SHIFT_ID.eq(SHIFT.ID));
        query.since().ifPresent(time -> where.add(ofDay(then).ge(seconds(time))));
        query.until().ifPresent(time -> where.add(ofDay(then).le(seconds(time))));
        query.cashier().ifPresent(person -> where.add(then.PERSON_ID.eq(person)));
        return field(select(then.ID).from(then).where(where).limit(1)).isNotNull();
    }

    /// What leads has to be bounded itself: SQLite does not see that it is the sale's row too.
    ///
    /// @param row the column that leads with the row of the sale
    static List<Condition> of(ReceiptQuery query, Field<Long> row) {
        List<Condition> where = new ArrayList<>();
        query.shift().ifPresent(shift -> where.addAll(ofShift(shift, row)));
        query.paid().ifPresent(paid -> where.add(PAID.eq(paid.minor())));
        query.cashier().ifPresent(person -> where.add(SALE.PERSON_ID.eq(person)));
        query.customer().ifPresent(customer -> where.add(SALE.CUSTOMER_ID.eq(customer)));
        query.from().ifPresent(day -> where.addAll(notBefore(day, row)));
        query.to().ifPresent(day -> where.addAll(notAfter(day, row)));
        query.since().ifPresent(time -> where.add(ofDay(SALE).ge(seconds(time))));
        query.until().ifPresent(time -> where.add(ofDay(SALE).le(seconds(time))));
        return where;
    }

    private static List<Condition> ofShift(long shift, Field<Long> row) {
        Condition itself = SALE.SHIFT_ID.eq(shift);
        if (row.equals(SALE.ID)) {
            return List.of(itself);
        }
        var sale = SALE.as("of_shift");
        return List.of(
                itself,
                row.ge(select(min(sale.ID)).from(sale).where(sale.SHIFT_ID.eq(shift))),
                row.le(select(max(sale.ID)).from(sale).where(sale.SHIFT_ID.eq(shift))));
    }

    /// Rows of sales are numbered as their shifts are, so the first shift of the period says
    /// where it begins.
    private static List<Condition> notBefore(LocalDate day, Field<Long> row) {
        var sale = SALE.as("first");
        var shift = SHIFT.as("first_shift");
        return List.of(
                SALE.BUSINESS_DATE.ge(day.toString()),
                row.ge(
                        coalesce(
                                field(
                                        select(sale.ID)
                                                .from(sale)
                                                .where(
                                                        sale.SHIFT_ID.ge(
                                                                select(min(shift.ID))
                                                                        .from(shift)
                                                                        .where(
                                                                                shift.BUSINESS_DATE
                                                                                        .ge(
                                                                                                day
                                                                                                        .toString()))))
                                                .orderBy(sale.SHIFT_ID, sale.ID)
                                                .limit(1)),
                                inline(Long.MAX_VALUE))));
    }

    private static List<Condition> notAfter(LocalDate day, Field<Long> row) {
        var sale = SALE.as("last");
        var shift = SHIFT.as("last_shift");
        return List.of(
                SALE.BUSINESS_DATE.le(day.toString()),
                row.le(
                        coalesce(
                                field(
                                        select(sale.ID)
                                                .from(sale)
                                                .where(
                                                        sale.SHIFT_ID.le(
                                                                select(max(shift.ID))
                                                                        .from(shift)
                                                                        .where(
                                                                                shift.BUSINESS_DATE
                                                                                        .le(
                                                                                                day
                                                                                                        .toString()))))
                                                .orderBy(sale.SHIFT_ID.desc(), sale.ID.desc())
                                                .limit(1)),
                                inline(0L))));
    }

    /// With this product on it.
    static Condition has(long product) {
        return exists(
                selectOne()
                        .from(SALE_LINE)
                        .where(SALE_LINE.SALE_ID.eq(SALE.ID), SALE_LINE.PRODUCT_ID.eq(product)));
    }

    /// The second of the day by the shop's clock.
    private static Field<Long> ofDay(Sale sale) {
        return field("({0} / 1000 + {1}) % {2}", Long.class, sale.AT, sale.OFFSET_S, inline(DAY));
    }

    private static long seconds(LocalTime time) {
        return time.toSecondOfDay();
    }
}
