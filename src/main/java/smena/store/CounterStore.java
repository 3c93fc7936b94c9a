package smena.store;

import static smena.store.tables.Tables.COUNTER;

import org.jooq.DSLContext;

/// Counters that go up by one and never back. A rollback takes its number along, so no gap stays.
public final class CounterStore {
    private final DSLContext sql;

    CounterStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The next number of `name`, from 1.
    public long next(String name) {
        return sql.insertInto(COUNTER, COUNTER.NAME, COUNTER.VALUE)
                .values(name, 1L)
                .onConflict(COUNTER.NAME)
                .doUpdate()
                .set(COUNTER.VALUE, COUNTER.VALUE.plus(1L))
                .returningResult(COUNTER.VALUE)
                .fetchSingle()
                .value1();
    }
}
