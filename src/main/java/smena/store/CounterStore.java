package smena.store;

import static smena.store.tables.Tables.COUNTER;

import org.jooq.DSLContext;

/// Counters that go up by one and never back. A rollback takes its number back, so no gap remains.
public final class CounterStore {
    private final DSLContext sql;

    CounterStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The next number of `name`, from 1. The transaction holds the write lock, so reading and
    /// counting up are atomic.
    public long next(String name) {
        Long last =
                sql.select(COUNTER.VALUE)
                        .from(COUNTER)
                        .where(COUNTER.NAME.eq(name))
                        .fetchOne(COUNTER.VALUE);
        if (last == null) {
            sql.insertInto(COUNTER, COUNTER.NAME, COUNTER.VALUE).values(name, 1L).execute();
            return 1;
        }
        int counted =
                sql.update(COUNTER)
                        .set(COUNTER.VALUE, last + 1)
                        .where(COUNTER.NAME.eq(name))
                        .execute();
        RowsTaken.check(COUNTER.getName(), 1, counted);
        return last + 1;
    }
}
