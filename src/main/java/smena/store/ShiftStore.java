package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.CASH_COUNT;
import static smena.store.tables.Tables.CASH_COUNT_LINE;
import static smena.store.tables.Tables.CASH_MOVEMENT;
import static smena.store.tables.Tables.OPENING_DIFFERENCE;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.SHIFT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

import smena.domain.Moment;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Shifts, and what was counted and moved in them.
public final class ShiftStore {
    private static final List<Field<?>> COLUMNS =
            List.of(
                    SHIFT.ID,
                    SHIFT.STATUS,
                    PERSON.ID,
                    PERSON.NAME,
                    PERSON.ROLE,
                    SHIFT.OPENED_AT,
                    SHIFT.OPENED_OFFSET,
                    SHIFT.BUSINESS_DATE,
                    SHIFT.OPENING_CASH);
    private static final Kept OPEN = Kept.of(shifts(SHIFT.STATUS.eq(inline("OPEN"))));
    private static final Kept FIND = Kept.of(shifts(SHIFT.ID.eq(Kept.number("id"))));
    private static final Kept NEWEST =
            Kept.of(
                    shifts(SHIFT.ID.gt(inline(0L)))
                            .orderBy(SHIFT.ID.desc())
                            .limit(Kept.number("limit")));

    private final DSLContext sql;
    private final Statements kept;

    ShiftStore(DSLContext sql, Statements kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /// Why a drawer is counted.
    public enum Purpose {
        OPENING,
        CLOSING,
        HANDOVER
    }

    /// The open shift.
    public Optional<Shift> open() {
        return kept.one(OPEN, ShiftStore::shift);
    }

    /// The shift of this number.
    public Optional<Shift> find(long id) {
        return kept.one(FIND, ShiftStore::shift, id);
    }

    /// The newest shifts first.
    public List<Shift> newest(int limit) {
        return kept.all(NEWEST, ShiftStore::shift, (long) limit);
    }

    /// What the last closed shift left in the drawer; empty before the first.
    public Optional<Money> lastCashLeft() {
        return sql.select(SHIFT.CASH_LEFT)
                .from(SHIFT)
                .where(SHIFT.Z_NUMBER.eq(select(max(SHIFT.Z_NUMBER)).from(SHIFT)))
                .fetchOptional(SHIFT.CASH_LEFT)
                .map(Money::of);
    }

    /// Opens a shift; the index refuses a second one.
    public Shift insert(Employee by, Moment now, Money openingCash) {
        long id =
                sql.insertInto(SHIFT)
                        .set(SHIFT.STATUS, "OPEN")
                        .set(SHIFT.OPENED_BY, by.id())
                        .set(SHIFT.OPENED_AT, now.at().toEpochMilli())
                        .set(SHIFT.OPENED_OFFSET, (long) now.offsetSeconds())
                        .set(SHIFT.BUSINESS_DATE, now.day().toString())
                        .set(SHIFT.OPENING_CASH, openingCash.minor())
                        .returningResult(SHIFT.ID)
                        .fetchSingle()
                        .value1();
        return new Shift(id, true, by, now.at(), now.offsetSeconds(), now.day(), openingCash);
    }

    /// Records that the drawer did not hold what the last shift left.
    public void insertOpeningDifference(long shiftId, Money left, Money counted) {
        sql.insertInto(OPENING_DIFFERENCE)
                .set(OPENING_DIFFERENCE.SHIFT_ID, shiftId)
                .set(OPENING_DIFFERENCE.LEFT_CASH, left.minor())
                .set(OPENING_DIFFERENCE.COUNTED, counted.minor())
                .set(OPENING_DIFFERENCE.DIFFERENCE, counted.minus(left).minor())
                .execute();
    }

    /// Closes it for good.
    public void close(
            long id,
            Employee by,
            Moment now,
            Optional<Money> counted,
            Money expected,
            Money left,
            long zNumber) {
        int closed =
                sql.update(SHIFT)
                        .set(SHIFT.STATUS, "CLOSED")
                        .set(SHIFT.CLOSED_BY, by.id())
                        .set(SHIFT.CLOSED_AT, now.at().toEpochMilli())
                        .set(SHIFT.CLOSED_OFFSET, (long) now.offsetSeconds())
                        .set(SHIFT.COUNTED_CASH, counted.map(Money::minor).orElse(null))
                        .set(SHIFT.EXPECTED_CASH, expected.minor())
                        .set(SHIFT.CASH_LEFT, left.minor())
                        .set(SHIFT.Z_NUMBER, zNumber)
                        .where(SHIFT.ID.eq(id))
                        .execute();
        RowsTaken.check(SHIFT.getName(), 1, closed);
    }

    /// A count of the drawer before it is kept.
    ///
    /// @param place its order among those of the shift with this purpose, from 1
    /// @param blind whether the person who counted did not know what should be there; empty at
    ///     opening
    /// @param afterSeq the newest journal entry at that time
    public record NewCount(
            long shiftId,
            Purpose purpose,
            long place,
            CashCount count,
            Optional<Boolean> blind,
            Employee by,
            Optional<Long> approval,
            long afterSeq,
            Moment at) {}

    /// A count of the drawer that was kept.
    ///
    /// @param id its row
    /// @param counted everything
    /// @param by the name of the person who counted
    /// @param afterSeq the newest journal entry at that time
    public record CountedDrawer(
            long id,
            Money counted,
            String by,
            Instant at,
            int offsetSeconds,
            boolean blind,
            long afterSeq) {}

    /// Stores a count with its parts and returns its row.
    public long insertCount(NewCount made) {
        long id =
                sql.insertInto(CASH_COUNT)
                        .set(CASH_COUNT.SHIFT_ID, made.shiftId())
                        .set(CASH_COUNT.PURPOSE, made.purpose().name())
                        .set(CASH_COUNT.PLACE, made.place())
                        .set(CASH_COUNT.COUNTED, made.count().total().minor())
                        .set(CASH_COUNT.BLIND, made.blind().map(ShiftStore::flag).orElse(null))
                        .set(CASH_COUNT.PERSON_ID, made.by().id())
                        .set(CASH_COUNT.APPROVAL_ID, made.approval().orElse(null))
                        .set(CASH_COUNT.AFTER_SEQ, made.afterSeq())
                        .set(CASH_COUNT.AT, made.at().at().toEpochMilli())
                        .set(CASH_COUNT.OFFSET_S, (long) made.at().offsetSeconds())
                        .returningResult(CASH_COUNT.ID)
                        .fetchSingle()
                        .value1();
        for (CashCount.Line line : made.count().lines()) {
            sql.insertInto(CASH_COUNT_LINE)
                    .set(CASH_COUNT_LINE.COUNT_ID, id)
                    .set(CASH_COUNT_LINE.DENOMINATION, line.denomination().minor())
                    .set(CASH_COUNT_LINE.PIECES, line.pieces())
                    .execute();
        }
        return id;
    }

    /// The counts of a shift for this purpose, in their order.
    public List<CountedDrawer> counts(long shiftId, Purpose purpose) {
        return sql.select(CASH_COUNT.asterisk(), PERSON.NAME)
                .from(CASH_COUNT)
                .join(PERSON)
                .on(PERSON.ID.eq(CASH_COUNT.PERSON_ID))
                .where(CASH_COUNT.SHIFT_ID.eq(shiftId), CASH_COUNT.PURPOSE.eq(purpose.name()))
                .orderBy(CASH_COUNT.PLACE)
                .fetch(
                        row ->
                                new CountedDrawer(
                                        row.get(CASH_COUNT.ID),
                                        Money.of(row.get(CASH_COUNT.COUNTED)),
                                        row.get(PERSON.NAME),
                                        Instant.ofEpochMilli(row.get(CASH_COUNT.AT)),
                                        row.get(CASH_COUNT.OFFSET_S).intValue(),
                                        row.get(CASH_COUNT.BLIND) == 1,
                                        row.get(CASH_COUNT.AFTER_SEQ)));
    }

    private static Long flag(boolean set) {
        return set ? 1L : 0L;
    }

    /// Stores a cash movement.
    ///
    /// @param document the row of the receipt of goods that is paid
    public CashMovement insertMovement(
            long shiftId,
            CashMovement.Kind kind,
            Money amount,
            String reason,
            Employee by,
            Optional<Long> approval,
            Optional<Long> document,
            Moment now) {
        long id =
                sql.insertInto(CASH_MOVEMENT)
                        .set(CASH_MOVEMENT.SHIFT_ID, shiftId)
                        .set(CASH_MOVEMENT.KIND, kind.name())
                        .set(CASH_MOVEMENT.AMOUNT, amount.minor())
                        .set(CASH_MOVEMENT.REASON, reason)
                        .set(CASH_MOVEMENT.PERSON_ID, by.id())
                        .set(CASH_MOVEMENT.APPROVAL_ID, approval.orElse(null))
                        .set(CASH_MOVEMENT.DOCUMENT_ID, document.orElse(null))
                        .set(CASH_MOVEMENT.AT, now.at().toEpochMilli())
                        .set(CASH_MOVEMENT.OFFSET_S, (long) now.offsetSeconds())
                        .returningResult(CASH_MOVEMENT.ID)
                        .fetchSingle()
                        .value1();
        return new CashMovement(
                id, shiftId, kind, amount, reason, by, now.at(), now.offsetSeconds());
    }

    /// The cash movement of this row.
    public Optional<CashMovement> movement(long id) {
        return sql.select(CASH_MOVEMENT.asterisk(), PERSON.ID, PERSON.NAME, PERSON.ROLE)
                .from(CASH_MOVEMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(CASH_MOVEMENT.PERSON_ID))
                .where(CASH_MOVEMENT.ID.eq(id))
                .fetchOptional(ShiftStore::movement);
    }

    private static CashMovement movement(Record row) {
        return new CashMovement(
                row.get(CASH_MOVEMENT.ID),
                row.get(CASH_MOVEMENT.SHIFT_ID),
                CashMovement.Kind.valueOf(row.get(CASH_MOVEMENT.KIND)),
                Money.of(row.get(CASH_MOVEMENT.AMOUNT)),
                row.get(CASH_MOVEMENT.REASON),
                person(row),
                Instant.ofEpochMilli(row.get(CASH_MOVEMENT.AT)),
                row.get(CASH_MOVEMENT.OFFSET_S).intValue());
    }

    private static Employee person(Record row) {
        return new Employee(
                row.get(PERSON.ID), row.get(PERSON.NAME), Role.named(row.get(PERSON.ROLE)));
    }

    private static SelectConditionStep<Record> shifts(Condition condition) {
        return select(COLUMNS)
                .from(SHIFT)
                .join(PERSON)
                .on(PERSON.ID.eq(SHIFT.OPENED_BY))
                .where(condition);
    }

    private static Shift shift(KeptRow row) {
        return new Shift(
                row.number(SHIFT.ID),
                row.text(SHIFT.STATUS).equals("OPEN"),
                Rows.employee(row),
                Instant.ofEpochMilli(row.number(SHIFT.OPENED_AT)),
                row.small(SHIFT.OPENED_OFFSET),
                Rows.date(row.text(SHIFT.BUSINESS_DATE)),
                Money.of(row.number(SHIFT.OPENING_CASH)));
    }
}
