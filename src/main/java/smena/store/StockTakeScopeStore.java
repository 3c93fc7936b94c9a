package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.STOCK_TAKE_PRODUCT;
import static smena.store.tables.Tables.SUPPLIER;

import org.jooq.Condition;
import org.jooq.Field;

import smena.domain.stock.ScopeChoice;
import smena.domain.stock.UncountedProduct;

import java.util.Collection;
import java.util.List;

/// The places on the shelves and the suppliers of the products on sale, which a stock-take may be
/// of, and what it has not come to in the order of the shelves. It walks through all products:
/// before a stock-take and for a paper, never while somebody waits at the till.
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

    private static final Kept UNCOUNTED = uncounted(PRODUCT.ID.gt(inline(0L)));

    private static final Kept UNCOUNTED_OF =
            uncounted(Kept.among(PRODUCT.CATEGORY_ID, "categories"));

    private static final Kept UNCOUNTED_LISTED =
            uncounted(
                    PRODUCT.ID.in(
                            select(STOCK_TAKE_PRODUCT.PRODUCT_ID)
                                    .from(STOCK_TAKE_PRODUCT)
                                    .where(
                                            STOCK_TAKE_PRODUCT.STOCK_TAKE_ID.eq(
                                                    StockTakeGoodsStore.TAKE))));

    private final Statements kept;

    StockTakeScopeStore(Statements kept) {
        this.kept = kept;
    }

    private static Kept uncounted(Condition which) {
        return Kept.of(
                StockTakeGoodsStore.uncountedColumns()
                        .from(PRODUCT)
                        .where(
                                which,
                                StockTakeGoodsStore.EXPECTED,
                                StockTakeGoodsStore.isUncounted())
                        .orderBy(PRODUCT.SHELF, PRODUCT.NAME, PRODUCT.ID)
                        .limit(Kept.number("limit")));
    }

    /// What a stock-take of everything has not come to, by shelf and name: the first of it. What
    /// has no place comes before.
    public List<UncountedProduct> uncounted(long take, int limit) {
        return kept.all(UNCOUNTED, StockTakeGoodsStore::missed, take, (long) limit);
    }

    /// The same of one of these categories.
    public List<UncountedProduct> uncounted(long take, Collection<Long> categories, int limit) {
        return kept.all(
                UNCOUNTED_OF,
                StockTakeGoodsStore::missed,
                PromotionRows.numbers(categories),
                take,
                (long) limit);
    }

    /// The same of one that has a list.
    public List<UncountedProduct> uncountedListed(long take, int limit) {
        return kept.all(UNCOUNTED_LISTED, StockTakeGoodsStore::missed, take, take, (long) limit);
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
