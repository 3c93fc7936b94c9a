package smena.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.SHIFT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

import smena.domain.figures.LossEntry.Place;
import smena.domain.figures.LossQuery;

import java.math.BigDecimal;
import java.util.Optional;

/// Which rows a list of loss prevention is made of. The shifts of its period come first, by their
/// row, then what they hold: no query sorts anything.
final class LossScope {
    private static final long DAY = 86_400;
    private static final long HOUR = 3_600;
    private static final String AFTER_TOTAL = "%\"afterTotal\":1%";

    /// Who approved.
    static final smena.store.tables.tables.Person APPROVER = PERSON.as("approver");

    private LossScope() {}

    // The plus keeps SQLite from the indexes by person: the shifts of the period are fewer.
    static Condition of(LossQuery query, Field<Long> person) {
        return query.person() == 0
                ? noCondition()
                : field("+{0}", Long.class, person).eq(query.person());
    }

    static Condition cut(LossQuery query, Field<Long> at, Field<Long> offset) {
        return switch (query.cut()) {
            case ALL -> noCondition();
            case AFTER_TOTAL -> afterTotal();
            case EVENING -> evening(at, offset);
        };
    }

    static Condition afterTotal() {
        return JOURNAL.PAYLOAD.like(AFTER_TOTAL);
    }

    static Condition evening(Field<Long> at, Field<Long> offset) {
        return field("(({0} / 1000 + {1}) % {2})", Long.class, at, offset, inline(DAY))
                .ge(inline(LossQuery.EVENING * HOUR));
    }

    static Field<Integer> flag(Condition condition) {
        return when(condition, inline(1)).otherwise(inline(0));
    }

    static Field<Long> approval(Field<String> payload) {
        return field("json_extract({0}, '$.approval')", Long.class, payload);
    }

    /// The shifts of a period, by row: from the newest that may be on the page on.
    record Span(long first, long last, LossQuery query) {
        Condition shifts() {
            // The plus keeps SQLite from the index by date, which would have to be sorted.
            return SHIFT.ID
                    .between(first, last)
                    .and(
                            field("+{0}", String.class, SHIFT.BUSINESS_DATE)
                                    .between(query.from().toString(), query.to().toString()));
        }
    }

    /// Those that may be on the page behind `after`; empty where the period has none.
    static Optional<Span> span(DSLContext sql, LossQuery query, Optional<Place> after) {
        Record2<Long, Long> range =
                sql.select(min(SHIFT.ID), max(SHIFT.ID))
                        .from(SHIFT)
                        .where(FigureStore.within(query.from(), query.to()))
                        .fetchSingle();
        Long first = range.value1();
        Long last = range.value2();
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(
                        new Span(
                                first,
                                after.map(place -> Math.min(place.shift(), last)).orElse(last),
                                query));
    }

    static LossQuery.Counts counts(Record2<Integer, BigDecimal> row) {
        return counts(row.value1(), 0, number(row.value2()));
    }

    static LossQuery.Counts counts(long all, long afterTotal, long evening) {
        return new LossQuery.Counts(all, afterTotal, evening);
    }

    static long number(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    static String text(Record row, Field<String> field) {
        String value = row.get(field);
        return value == null ? "" : value;
    }
}
