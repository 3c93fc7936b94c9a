package smena.store;

import static smena.store.tables.Tables.APPROVAL;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.Z_REPORT;

import org.jooq.DSLContext;

import smena.domain.Moment;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The counts at which a drawer left somebody's hands, for loss prevention: handovers and closings.
/// Each query starts from the period's shifts, so that it costs what the period holds.
public final class DrawerCountStore {
    private final DSLContext sql;

    DrawerCountStore(DSLContext sql) {
        this.sql = sql;
    }

    /// A drawer that went on to the next.
    ///
    /// @param seq its entry in the journal
    /// @param person who gave it
    /// @param payload what the entry says
    public record Given(
            long shift, long seq, long person, String name, Moment when, String payload) {}

    /// A drawer that was counted at the closing.
    ///
    /// @param seq the entry of its Z-report
    /// @param person who closed
    /// @param difference counted less expected
    public record Closed(
            long shift,
            long seq,
            long z,
            long person,
            String name,
            Moment when,
            Money difference) {}

    /// What was handed over in the shifts of these business dates, in the order of the journal.
    public List<Given> given(LocalDate from, LocalDate to) {
        return sql.select(
                        SHIFT.ID,
                        JOURNAL.SEQ,
                        JOURNAL.PERSON_ID,
                        PERSON.NAME,
                        JOURNAL.AT,
                        JOURNAL.OFFSET_S,
                        JOURNAL.PAYLOAD,
                        JOURNAL.PACKED)
                .from(SHIFT)
                .crossJoin(JOURNAL)
                .join(PERSON)
                .on(PERSON.ID.eq(JOURNAL.PERSON_ID))
                .where(FigureStore.within(from, to))
                .and(JOURNAL.SHIFT_ID.eq(SHIFT.ID))
                .and(JOURNAL.KIND.eq(EntryKind.HANDED_OVER.name()))
                .fetch(
                        row ->
                                new Given(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        moment(row.value5(), row.value6()),
                                        Packing.text(row.value7(), row.value8())));
    }

    /// The shifts of these business dates that were counted when they were closed.
    public List<Closed> closed(LocalDate from, LocalDate to) {
        return sql.select(
                        SHIFT.ID,
                        Z_REPORT.JOURNAL_SEQ,
                        Z_REPORT.Z_NUMBER,
                        SHIFT.CLOSED_BY,
                        PERSON.NAME,
                        SHIFT.CLOSED_AT,
                        SHIFT.CLOSED_OFFSET,
                        SHIFT.COUNTED_CASH.minus(SHIFT.EXPECTED_CASH))
                .from(SHIFT)
                .join(PERSON)
                .on(PERSON.ID.eq(SHIFT.CLOSED_BY))
                .join(Z_REPORT)
                .on(Z_REPORT.Z_NUMBER.eq(SHIFT.Z_NUMBER))
                .where(FigureStore.within(from, to))
                .and(SHIFT.COUNTED_CASH.isNotNull())
                .fetch(
                        row ->
                                new Closed(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        moment(row.value6(), row.value7()),
                                        Money.of(row.value8())));
    }

    /// What these entries say.
    public Map<Long, String> payloads(Collection<Long> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return sql.select(JOURNAL.SEQ, JOURNAL.PAYLOAD, JOURNAL.PACKED)
                .from(JOURNAL)
                .where(JOURNAL.SEQ.in(entries))
                .fetchMap(JOURNAL.SEQ, row -> Packing.text(row.value2(), row.value3()));
    }

    /// Who gave these approvals.
    public Map<Long, String> approvers(Collection<Long> approvals) {
        if (approvals.isEmpty()) {
            return Map.of();
        }
        return sql.select(APPROVAL.ID, PERSON.NAME)
                .from(APPROVAL)
                .join(PERSON)
                .on(PERSON.ID.eq(APPROVAL.APPROVED_BY))
                .where(APPROVAL.ID.in(approvals))
                .fetchMap(APPROVAL.ID, PERSON.NAME);
    }

    private static Moment moment(long at, long offset) {
        return new Moment(Instant.ofEpochMilli(at), Math.toIntExact(offset));
    }
}
