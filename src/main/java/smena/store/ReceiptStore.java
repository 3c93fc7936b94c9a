package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import static smena.store.tables.Tables.CUSTOMER;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SHIFT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.receipt.ReceiptHead;
import smena.domain.receipt.ReceiptNumbers;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.refund.RefundStatus;
import smena.domain.sale.SaleHead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Receipts among millions, a page at a time, the newest first. Rows of sales are numbered in
/// the order they were booked, so an index leads to a page of them without a sort; the rarest
/// thing that is asked for leads.
public final class ReceiptStore {
    private static final Pattern COMMA = Pattern.compile(",");

    private static final Field<Integer> STATUS =
            when(
                            exists(selectOne().from(REFUND).where(REFUND.SALE_ID.eq(SALE.ID))),
                            when(
                                            exists(
                                                    selectOne()
                                                            .from(SALE_LINE)
                                                            .where(
                                                                    SALE_LINE.SALE_ID.eq(SALE.ID),
                                                                    SALE_LINE.QUANTITY.gt(back()))),
                                            inline(RefundStatus.PARTIALLY_REFUNDED.ordinal()))
                                    .otherwise(inline(RefundStatus.REFUNDED.ordinal())))
                    .otherwise(inline(RefundStatus.COMPLETED.ordinal()))
                    .as("status");

    private static final Field<String> METHODS =
            field(
                            "(select group_concat(code, ',') from (select {0} as code from {1} join"
                                    + " {2} on {3} = {4} where {5} = {6} order by {7}))",
                            String.class,
                            PAYMENT_METHOD.CODE,
                            PAYMENT,
                            PAYMENT_METHOD,
                            PAYMENT_METHOD.ID,
                            PAYMENT.METHOD_ID,
                            PAYMENT.SALE_ID,
                            SALE.ID,
                            PAYMENT.LINE)
                    .as("methods");

    private static final Field<String> DIGITS =
            field(select(max(PAYMENT.CARD_DIGITS)).from(PAYMENT).where(PAYMENT.SALE_ID.eq(SALE.ID)))
                    .as("digits");

    private static final List<SelectField<?>> COLUMNS =
            List.of(
                    SALE.ID,
                    SALE.SEQ,
                    SALE.NUMBER,
                    SALE.AT,
                    SALE.OFFSET_S,
                    SALE.BUSINESS_DATE,
                    SALE.SHIFT_ID,
                    SALE.TOTAL,
                    SALE.ROUNDING,
                    PERSON.ID,
                    PERSON.NAME,
                    PERSON.ROLE,
                    CUSTOMER.NAME,
                    STATUS,
                    METHODS,
                    DIGITS);

    private final DSLContext sql;

    ReceiptStore(DSLContext sql) {
        this.sql = sql;
    }

    /// A receipt and the hash of its journal entry.
    public record Anchored(long id, String hash) {}

    /// The receipt of this number.
    public Optional<Anchored> byNumber(String number) {
        return sql.select(SALE.ID, JOURNAL.HASH)
                .from(SALE)
                .join(JOURNAL)
                .on(JOURNAL.SEQ.eq(SALE.JOURNAL_SEQ))
                .where(SALE.NUMBER.eq(number))
                .fetchOptional(row -> new Anchored(row.value1(), row.value2()));
    }

    /// A page of the receipts that fit.
    ///
    /// @param before the row of the last one of the page before
    public List<ReceiptHead> page(ReceiptQuery query, long before, int limit) {
        if (query.number().isPresent()) {
            return numbered(query, query.number().get(), before, limit);
        }
        boolean isRarer = query.paid().isPresent() || query.customer().isPresent();
        if (query.cardDigits().isPresent()) {
            List<Condition> where = ReceiptConditions.of(query, PAYMENT.SALE_ID);
            where.add(0, PAYMENT.CARD_DIGITS.eq(query.cardDigits().get()));
            where.add(1, PAYMENT.CARD_DIGITS.ne(inline("")));
            query.product().ifPresent(product -> where.add(ReceiptConditions.has(product)));
            return led(PAYMENT, PAYMENT.SALE_ID, where, before, limit);
        }
        if (query.product().isPresent() && !isRarer) {
            List<Condition> where = ReceiptConditions.of(query, SALE_LINE.SALE_ID);
            where.add(0, SALE_LINE.PRODUCT_ID.eq(query.product().get()));
            return led(SALE_LINE, SALE_LINE.SALE_ID, where, before, limit);
        }
        if (ReceiptConditions.asksTime(query) && !isRarer) {
            return timed(query, before, limit);
        }
        List<Condition> where = ReceiptConditions.of(query, SALE.ID);
        query.product().ifPresent(product -> where.add(ReceiptConditions.has(product)));
        return sql.select(COLUMNS)
                .from(SALE)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(SALE.PERSON_ID))
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(SALE.CUSTOMER_ID))
                .where(where)
                .and(SALE.ID.lt(before))
                .orderBy(SALE.ID.desc())
                .limit(limit)
                .fetch(ReceiptStore::head);
    }

    /// The table that leads comes first: SQLite keeps the order of a cross join.
    private List<ReceiptHead> led(
            Table<?> lead, Field<Long> sale, List<Condition> where, long before, int limit) {
        return sql.select(COLUMNS)
                .from(lead)
                .crossJoin(SALE)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(SALE.PERSON_ID))
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(SALE.CUSTOMER_ID))
                .where(where)
                .and(SALE.ID.eq(sale))
                .and(sale.lt(before))
                .groupBy(sale)
                .orderBy(sale.desc())
                .limit(limit)
                .fetch(ReceiptStore::head);
    }

    /// The shifts lead, the newest first: the index says whether one sold anything at a time of the
    /// day, so that a shift which did not costs one look.
    private List<ReceiptHead> timed(ReceiptQuery query, long before, int limit) {
        return sql.select(COLUMNS)
                .from(SHIFT)
                .crossJoin(SALE)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(SALE.PERSON_ID))
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(SALE.CUSTOMER_ID))
                .where(ReceiptConditions.of(query, SALE.ID))
                .and(SALE.ID.lt(before))
                .and(SALE.SHIFT_ID.eq(SHIFT.ID))
                .and(ReceiptConditions.ofShifts(query, before))
                .orderBy(SHIFT.ID.desc(), SALE.ID.desc())
                .limit(limit)
                .fetch(ReceiptStore::head);
    }

    /// A number is of one sale a year at most: a handful, put in order here.
    private List<ReceiptHead> numbered(ReceiptQuery query, String typed, long before, int limit) {
        List<String> numbers = ReceiptNumbers.of(typed, year(true), year(false));
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Condition> where = ReceiptConditions.of(query, SALE.ID);
        where.add(SALE.NUMBER.in(numbers));
        query.product().ifPresent(product -> where.add(ReceiptConditions.has(product)));
        query.cardDigits()
                .ifPresent(
                        digits ->
                                where.add(
                                        exists(
                                                selectOne()
                                                        .from(PAYMENT)
                                                        .where(
                                                                PAYMENT.SALE_ID.eq(SALE.ID),
                                                                PAYMENT.CARD_DIGITS.eq(digits)))));
        return sql
                .select(COLUMNS)
                .from(SALE)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(SALE.PERSON_ID))
                .leftJoin(CUSTOMER)
                .on(CUSTOMER.ID.eq(SALE.CUSTOMER_ID))
                .where(where)
                .fetch(ReceiptStore::head)
                .stream()
                .filter(head -> head.sale().id() < before)
                .sorted(Comparator.comparingLong((ReceiptHead head) -> head.sale().id()).reversed())
                .limit(limit)
                .toList();
    }

    private int year(boolean first) {
        String day =
                sql.select(first ? min(SHIFT.BUSINESS_DATE) : max(SHIFT.BUSINESS_DATE))
                        .from(SHIFT)
                        .fetchSingle()
                        .value1();
        return day == null ? 0 : LocalDate.parse(day).getYear();
    }

    private static Field<Long> back() {
        return coalesce(
                field(
                        select(sum(REFUND_LINE.QUANTITY).cast(Long.class))
                                .from(REFUND_LINE)
                                .where(
                                        REFUND_LINE.SALE_ID.eq(SALE_LINE.SALE_ID),
                                        REFUND_LINE.SALE_LINE.eq(SALE_LINE.LINE))),
                inline(0L));
    }

    private static ReceiptHead head(Record row) {
        Employee by =
                new Employee(
                        row.get(PERSON.ID), row.get(PERSON.NAME), Role.named(row.get(PERSON.ROLE)));
        Money total = Money.of(row.get(SALE.TOTAL));
        return new ReceiptHead(
                new SaleHead(
                        row.get(SALE.ID),
                        row.get(SALE.SEQ),
                        row.get(SALE.NUMBER),
                        by,
                        Instant.ofEpochMilli(row.get(SALE.AT)),
                        total.plus(Money.of(row.get(SALE.ROUNDING)))),
                row.get(SALE.SHIFT_ID),
                Math.toIntExact(row.get(SALE.OFFSET_S)),
                LocalDate.parse(row.get(SALE.BUSINESS_DATE)),
                total,
                RefundStatus.values()[row.get(STATUS)],
                codes(row.get(METHODS)),
                text(row.get(DIGITS)),
                text(row.get(CUSTOMER.NAME)));
    }

    private static List<String> codes(@Nullable String joined) {
        return joined == null ? List.of() : COMMA.splitAsStream(joined).toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
