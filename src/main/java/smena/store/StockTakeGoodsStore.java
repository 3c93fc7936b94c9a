package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.STOCK_TAKE_CATEGORY;
import static smena.store.tables.Tables.STOCK_TAKE_PLACE;
import static smena.store.tables.Tables.STOCK_TAKE_PRODUCT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SelectSelectStep;
import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Unit;
import smena.domain.stock.OnHand;
import smena.domain.stock.StockTakeProgress;
import smena.domain.stock.UncountedProduct;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The products that a stock-take is of. One that is no longer sold may be counted, and is missed
/// by nobody.
public final class StockTakeGoodsStore {
    static final Param<Long> TAKE = Kept.number("take");

    static final Condition EXPECTED = PRODUCT.STOCK.isNotNull().and(PRODUCT.ACTIVE.eq(inline(1L)));

    private static final Field<String> CODE =
            field(
                            select(min(BARCODE.CODE))
                                    .from(BARCODE)
                                    .where(
                                            BARCODE.PRODUCT_ID.eq(PRODUCT.ID),
                                            BARCODE.QUANTITY.isNull()))
                    .as("code");

    private static final Kept GOODS =
            Kept.of(
                    select(
                                    PRODUCT.ID,
                                    PRODUCT.NAME,
                                    PRODUCT.UNIT,
                                    PRODUCT.CATEGORY_ID,
                                    CATEGORY.COLOUR,
                                    CODE,
                                    PRODUCT.STOCK,
                                    PRODUCT.STOCK_VALUE,
                                    PRODUCT.LAST_COST)
                            .from(PRODUCT)
                            .join(CATEGORY)
                            .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                            .where(Kept.among(PRODUCT.ID, "products")));

    /// Of everything, and of some categories: each goes along an index of its own.
    private static final Kept UNCOUNTED = uncounted(PRODUCT.ID.gt(Kept.number("after")));

    private static final Kept UNCOUNTED_OF =
            uncounted(
                    PRODUCT.CATEGORY_ID
                            .eq(Kept.number("category"))
                            .and(PRODUCT.ID.gt(Kept.number("after"))));

    /// Of those in a list.
    private static final Kept UNCOUNTED_LISTED =
            Kept.of(
                    uncountedColumns()
                            .from(STOCK_TAKE_PRODUCT)
                            .join(PRODUCT)
                            .on(PRODUCT.ID.eq(STOCK_TAKE_PRODUCT.PRODUCT_ID))
                            .where(
                                    STOCK_TAKE_PRODUCT.STOCK_TAKE_ID.eq(TAKE),
                                    STOCK_TAKE_PRODUCT.PRODUCT_ID.gt(Kept.number("after")),
                                    EXPECTED,
                                    isUncounted())
                            .orderBy(STOCK_TAKE_PRODUCT.PRODUCT_ID)
                            .limit(Kept.number("limit")));

    private static final Field<Long> LISTED = count().cast(Long.class).as("listed");

    private static final Field<Long> LISTED_COUNTED =
            sum(when(isUncounted(), inline(0)).otherwise(inline(1)))
                    .cast(Long.class)
                    .as("listed_counted");

    private static final Kept PROGRESS_LISTED =
            Kept.of(
                    select(
                                    CATEGORY.ID,
                                    CATEGORY.NAME,
                                    CATEGORY.COLOUR,
                                    CATEGORY.POSITION,
                                    LISTED,
                                    LISTED_COUNTED)
                            .from(STOCK_TAKE_PRODUCT)
                            .join(PRODUCT)
                            .on(PRODUCT.ID.eq(STOCK_TAKE_PRODUCT.PRODUCT_ID))
                            .join(CATEGORY)
                            .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                            .where(STOCK_TAKE_PRODUCT.STOCK_TAKE_ID.eq(TAKE), EXPECTED)
                            .groupBy(CATEGORY.ID));

    private static final Field<Long> PRODUCTS =
            select(count().cast(Long.class))
                    .from(PRODUCT)
                    .where(PRODUCT.CATEGORY_ID.eq(CATEGORY.ID), EXPECTED)
                    .<Long>asField("products");

    private static final Field<Long> COUNTED =
            select(countDistinct(STOCK_TAKE_PLACE.PRODUCT_ID).cast(Long.class))
                    .from(STOCK_TAKE_PLACE)
                    .join(PRODUCT)
                    .on(PRODUCT.ID.eq(STOCK_TAKE_PLACE.PRODUCT_ID))
                    .where(
                            STOCK_TAKE_PLACE.STOCK_TAKE_ID.eq(TAKE),
                            PRODUCT.CATEGORY_ID.eq(CATEGORY.ID),
                            EXPECTED)
                    .<Long>asField("counted");

    private static final Kept PROGRESS =
            Kept.of(
                    select(
                                    CATEGORY.ID,
                                    CATEGORY.NAME,
                                    CATEGORY.COLOUR,
                                    CATEGORY.POSITION,
                                    PRODUCTS,
                                    COUNTED)
                            .from(CATEGORY)
                            .where(
                                    notExists(
                                                    selectOne()
                                                            .from(STOCK_TAKE_CATEGORY)
                                                            .where(
                                                                    STOCK_TAKE_CATEGORY
                                                                            .STOCK_TAKE_ID.eq(
                                                                            TAKE)))
                                            .or(
                                                    exists(
                                                            selectOne()
                                                                    .from(STOCK_TAKE_CATEGORY)
                                                                    .where(
                                                                            STOCK_TAKE_CATEGORY
                                                                                    .STOCK_TAKE_ID
                                                                                    .eq(TAKE),
                                                                            STOCK_TAKE_CATEGORY
                                                                                    .CATEGORY_ID.eq(
                                                                                    CATEGORY.ID))))));

    private final DSLContext sql;
    private final Statements kept;

    StockTakeGoodsStore(DSLContext sql, Statements kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /// A product.
    ///
    /// @param barcode the first of its codes; empty for none
    /// @param category its row
    /// @param colour that of the category
    /// @param onHand what should be on its shelf; empty where it is not counted
    public record Goods(
            long id,
            String name,
            String barcode,
            Unit unit,
            long category,
            int colour,
            Optional<OnHand> onHand) {}

    /// Those of these products that there are, by product.
    public Map<Long, Goods> goods(Collection<Long> products) {
        Map<Long, Goods> all = new HashMap<>();
        kept.all(
                GOODS,
                row -> all.put(row.number(PRODUCT.ID), goods(row)),
                PromotionRows.numbers(products));
        return all;
    }

    private static Goods goods(KeptRow row) {
        return new Goods(
                row.number(PRODUCT.ID),
                row.text(PRODUCT.NAME),
                orEmpty(row.textOrNull(CODE)),
                Unit.valueOf(row.text(PRODUCT.UNIT)),
                row.number(PRODUCT.CATEGORY_ID),
                row.small(CATEGORY.COLOUR),
                row.numberOrNull(PRODUCT.STOCK) == null
                        ? Optional.empty()
                        : Optional.of(StockStore.onHand(row)));
    }

    /// How far a stock-take is, category by category in their order, without those that have no
    /// product for it.
    public List<StockTakeProgress> progress(long take) {
        return kept.all(PROGRESS, StockTakeGoodsStore::placed, take, take, take).stream()
                .filter(one -> one.progress().products() > 0)
                .sorted(Comparator.comparing(Placed::position))
                .map(Placed::progress)
                .toList();
    }

    /// The same of one that has a list.
    public List<StockTakeProgress> progressListed(long take) {
        return kept
                .all(PROGRESS_LISTED, row -> placed(row, LISTED, LISTED_COUNTED), take, take)
                .stream()
                .sorted(Comparator.comparing(Placed::position))
                .map(Placed::progress)
                .toList();
    }

    /// A category's, with its place among them.
    private record Placed(long position, StockTakeProgress progress) {}

    private static Placed placed(KeptRow row) {
        return placed(row, PRODUCTS, COUNTED);
    }

    private static Placed placed(KeptRow row, Field<Long> products, Field<Long> counted) {
        return new Placed(
                row.number(CATEGORY.POSITION),
                new StockTakeProgress(
                        row.number(CATEGORY.ID),
                        row.text(CATEGORY.NAME),
                        row.small(CATEGORY.COLOUR),
                        row.number(products),
                        row.number(counted)));
    }

    /// A page of what a stock-take of everything has not come to, by their rows.
    public List<UncountedProduct> uncounted(long take, long after, int limit) {
        return kept.all(UNCOUNTED, StockTakeGoodsStore::missed, after, take, (long) limit);
    }

    /// The same of one category.
    public List<UncountedProduct> uncounted(long take, long category, long after, int limit) {
        return kept.all(
                UNCOUNTED_OF, StockTakeGoodsStore::missed, category, after, take, (long) limit);
    }

    /// The same of one that has a list.
    public List<UncountedProduct> uncountedListed(long take, long after, int limit) {
        return kept.all(
                UNCOUNTED_LISTED, StockTakeGoodsStore::missed, take, after, take, (long) limit);
    }

    /// Which of these categories there are.
    public List<Long> categories(Collection<Long> rows) {
        return sql.select(CATEGORY.ID)
                .from(CATEGORY)
                .where(CATEGORY.ID.in(rows))
                .fetch(CATEGORY.ID);
    }

    private static Kept uncounted(Condition which) {
        return Kept.of(
                uncountedColumns()
                        .from(PRODUCT)
                        .where(which, EXPECTED, isUncounted())
                        .orderBy(PRODUCT.ID)
                        .limit(Kept.number("limit")));
    }

    static SelectSelectStep<?> uncountedColumns() {
        return select(
                PRODUCT.ID, PRODUCT.NAME, CODE, PRODUCT.UNIT, PRODUCT.CATEGORY_ID, PRODUCT.SHELF);
    }

    static Condition isUncounted() {
        return notExists(
                selectOne()
                        .from(STOCK_TAKE_PLACE)
                        .where(
                                STOCK_TAKE_PLACE.STOCK_TAKE_ID.eq(TAKE),
                                STOCK_TAKE_PLACE.PRODUCT_ID.eq(PRODUCT.ID)));
    }

    static UncountedProduct missed(KeptRow row) {
        return new UncountedProduct(
                row.number(PRODUCT.ID),
                row.text(PRODUCT.NAME),
                orEmpty(row.textOrNull(CODE)),
                Unit.valueOf(row.text(PRODUCT.UNIT)),
                row.number(PRODUCT.CATEGORY_ID),
                orEmpty(row.textOrNull(PRODUCT.SHELF)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
