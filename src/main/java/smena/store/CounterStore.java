package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.COUNTER;

/// Counters that go up by one and never back. A rollback takes its number back, so no gap remains.
public final class CounterStore {
    private static final Kept NEXT =
            Kept.of(
                    insertInto(COUNTER, COUNTER.NAME, COUNTER.VALUE)
                            .values(Kept.text("name"), inline(1L))
                            .onConflict(COUNTER.NAME)
                            .doUpdate()
                            .set(COUNTER.VALUE, COUNTER.VALUE.plus(inline(1L))));
    private static final Kept VALUE =
            Kept.of(select(COUNTER.VALUE).from(COUNTER).where(COUNTER.NAME.eq(Kept.text("name"))));

    private final Statements kept;

    CounterStore(Statements kept) {
        this.kept = kept;
    }

    /// The last number of `name`; 0 where there is none yet.
    public long last(String name) {
        return kept.number(VALUE, name).orElse(0L);
    }

    /// The next number of `name`, from 1.
    public long next(String name) {
        kept.insert(NEXT, name);
        return kept.number(VALUE, name).orElseThrow();
    }
}
