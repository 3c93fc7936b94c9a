package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SUPPLIER;

import org.jooq.Condition;
import org.jooq.Field;

import smena.domain.stock.ScopeChoice;

import java.util.Collection;
import java.util.List;

/// The places on the shelves and the suppliers of the products on sale, which a stock-take may be
/// of. It walks through all products: before a stock-take, never while somebody waits at the till.
public final class StockTakeScopeStore {
    private static final Condition SOLD = PRODUCT.ACTIVE.eq(inline(1L));

    private static final Field<Long> PRODUCTS = count().cast(Long.class).as("products");

    private static final Kept SHELVES =
            Kept.of(
                    select(PRODUCT.SHELF, PRODUCTS)
                            .from(PRODUCT)
                            .where(SOLD, PRODUCT.SHELF.ne(inline("")))
                            .groupBy(PRODUCT.SHELF)
                            .orderBy(PRODUCT.SHELF));

    private static final Kept SUPPLIERS =
            Kept.of(
                    select(SUPPLIER.ID, SUPPLIER.NAME, PRODUCTS)
                            .from(PRODUCT)
                            .join(SUPPLIER)
                            .on(SUPPLIER.ID.eq(PRODUCT.SUPPLIER_ID))
                            .where(SOLD)
                            .groupBy(SUPPLIER.ID)
                            .orderBy(SUPPLIER.NAME));

    private static final Kept OF_SHELVES =
            Kept.of(
                    select(PRODUCT.ID)
                            .from(PRODUCT)
                            .where(SOLD, Kept.amongTexts(PRODUCT.SHELF, "shelves"))
                            .orderBy(PRODUCT.ID)
                            .limit(Kept.number("limit")));

    private static final Kept OF_SUPPLIERS =
            Kept.of(
                    select(PRODUCT.ID)
                            .from(PRODUCT)
                            .where(SOLD, Kept.among(PRODUCT.SUPPLIER_ID, "suppliers"))
                            .orderBy(PRODUCT.ID)
                            .limit(Kept.number("limit")));

    private final Statements kept;

    StockTakeScopeStore(Statements kept) {
        this.kept = kept;
    }

    /// The places on the shelves, by name.
    public List<ScopeChoice> shelves() {
        return kept.all(
                SHELVES,
                row -> new ScopeChoice(0, row.text(PRODUCT.SHELF), 0, row.number(PRODUCTS)));
    }

    /// The suppliers, by name.
    public List<ScopeChoice> suppliers() {
        return kept.all(
                SUPPLIERS,
                row ->
                        new ScopeChoice(
                                row.number(SUPPLIER.ID),
                                row.text(SUPPLIER.NAME),
                                0,
                                row.number(PRODUCTS)));
    }

    /// The products of these shelves.
    public List<Long> ofShelves(Collection<String> shelves, int limit) {
        return kept.all(
                OF_SHELVES, row -> row.number(PRODUCT.ID), JsonTexts.of(shelves), (long) limit);
    }

    /// The products of these suppliers.
    public List<Long> ofSuppliers(Collection<Long> suppliers, int limit) {
        return kept.all(
                OF_SUPPLIERS,
                row -> row.number(PRODUCT.ID),
                PromotionRows.numbers(suppliers),
                (long) limit);
    }
}
