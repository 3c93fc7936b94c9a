package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.REFUND_MARK;
import static smena.store.tables.Tables.REFUND_PAYMENT;
import static smena.store.tables.Tables.REPAYMENT;
import static smena.store.tables.Tables.REPAYMENT_PAYMENT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SALE_MARK;
import static smena.store.tables.Tables.SALE_REDUCTION;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Select;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.LowestPrice;
import smena.domain.refund.MarkedPiece;
import smena.domain.refund.Portion;
import smena.domain.refund.Refund;
import smena.domain.refund.SoldLine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was sold and what of it came back.
public final class ReturnStore {
    private static final Field<Long> QUANTITY = total(REFUND_LINE.QUANTITY);
    private static final Field<Long> GROSS = total(REFUND_LINE.GROSS);
    private static final Field<Long> DISCOUNT = total(REFUND_LINE.DISCOUNT);
    private static final Field<Long> TOTAL = total(REFUND_LINE.TOTAL);
    private static final Field<Long> TAX = total(REFUND_LINE.TAX);
    private static final Field<Long> COST = total(REFUND_LINE.COST);

    private static final Kept SOLD =
            Kept.of(
                    select(SALE_LINE.asterisk(), TAX_RATE.asterisk())
                            .from(SALE_LINE)
                            .join(TAX_RATE)
                            .on(TAX_RATE.ID.eq(SALE_LINE.TAX_RATE_ID))
                            .where(SALE_LINE.SALE_ID.eq(Kept.number("sale")))
                            .orderBy(SALE_LINE.LINE));
    private static final Kept BACK =
            Kept.of(
                    select(REFUND_LINE.SALE_LINE, QUANTITY, GROSS, DISCOUNT, TOTAL, TAX, COST)
                            .from(REFUND_LINE)
                            .where(REFUND_LINE.SALE_ID.eq(Kept.number("sale")))
                            .groupBy(REFUND_LINE.SALE_LINE));
    private static final Kept IS_BACK =
            Kept.of(
                    select(REFUND.ID)
                            .from(REFUND)
                            .where(REFUND.SALE_ID.eq(Kept.number("sale")))
                            .limit(inline(1L)));
    private static final Kept REDUCTIONS =
            Kept.of(
                    select(SALE_REDUCTION.LINE, SALE_REDUCTION.AMOUNT)
                            .from(SALE_REDUCTION)
                            .where(SALE_REDUCTION.SALE_ID.eq(Kept.number("sale")))
                            .orderBy(SALE_REDUCTION.LINE, SALE_REDUCTION.POSITION));
    private static final Kept MARKS =
            Kept.of(
                    select(SALE_MARK.LINE, SALE_MARK.MARK, SALE_MARK.WHOLE)
                            .from(SALE_MARK)
                            .where(
                                    SALE_MARK.SALE_ID.eq(Kept.number("sale")),
                                    isSold(),
                                    notExists(
                                            selectOne()
                                                    .from(SALE_MARK.as("later"))
                                                    .where(
                                                            SALE_MARK
                                                                    .as("later")
                                                                    .MARK
                                                                    .eq(SALE_MARK.MARK),
                                                            SALE_MARK
                                                                    .as("later")
                                                                    .SALE_ID
                                                                    .gt(SALE_MARK.SALE_ID))))
                            .orderBy(SALE_MARK.LINE, SALE_MARK.POSITION));
    private static final Kept PAID =
            Kept.of(
                    select(PAYMENT.asterisk(), PAYMENT_METHOD.asterisk())
                            .from(PAYMENT)
                            .join(PAYMENT_METHOD)
                            .on(PAYMENT_METHOD.ID.eq(PAYMENT.METHOD_ID))
                            .where(PAYMENT.SALE_ID.eq(Kept.number("sale")))
                            .orderBy(PAYMENT.LINE));
    private static final Kept PAID_BACK =
            Kept.of(
                    select(
                                    REFUND.ID,
                                    REFUND.ROUNDING,
                                    REFUND_PAYMENT.asterisk(),
                                    PAYMENT_METHOD.asterisk())
                            .from(REFUND)
                            .join(REFUND_PAYMENT)
                            .on(REFUND_PAYMENT.REFUND_ID.eq(REFUND.ID))
                            .join(PAYMENT_METHOD)
                            .on(PAYMENT_METHOD.ID.eq(REFUND_PAYMENT.METHOD_ID))
                            .where(REFUND.SALE_ID.eq(Kept.number("sale")))
                            .orderBy(REFUND.ID, REFUND_PAYMENT.LINE));
    private static final Kept REPAYMENTS =
            Kept.of(
                    select(REPAYMENT_PAYMENT.asterisk(), PAYMENT_METHOD.asterisk())
                            .from(REPAYMENT)
                            .join(REPAYMENT_PAYMENT)
                            .on(REPAYMENT_PAYMENT.REPAYMENT_ID.eq(REPAYMENT.ID))
                            .join(PAYMENT_METHOD)
                            .on(PAYMENT_METHOD.ID.eq(REPAYMENT_PAYMENT.METHOD_ID))
                            .where(
                                    REPAYMENT.CUSTOMER_ID.eq(Kept.number("customer")),
                                    REPAYMENT.REVERSES.isNull(),
                                    notExists(
                                            selectOne()
                                                    .from(REPAYMENT.as("undone"))
                                                    .where(
                                                            REPAYMENT
                                                                    .as("undone")
                                                                    .REVERSES
                                                                    .eq(REPAYMENT.ID))))
                            .orderBy(REPAYMENT.ID.desc()));
    private static final Kept RETURNED_ON_ACCOUNT =
            Kept.of(
                    select(PAYMENT.SALE_ID)
                            .from(PAYMENT)
                            .join(REFUND)
                            .on(REFUND.SALE_ID.eq(PAYMENT.SALE_ID))
                            .where(PAYMENT.CUSTOMER_ID.eq(Kept.number("customer"))));
    private static final Kept EXCHANGED_BY =
            Kept.of(
                    select(REFUND.EXCHANGE_SALE_ID)
                            .from(REFUND)
                            .where(
                                    REFUND.SALE_ID.eq(Kept.number("sale")),
                                    REFUND.EXCHANGE_SALE_ID.isNotNull()));
    private static final Kept EXCHANGED_FOR =
            Kept.of(
                    select(REFUND.ID, REFUND.SALE_ID)
                            .from(REFUND)
                            .where(REFUND.EXCHANGE_SALE_ID.eq(Kept.number("sale"))));

    /// Sales are numbered as their shifts are: those before the first shift of the time need not be
    /// looked at, however long the till has sold.
    private static final Kept SOLD_SINCE =
            Kept.of(
                    select(SALE_LINE.QUANTITY, SALE_LINE.TOTAL)
                            .from(SALE_LINE)
                            .join(SALE)
                            .on(SALE.ID.eq(SALE_LINE.SALE_ID))
                            .where(
                                    SALE_LINE.PRODUCT_ID.eq(Kept.number("product")),
                                    SALE_LINE.SALE_ID.ge(
                                            coalesce(
                                                    field(firstSaleFrom(Kept.text("day"))),
                                                    inline(Long.MAX_VALUE))),
                                    SALE.AT.ge(Kept.number("since"))));
    private static final Kept SOLD_MARKS =
            Kept.of(
                    select(SALE_MARK.MARK, SALE_MARK.WHOLE)
                            .from(SALE_MARK)
                            .join(SALE_LINE)
                            .on(
                                    SALE_LINE.SALE_ID.eq(SALE_MARK.SALE_ID),
                                    SALE_LINE.LINE.eq(SALE_MARK.LINE))
                            .where(
                                    SALE_MARK.MARK.eq(Kept.text("mark")),
                                    SALE_LINE.PRODUCT_ID.eq(Kept.number("product")),
                                    isSold())
                            .limit(inline(1L)));
    private static final Kept MARK_SOLD =
            Kept.of(select(count()).from(SALE_MARK).where(SALE_MARK.MARK.eq(Kept.text("mark"))));
    private static final Kept MARK_BACK =
            Kept.of(
                    select(count())
                            .from(REFUND_MARK)
                            .where(REFUND_MARK.MARK.eq(Kept.text("mark"))));
    private static final Kept SALE_TOTAL =
            Kept.of(select(SALE.TOTAL).from(SALE).where(SALE.ID.eq(Kept.number("sale"))));
    private static final Kept ORIGIN =
            Kept.of(
                    select(SALE.NUMBER, SALE.BUSINESS_DATE)
                            .from(SALE)
                            .where(SALE.ID.eq(Kept.number("sale"))));

    private final Statements kept;

    ReturnStore(Statements kept) {
        this.kept = kept;
    }

    /// The money of a refund of a sale.
    ///
    /// @param id the refund's row
    /// @param payments how it was given back
    /// @param rounding what rounding the cash part added or took
    public record GivenBack(long id, List<Refund.Payment> payments, Money rounding) {}

    /// The refund that a sale was exchanged for.
    ///
    /// @param id its row
    /// @param saleId the sale it is of; empty without a receipt
    public record ExchangedFor(long id, Optional<Long> saleId) {}

    /// The lines of a sale with what came back of them.
    public List<SoldLine> lines(long saleId) {
        Map<Integer, Portion> back = new HashMap<>();
        kept.all(BACK, ReturnStore::back, saleId).forEach(b -> back.put(b.getKey(), b.getValue()));
        List<SoldLine> plain =
                kept.all(
                        SOLD,
                        row ->
                                new SoldLine(
                                        SaleRows.line(row),
                                        RefundRows.amount(row.numberOrNull(SALE_LINE.COST)),
                                        List.of(),
                                        List.of(),
                                        row.number(SALE_LINE.MARK_COUNT) > 0,
                                        back.getOrDefault(row.small(SALE_LINE.LINE), Portion.NONE)),
                        saleId);
        return withParts(saleId, plain);
    }

    /// Whether anything came back of a sale.
    public boolean isAnyBack(long saleId) {
        return kept.number(IS_BACK, saleId).isPresent();
    }

    /// What a refund says of its sale.
    public Optional<Refund.Origin> origin(long saleId) {
        return kept.one(
                ORIGIN,
                row ->
                        new Refund.Origin(
                                saleId,
                                row.text(SALE.NUMBER),
                                LocalDate.parse(row.text(SALE.BUSINESS_DATE))),
                saleId);
    }

    /// How a sale was paid, in the order tendered.
    public List<Refund.Payment> paid(long saleId) {
        return kept.all(PAID, RefundRows::paid, saleId);
    }

    /// How a customer repaid, the newest first, without what was reversed.
    public List<Refund.Payment> repaid(long customerId) {
        return kept.all(REPAYMENTS, RefundRows::repaid, customerId);
    }

    /// The rows of a customer's sales on account of which something came back.
    public List<Long> returnedOnAccount(long customerId) {
        return kept.all(RETURNED_ON_ACCOUNT, row -> row.number(PAYMENT.SALE_ID), customerId);
    }

    /// The rows of the sales that a sale was exchanged for.
    public List<Long> exchangedBy(long saleId) {
        return kept.all(EXCHANGED_BY, row -> row.number(REFUND.EXCHANGE_SALE_ID), saleId);
    }

    /// A sale's total, before rounding.
    public Money total(long saleId) {
        return Money.of(kept.number(SALE_TOTAL, saleId).orElseThrow());
    }

    /// What was given back of a sale, the oldest refund first.
    public List<GivenBack> givenBack(long saleId) {
        Map<Long, GivenBack> refunds = new LinkedHashMap<>();
        kept.all(
                        PAID_BACK,
                        row ->
                                new GivenBack(
                                        row.number(REFUND.ID),
                                        List.of(RefundRows.payment(row)),
                                        Money.of(row.number(REFUND.ROUNDING))),
                        saleId)
                .forEach(
                        one ->
                                refunds.merge(
                                        one.id(),
                                        one,
                                        (a, b) ->
                                                new GivenBack(
                                                        a.id(),
                                                        joined(a.payments(), b.payments()),
                                                        a.rounding())));
        return List.copyOf(refunds.values());
    }

    /// The refund that this sale was exchanged for.
    public Optional<ExchangedFor> exchangedFor(long saleId) {
        return kept.one(
                EXCHANGED_FOR,
                row ->
                        new ExchangedFor(
                                row.number(REFUND.ID),
                                Optional.ofNullable(row.numberOrNull(REFUND.SALE_ID))),
                saleId);
    }

    /// What was paid for a product from this moment on.
    public List<LowestPrice.Paid> soldSince(long productId, Instant since) {
        return kept.all(
                SOLD_SINCE,
                row ->
                        new LowestPrice.Paid(
                                new Quantity(row.number(SALE_LINE.QUANTITY)),
                                Money.of(row.number(SALE_LINE.TOTAL))),
                productId,
                // A shift has the date of the day it began on, which may be the day before.
                LocalDate.ofInstant(since, ZoneOffset.UTC).minusDays(2).toString(),
                since.toEpochMilli());
    }

    private static Select<Record1<Long>> firstSaleFrom(Param<String> day) {
        var sale = SALE.as("first");
        var shift = SHIFT.as("first_shift");
        return select(sale.ID)
                .from(sale)
                .where(
                        sale.SHIFT_ID.ge(
                                select(min(shift.ID))
                                        .from(shift)
                                        .where(shift.BUSINESS_DATE.ge(day))))
                .orderBy(sale.SHIFT_ID, sale.ID)
                .limit(inline(1));
    }

    /// Whether a piece with this mark was sold and is not back.
    public boolean isMarkSold(String mark) {
        return kept.number(MARK_SOLD, mark).orElse(0L) > kept.number(MARK_BACK, mark).orElse(0L);
    }

    /// The piece of a product that was sold with this mark and is not back; empty where there is
    /// none.
    public List<MarkedPiece> soldMarks(long productId, String mark) {
        return kept.all(
                SOLD_MARKS,
                row -> new MarkedPiece(row.text(SALE_MARK.MARK), row.text(SALE_MARK.WHOLE)),
                mark,
                productId);
    }

    private List<SoldLine> withParts(long saleId, List<SoldLine> plain) {
        boolean reduced = plain.stream().anyMatch(l -> l.sold().discount().isPositive());
        boolean marked = plain.stream().anyMatch(SoldLine::isMarked);
        if (!reduced && !marked) {
            return plain;
        }
        Map<Integer, List<Money>> reductions = new HashMap<>();
        kept.all(
                        REDUCTIONS,
                        row ->
                                Map.entry(
                                        row.small(SALE_REDUCTION.LINE),
                                        Money.of(row.number(SALE_REDUCTION.AMOUNT))),
                        saleId)
                .forEach(r -> of(reductions, r.getKey()).add(r.getValue()));
        Map<Integer, List<MarkedPiece>> marks = new HashMap<>();
        kept.all(
                        MARKS,
                        row ->
                                Map.entry(
                                        row.small(SALE_MARK.LINE),
                                        new MarkedPiece(
                                                row.text(SALE_MARK.MARK),
                                                row.text(SALE_MARK.WHOLE))),
                        saleId)
                .forEach(m -> of(marks, m.getKey()).add(m.getValue()));
        return plain.stream()
                .map(
                        l ->
                                new SoldLine(
                                        l.sold(),
                                        l.cost(),
                                        reductions.getOrDefault(l.line(), List.of()),
                                        marks.getOrDefault(l.line(), List.of()),
                                        l.isMarked(),
                                        l.back()))
                .toList();
    }

    private static <T> List<T> of(Map<Integer, List<T>> lists, int line) {
        return lists.computeIfAbsent(line, _ -> new ArrayList<>());
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static Map.Entry<Integer, Portion> back(KeptRow row) {
        return Map.entry(
                row.small(REFUND_LINE.SALE_LINE),
                new Portion(
                        new Quantity(row.number(QUANTITY)),
                        Money.of(row.number(GROSS)),
                        Money.of(row.number(DISCOUNT)),
                        Money.of(row.number(TOTAL)),
                        Money.of(row.number(TAX)),
                        Money.of(row.number(COST))));
    }

    /// The piece with the mark of a row of `sale_mark` was sold and is not back: with its receipt,
    /// without one, or with that of another sale.
    private static Condition isSold() {
        Field<Integer> sold =
                field(
                        select(count())
                                .from(SALE_MARK.as("sold"))
                                .where(SALE_MARK.as("sold").MARK.eq(SALE_MARK.MARK)));
        Field<Integer> back =
                field(select(count()).from(REFUND_MARK).where(REFUND_MARK.MARK.eq(SALE_MARK.MARK)));
        return sold.gt(back);
    }

    private static Field<Long> total(Field<Long> column) {
        return sum(column).cast(Long.class);
    }
}
