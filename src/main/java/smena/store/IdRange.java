package smena.store;

import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Rows by their numbers, both ends included.
record IdRange(long first, long last) {
    /// Every row.
    static final IdRange ALL = new IdRange(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final IdRange NONE = new IdRange(1, 0);

    /// From the lowest to the highest; none where there is none.
    static IdRange of(@Nullable Long first, @Nullable Long last) {
        return first == null || last == null ? NONE : new IdRange(first, last);
    }

    Condition of(Field<Long> id) {
        return equals(ALL) ? noCondition() : id.between(first, last);
    }
}
