package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import static smena.store.tables.Tables.APPROVAL;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SHIFT;

import org.jooq.Condition;
import org.jooq.DSLContext;

import smena.domain.catalog.Unit;
import smena.domain.figures.LossEntry.Place;
import smena.domain.figures.LossQuery;
import smena.domain.journal.EntryKind;
import smena.domain.people.Right;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The entries of the journal that make a figure of loss prevention, the newest first, a page at a
/// time.
public final class LossActStore {
    private static final smena.store.tables.tables.Journal USED = JOURNAL.as("used");

    private final DSLContext sql;

    LossActStore(DSLContext sql) {
        this.sql = sql;
    }

    /// An entry of the journal, with the approval it was made with.
    ///
    /// @param payload what it says
    /// @param reason what the approval was given for; empty for none
    /// @param approvedBy whose approval it was; empty for none
    public record Acted(
            Place place, Instant at, String payload, String reason, String approvedBy) {}

    /// A receipt that a basket became.
    public record Receipt(long id, String number) {}

    /// Entries of a kind.
    ///
    /// @param right what their approval is for
    public List<Acted> acts(
            LossQuery query, EntryKind kind, Right right, Optional<Place> after, int limit) {
        Optional<LossScope.Span> span = LossScope.span(sql, query, after);
        if (span.isEmpty()) {
            return List.of();
        }
        return sql.select(
                        SHIFT.ID,
                        JOURNAL.SEQ,
                        JOURNAL.AT,
                        JOURNAL.PAYLOAD,
                        JOURNAL.PACKED,
                        APPROVAL.REASON,
                        LossScope.APPROVER.NAME)
                .from(SHIFT)
                .crossJoin(JOURNAL)
                .leftJoin(USED)
                .on(
                        USED.SEQ.eq(JOURNAL.SEQ.minus(inline(1L))),
                        USED.KIND.eq(EntryKind.APPROVAL_USED.name()),
                        USED.PERSON_ID.eq(JOURNAL.PERSON_ID))
                .leftJoin(APPROVAL)
                .on(APPROVAL.ID.eq(LossScope.approval(USED.PAYLOAD)), APPROVAL.ACT.eq(right.name()))
                .leftJoin(LossScope.APPROVER)
                .on(LossScope.APPROVER.ID.eq(APPROVAL.APPROVED_BY))
                .where(span.get().shifts())
                .and(acted(query, kind))
                .and(LossScope.cut(query, JOURNAL.AT, JOURNAL.OFFSET_S))
                .and(
                        after.map(last -> row(SHIFT.ID, JOURNAL.SEQ).lt(last.shift(), last.row()))
                                .orElse(noCondition()))
                .orderBy(SHIFT.ID.desc(), JOURNAL.SEQ.desc())
                .limit(limit)
                .fetch(
                        row ->
                                new Acted(
                                        new Place(row.value1(), row.value2(), 0, 0),
                                        Instant.ofEpochMilli(row.value3()),
                                        Packing.text(row.value4(), row.value5()),
                                        LossScope.text(row, APPROVAL.REASON),
                                        LossScope.text(row, LossScope.APPROVER.NAME)));
    }

    /// How many entries of a kind each cut has.
    public LossQuery.Counts countActs(LossQuery query, EntryKind kind) {
        return sql.select(
                        count(),
                        sum(LossScope.flag(LossScope.afterTotal())),
                        sum(LossScope.flag(LossScope.evening(JOURNAL.AT, JOURNAL.OFFSET_S))))
                .from(SHIFT)
                .crossJoin(JOURNAL)
                .where(FigureStore.within(query.from(), query.to()))
                .and(acted(query, kind))
                .fetchSingle(
                        row ->
                                LossScope.counts(
                                        row.value1(),
                                        LossScope.number(row.value2()),
                                        LossScope.number(row.value3())));
    }

    /// What became of baskets, by their UUID; one that was never paid is missing.
    public Map<String, Receipt> receipts(Collection<String> baskets) {
        if (baskets.isEmpty()) {
            return Map.of();
        }
        return sql.select(SALE.UUID, SALE.ID, SALE.NUMBER)
                .from(SALE)
                .where(SALE.UUID.in(baskets))
                .fetchMap(SALE.UUID, row -> new Receipt(row.value2(), row.value3()));
    }

    /// What these products are sold by.
    public Map<Long, Unit> units(Collection<Long> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        return sql.select(PRODUCT.ID, PRODUCT.UNIT)
                .from(PRODUCT)
                .where(PRODUCT.ID.in(products))
                .fetchMap(PRODUCT.ID, row -> Unit.valueOf(row.value2()));
    }

    private static Condition acted(LossQuery query, EntryKind kind) {
        return JOURNAL.SHIFT_ID
                .eq(SHIFT.ID)
                .and(JOURNAL.KIND.eq(kind.name()))
                .and(LossScope.of(query, JOURNAL.PERSON_ID));
    }
}
