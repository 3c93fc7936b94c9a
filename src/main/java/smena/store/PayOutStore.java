package smena.store;

import static smena.store.tables.Tables.CASH_MOVEMENT;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.SUPPLIER;
import static smena.store.tables.Tables.SUPPLIER_ENTRY;

import org.jooq.DSLContext;

import smena.domain.Moment;
import smena.domain.figures.Expenses.PayOut;
import smena.domain.money.Money;
import smena.domain.shift.CashMovement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was paid out of the drawer over a period. The query starts from the period's shifts, so
/// that it costs what the period holds.
public final class PayOutStore {
    private final DSLContext sql;

    PayOutStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The pay-outs of these business dates, both included.
    public List<PayOut> of(LocalDate from, LocalDate to) {
        return sql.select(
                        CASH_MOVEMENT.ID,
                        CASH_MOVEMENT.SHIFT_ID,
                        CASH_MOVEMENT.AMOUNT,
                        CASH_MOVEMENT.REASON,
                        SUPPLIER.NAME,
                        PERSON.NAME,
                        CASH_MOVEMENT.AT,
                        CASH_MOVEMENT.OFFSET_S)
                .from(SHIFT)
                .crossJoin(CASH_MOVEMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(CASH_MOVEMENT.PERSON_ID))
                .leftJoin(SUPPLIER_ENTRY)
                .on(SUPPLIER_ENTRY.MOVEMENT_ID.eq(CASH_MOVEMENT.ID))
                .leftJoin(SUPPLIER)
                .on(SUPPLIER.ID.eq(SUPPLIER_ENTRY.SUPPLIER_ID))
                .where(FigureStore.within(from, to))
                .and(CASH_MOVEMENT.SHIFT_ID.eq(SHIFT.ID))
                .and(CASH_MOVEMENT.KIND.eq(CashMovement.Kind.PAY_OUT.name()))
                .fetch(
                        row ->
                                new PayOut(
                                        row.value1(),
                                        row.value2(),
                                        Money.of(row.value3()),
                                        row.value4(),
                                        Optional.ofNullable(row.value5()),
                                        row.value6(),
                                        new Moment(
                                                Instant.ofEpochMilli(row.value7()),
                                                Math.toIntExact(row.value8()))));
    }
}
