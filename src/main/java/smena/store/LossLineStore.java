package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import static smena.store.tables.Tables.APPROVAL;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SALE_REDUCTION;
import static smena.store.tables.Tables.SHIFT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

import smena.domain.catalog.Unit;
import smena.domain.figures.LossEntry;
import smena.domain.figures.LossEntry.Paper;
import smena.domain.figures.LossEntry.Place;
import smena.domain.figures.LossEntry.What;
import smena.domain.figures.LossQuery;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Right;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The lines of receipts that make a figure of loss prevention, the newest first, a page at a time.
public final class LossLineStore {
    private static final smena.store.tables.tables.Journal USED = JOURNAL.as("used");

    private final DSLContext sql;

    LossLineStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Discounts that a person gave, line by line.
    public List<LossEntry> discounts(LossQuery query, Optional<Place> after, int limit) {
        Optional<LossScope.Span> span = LossScope.span(sql, query, after);
        if (span.isEmpty()) {
            return List.of();
        }
        Field<Long> approval =
                field(
                        select(max(APPROVAL.ID))
                                .from(USED)
                                .crossJoin(APPROVAL)
                                .where(
                                        USED.SHIFT_ID.eq(SALE.SHIFT_ID),
                                        USED.KIND.eq(EntryKind.APPROVAL_USED.name()),
                                        APPROVAL.ID.eq(LossScope.approval(USED.PAYLOAD)),
                                        APPROVAL.ACT.eq(Right.DISCOUNT.name()),
                                        APPROVAL.SUBJECT.eq(SALE.UUID)));
        return sql.select(
                        SHIFT.ID,
                        SALE.ID,
                        SALE_REDUCTION.LINE,
                        SALE_REDUCTION.POSITION,
                        SALE.AT,
                        SALE.NUMBER,
                        SALE_LINE.NAME,
                        SALE_LINE.QUANTITY,
                        SALE_LINE.UNIT,
                        SALE_REDUCTION.AMOUNT,
                        APPROVAL.REASON,
                        LossScope.APPROVER.NAME)
                .from(SHIFT)
                .crossJoin(SALE)
                .crossJoin(SALE_REDUCTION)
                .join(SALE_LINE)
                .on(
                        SALE_LINE.SALE_ID.eq(SALE_REDUCTION.SALE_ID),
                        SALE_LINE.LINE.eq(SALE_REDUCTION.LINE))
                .leftJoin(APPROVAL)
                .on(APPROVAL.ID.eq(approval))
                .leftJoin(LossScope.APPROVER)
                .on(LossScope.APPROVER.ID.eq(APPROVAL.APPROVED_BY))
                .where(span.get().shifts())
                .and(discounted(query))
                .and(LossScope.cut(query, SALE.AT, SALE.OFFSET_S))
                .and(
                        after.map(
                                        last ->
                                                row(
                                                                SHIFT.ID,
                                                                SALE.ID,
                                                                SALE_REDUCTION.LINE,
                                                                SALE_REDUCTION.POSITION)
                                                        .lt(
                                                                last.shift(),
                                                                last.row(),
                                                                (long) last.line(),
                                                                (long) last.position()))
                                .orElse(noCondition()))
                .orderBy(
                        SHIFT.ID.desc(),
                        SALE.ID.desc(),
                        SALE_REDUCTION.LINE.desc(),
                        SALE_REDUCTION.POSITION.desc())
                .limit(limit)
                .fetch(
                        row ->
                                new LossEntry(
                                        new Place(
                                                row.value1(),
                                                row.value2(),
                                                Math.toIntExact(row.value3()),
                                                Math.toIntExact(row.value4())),
                                        Instant.ofEpochMilli(row.value5()),
                                        Paper.SALE,
                                        row.value2(),
                                        row.value6(),
                                        line(row.value7(), row.value8(), row.value9()),
                                        Money.of(row.value10()).negated(),
                                        LossScope.text(row, APPROVAL.REASON),
                                        LossScope.text(row, LossScope.APPROVER.NAME)));
    }

    /// What was given back, line by line.
    public List<LossEntry> refunds(LossQuery query, Optional<Place> after, int limit) {
        Optional<LossScope.Span> span = LossScope.span(sql, query, after);
        if (span.isEmpty()) {
            return List.of();
        }
        return sql.select(
                        SHIFT.ID,
                        REFUND.ID,
                        REFUND_LINE.LINE,
                        REFUND.AT,
                        REFUND.NUMBER,
                        REFUND_LINE.NAME,
                        REFUND_LINE.QUANTITY,
                        REFUND_LINE.UNIT,
                        REFUND_LINE.TOTAL,
                        REFUND_LINE.REASON,
                        REFUND.REASON,
                        LossScope.APPROVER.NAME)
                .from(SHIFT)
                .crossJoin(REFUND)
                .crossJoin(REFUND_LINE)
                .leftJoin(APPROVAL)
                .on(APPROVAL.ID.eq(REFUND.APPROVAL_ID))
                .leftJoin(LossScope.APPROVER)
                .on(LossScope.APPROVER.ID.eq(APPROVAL.APPROVED_BY))
                .where(span.get().shifts())
                .and(returned(query))
                .and(LossScope.cut(query, REFUND.AT, REFUND.OFFSET_S))
                .and(
                        after.map(
                                        last ->
                                                row(SHIFT.ID, REFUND.ID, REFUND_LINE.LINE)
                                                        .lt(
                                                                last.shift(),
                                                                last.row(),
                                                                (long) last.line()))
                                .orElse(noCondition()))
                .orderBy(SHIFT.ID.desc(), REFUND.ID.desc(), REFUND_LINE.LINE.desc())
                .limit(limit)
                .fetch(
                        row ->
                                new LossEntry(
                                        new Place(
                                                row.value1(),
                                                row.value2(),
                                                Math.toIntExact(row.value3()),
                                                0),
                                        Instant.ofEpochMilli(row.value4()),
                                        Paper.REFUND,
                                        row.value2(),
                                        row.value5(),
                                        line(row.value6(), row.value7(), row.value8()),
                                        Money.of(row.value9()).negated(),
                                        row.value10().isEmpty() ? row.value11() : row.value10(),
                                        LossScope.text(row, LossScope.APPROVER.NAME)));
    }

    /// How many discounts there are.
    public LossQuery.Counts countDiscounts(LossQuery query) {
        return sql.select(count(), sum(LossScope.flag(LossScope.evening(SALE.AT, SALE.OFFSET_S))))
                .from(SHIFT)
                .crossJoin(SALE)
                .crossJoin(SALE_REDUCTION)
                .where(FigureStore.within(query.from(), query.to()))
                .and(discounted(query))
                .fetchSingle(LossScope::counts);
    }

    /// How many lines came back.
    public LossQuery.Counts countRefunds(LossQuery query) {
        return sql.select(
                        count(), sum(LossScope.flag(LossScope.evening(REFUND.AT, REFUND.OFFSET_S))))
                .from(SHIFT)
                .crossJoin(REFUND)
                .crossJoin(REFUND_LINE)
                .where(FigureStore.within(query.from(), query.to()))
                .and(returned(query))
                .fetchSingle(LossScope::counts);
    }

    private static Condition discounted(LossQuery query) {
        return SALE.SHIFT_ID
                .eq(SHIFT.ID)
                .and(LossScope.of(query, SALE.PERSON_ID))
                .and(SALE_REDUCTION.SALE_ID.eq(SALE.ID))
                .and(SALE_REDUCTION.KIND.in(LossStore.GIVEN));
    }

    private static Condition returned(LossQuery query) {
        return REFUND.SHIFT_ID
                .eq(SHIFT.ID)
                .and(LossScope.of(query, REFUND.PERSON_ID))
                .and(REFUND_LINE.REFUND_ID.eq(REFUND.ID));
    }

    private static What line(String name, long quantity, String unit) {
        return new What(
                name,
                Optional.of(new Quantity(quantity)),
                Optional.empty(),
                Optional.of(Unit.valueOf(unit)),
                0);
    }
}
