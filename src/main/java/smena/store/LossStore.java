package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_REDUCTION;
import static smena.store.tables.Tables.SHIFT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import smena.domain.figures.LossRow;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.promotion.Reduction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What each person did over a period, for loss prevention. Each query starts from the period's
/// shifts, so that it costs what the period holds.
public final class LossStore {
    /// The reductions that a person gives.
    static final List<String> GIVEN =
            Arrays.stream(Reduction.Kind.values())
                    .filter(kind -> !kind.isOffer())
                    .map(Enum::name)
                    .toList();

    private final DSLContext sql;

    LossStore(DSLContext sql) {
        this.sql = sql;
    }

    /// What one person did.
    public record Done(long person, String name, LossRow.Sum sum) {}

    /// The same of a kind of entry.
    public record ActsOf(EntryKind kind, Done done) {}

    /// Sales by who sold.
    public List<Done> sold(LocalDate from, LocalDate to) {
        return papers(SALE, SALE.SHIFT_ID, SALE.PERSON_ID, SALE.TOTAL, from, to);
    }

    /// Refunds by who gave the money back.
    public List<Done> returned(LocalDate from, LocalDate to) {
        return papers(REFUND, REFUND.SHIFT_ID, REFUND.PERSON_ID, REFUND.TOTAL, from, to);
    }

    // CROSS JOIN keeps SQLite to this order: shifts, their receipts, what is on them.
    private List<Done> papers(
            Table<?> table,
            Field<Long> shift,
            Field<Long> person,
            Field<Long> total,
            LocalDate from,
            LocalDate to) {
        return sql.select(person, PERSON.NAME, count(), sum(total))
                .from(SHIFT)
                .crossJoin(table)
                .join(PERSON)
                .on(PERSON.ID.eq(person))
                .where(FigureStore.within(from, to))
                .and(shift.eq(SHIFT.ID))
                .groupBy(person)
                .fetch(row -> done(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /// Discounts that people gave on what was sold: how many lines, how much.
    public List<Done> discounted(LocalDate from, LocalDate to) {
        return sql.select(SALE.PERSON_ID, PERSON.NAME, count(), sum(SALE_REDUCTION.AMOUNT))
                .from(SHIFT)
                .crossJoin(SALE)
                .crossJoin(SALE_REDUCTION)
                .join(PERSON)
                .on(PERSON.ID.eq(SALE.PERSON_ID))
                .where(FigureStore.within(from, to))
                .and(SALE.SHIFT_ID.eq(SHIFT.ID))
                .and(SALE_REDUCTION.SALE_ID.eq(SALE.ID))
                .and(SALE_REDUCTION.KIND.in(GIVEN))
                .groupBy(SALE.PERSON_ID)
                .fetch(row -> done(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /// How often each person did what the journal has these kinds of entry for.
    public List<ActsOf> acts(Collection<EntryKind> kinds, LocalDate from, LocalDate to) {
        return sql.select(JOURNAL.PERSON_ID, PERSON.NAME, JOURNAL.KIND, count())
                .from(SHIFT)
                .crossJoin(JOURNAL)
                .join(PERSON)
                .on(PERSON.ID.eq(JOURNAL.PERSON_ID))
                .where(FigureStore.within(from, to))
                .and(JOURNAL.SHIFT_ID.eq(SHIFT.ID))
                .and(JOURNAL.KIND.in(kinds.stream().map(Enum::name).toList()))
                .groupBy(JOURNAL.PERSON_ID, JOURNAL.KIND)
                .fetch(
                        row ->
                                new ActsOf(
                                        EntryKind.valueOf(row.value3()),
                                        done(row.value1(), row.value2(), row.value4(), null)));
    }

    private static Done done(long person, String name, int count, @Nullable BigDecimal sum) {
        Money amount = sum == null ? Money.ZERO : Money.of(sum.longValueExact());
        return new Done(person, name, new LossRow.Sum(count, amount));
    }
}
