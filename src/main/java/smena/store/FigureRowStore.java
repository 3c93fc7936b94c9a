package smena.store;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.CASH_COUNT;
import static smena.store.tables.Tables.CASH_COUNT_LINE;
import static smena.store.tables.Tables.SHIFT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.shift.FigureRow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows that the figures of a shift are made of, a page at a time, the newest first.
public final class FigureRowStore {
    private final DSLContext sql;

    FigureRowStore(DSLContext sql) {
        this.sql = sql;
    }

    /// What all rows of a source come to.
    ///
    /// @param count how many
    /// @param amount what they add up to
    /// @param base what they are a part of, added up
    public record Sum(long count, Money amount, Money base) {}

    /// What all of them come to.
    ///
    /// @param key see [FigureSource]
    public Sum sum(FigureSource source, long shiftId, String key) {
        FigureQuery query = FigureQuery.of(source, shiftId, key);
        return sql.select(
                        query.grouped() ? countDistinct(query.head().id()) : DSL.count(),
                        total(query.amount()),
                        total(query.base()))
                .from(query.from())
                .where(query.where())
                .fetchSingle(
                        row -> new Sum(row.value1(), money(row.value2()), money(row.value3())));
    }

    /// A page of them.
    ///
    /// @param below the row they come after; empty for the first page
    public List<FigureRow> page(
            FigureSource source, long shiftId, String key, Optional<FigureRow> below, int limit) {
        FigureQuery query = FigureQuery.of(source, shiftId, key);
        return rows(below.map(row -> query.below(row.id(), row.place())).orElse(query), limit);
    }

    /// Those of exactly this amount.
    public List<FigureRow> equal(FigureSource source, long shiftId, Money amount, int limit) {
        return rows(FigureQuery.of(source, shiftId, "").of(amount.minor()), limit);
    }

    /// What the pieces of a count of the drawer come to, the largest first; empty where only the
    /// total was given.
    ///
    /// @param last the last count of this purpose, else the first
    public List<FigureRow> pieces(long shiftId, ShiftStore.Purpose purpose, boolean last) {
        return sql.select(
                        CASH_COUNT.AT,
                        CASH_COUNT.OFFSET_S,
                        CASH_COUNT_LINE.DENOMINATION,
                        CASH_COUNT_LINE.PIECES)
                .from(CASH_COUNT)
                .join(CASH_COUNT_LINE)
                .on(CASH_COUNT_LINE.COUNT_ID.eq(CASH_COUNT.ID))
                .where(CASH_COUNT.ID.eq(count(shiftId, purpose, last)))
                .orderBy(CASH_COUNT_LINE.DENOMINATION.desc())
                .fetch(FigureRowStore::pieces);
    }

    /// The shift that was closed before this one; empty for the first.
    public Optional<Long> zBefore(long shiftId) {
        return sql.select(SHIFT.Z_NUMBER)
                .from(SHIFT)
                .where(SHIFT.ID.lt(shiftId), SHIFT.Z_NUMBER.isNotNull())
                .orderBy(SHIFT.ID.desc())
                .limit(inline(1))
                .fetchOptional(SHIFT.Z_NUMBER);
    }

    private Field<Long> count(long shiftId, ShiftStore.Purpose purpose, boolean last) {
        var counts =
                select(CASH_COUNT.ID)
                        .from(CASH_COUNT)
                        .where(
                                CASH_COUNT.SHIFT_ID.eq(shiftId),
                                CASH_COUNT.PURPOSE.eq(purpose.name()));
        return (last ? counts.orderBy(CASH_COUNT.PLACE.desc()) : counts.orderBy(CASH_COUNT.PLACE))
                .limit(inline(1))
                .asField();
    }

    private static FigureRow pieces(Record row) {
        Money note = Money.of(row.get(CASH_COUNT_LINE.DENOMINATION));
        long pieces = row.get(CASH_COUNT_LINE.PIECES);
        return new FigureRow(
                0,
                FigureRow.Source.PIECES,
                note.minor(),
                pieces,
                "",
                Instant.ofEpochMilli(row.get(CASH_COUNT.AT)),
                row.get(CASH_COUNT.OFFSET_S).intValue(),
                "",
                Optional.of(note.times(pieces)),
                Optional.of(note),
                Optional.empty());
    }

    private List<FigureRow> rows(FigureQuery query, int limit) {
        FigureQuery.Head head = query.head();
        SelectConditionStep<? extends Record> found =
                sql.select(
                                head.id(),
                                query.place(),
                                head.number(),
                                head.at(),
                                head.offset(),
                                head.note(),
                                query.shown(query.amount()),
                                query.shown(query.base()))
                        .from(query.from())
                        .where(query.where());
        List<OrderField<?>> order = new ArrayList<>(List.of(head.id().desc()));
        if (query.place().getName().equals("line")) {
            order.add(query.place());
        }
        var grouped = query.grouped() ? found.groupBy(head.id()) : found;
        return grouped.orderBy(order).limit(limit).fetch(row -> row(query.source(), row));
    }

    private static FigureRow row(FigureRow.Source source, Record row) {
        return new FigureRow(
                0,
                source,
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, String.class),
                Instant.ofEpochMilli(row.get(3, Long.class)),
                row.get(4, Integer.class),
                Optional.ofNullable(row.get(5, String.class)).orElse(""),
                Optional.ofNullable(row.get(6, Long.class)).map(Money::of),
                Optional.ofNullable(row.get(7, Long.class)).map(Money::of),
                Optional.empty());
    }

    private static Field<BigDecimal> total(@Nullable Field<Long> of) {
        return of == null ? inline((BigDecimal) null) : DSL.sum(of);
    }

    private static Money money(@Nullable BigDecimal sum) {
        return sum == null ? Money.ZERO : Money.of(sum.longValueExact());
    }
}
