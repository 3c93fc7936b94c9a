package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.PRODUCT;

/// How many products there are. It looks at every one of them, beside a list that is there already.
public final class ProductCountStore {
    private static final Kept LOW =
            Kept.of(
                    select(count())
                            .from(PRODUCT)
                            .where(
                                    PRODUCT.ACTIVE.eq(inline(1L)),
                                    PRODUCT.STOCK.le(PRODUCT.LOW_STOCK)));
    private static final Kept SOLD =
            Kept.of(select(count()).from(PRODUCT).where(PRODUCT.ACTIVE.eq(inline(1L))));

    private final Statements kept;

    ProductCountStore(Statements kept) {
        this.kept = kept;
    }

    /// How many are sold.
    public long sold() {
        return kept.number(SOLD).orElse(0L);
    }

    /// Of how many of those little or nothing is left.
    public long low() {
        return kept.number(LOW).orElse(0L);
    }
}
