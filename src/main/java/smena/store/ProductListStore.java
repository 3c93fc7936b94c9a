package smena.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.BATCH;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.SUPPLIER;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductFilter;
import smena.domain.catalog.ProductState;
import smena.domain.mxik.GoodsCodeFault;
import smena.store.tables.tables.Product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The list of all products, sold or archived, the newest first, a page at a time.
public final class ProductListStore {
    private static final Field<Long> FTS_ROW = field(name("product_fts", "rowid"), Long.class);
    private static final Field<String> EXPIRES =
            field(
                            select(min(BATCH.EXPIRES))
                                    .from(BATCH)
                                    .where(
                                            BATCH.PRODUCT_ID.eq(PRODUCT.ID),
                                            BATCH.LEFT.gt(inline(0L))))
                    .as("expires");
    static final List<Field<?>> COLUMNS =
            Stream.concat(
                            CatalogStore.COLUMNS.stream(),
                            Stream.<Field<?>>of(
                                    PRODUCT.MINIMUM_AGE,
                                    PRODUCT.MINIMUM_AGE_FROM,
                                    PRODUCT.NO_CASH_FROM,
                                    PRODUCT.MARKED_FROM,
                                    PRODUCT.ACTIVE,
                                    PRODUCT.STOCK_VALUE,
                                    PRODUCT.LAST_COST,
                                    EXPIRES))
                    .toList();
    private static final Map<Shape, Kept> PAGES = new ConcurrentHashMap<>();
    private static final Map<Boolean, Kept> NEWEST = new ConcurrentHashMap<>();
    private static final Kept BY_CODE =
            Kept.of(
                    CatalogStore.products(COLUMNS)
                            .where(
                                    PRODUCT.ID.eq(
                                            select(BARCODE.PRODUCT_ID)
                                                    .from(BARCODE)
                                                    .where(
                                                            BARCODE.NUMBER.eq(
                                                                    Kept.text("number"))))));

    private static final Kept FIND =
            Kept.of(CatalogStore.products(COLUMNS).where(PRODUCT.ID.eq(Kept.number("id"))));

    private final Statements kept;
    private final boolean besideCodes;

    ProductListStore(Statements kept) {
        this(kept, false);
    }

    /// @param besideCodes whether the directory of goods codes is attached as `mxik`
    ProductListStore(Statements kept, boolean besideCodes) {
        this.kept = kept;
        this.besideCodes = besideCodes;
    }

    /// Which page it is.
    ///
    /// @param state which of them
    /// @param category only those of this row; empty for all
    /// @param before only those put in before this row; `Long.MAX_VALUE` for the first page
    /// @param limit at most so many
    /// @param filter what they are narrowed to
    /// @param days what today means for them
    public record Page(
            ProductState state,
            Optional<Long> category,
            long before,
            int limit,
            ProductFilter filter,
            Days days) {}

    /// What depends on the day.
    ///
    /// @param soldFrom a product that was sold since is not unsold
    /// @param near the last day that is near for a batch
    public record Days(LocalDate soldFrom, LocalDate near) {}

    /// The products a page has.
    public List<ListedProduct> all(Page page) {
        boolean plain = page.filter().count() == 0;
        if (page.state() == ProductState.GOODS_CODE && besideCodes && plain) {
            List<ListedProduct> newest = newest(page);
            if (newest.size() >= page.limit()) {
                return newest;
            }
        }
        return ask(page, false, "");
    }

    /// Those of the page among the newest products: where many codes are missing it is full by
    /// then, and not every code of the catalogue has to be looked up in the directory.
    private List<ListedProduct> newest(Page page) {
        boolean inCategory = page.category().isPresent();
        List<Object> values = new ArrayList<>(List.of(page.before(), page.before()));
        page.category().ifPresent(values::add);
        values.add((long) page.limit());
        return kept.all(
                NEWEST.computeIfAbsent(inCategory, GoodsCodeFaults::newest),
                GoodsCodeFaults::listed,
                values.toArray());
    }

    /// Those of them that have a word beginning with each word of `text`.
    ///
    /// @param forgiving whether each longer word may have one mistake in it
    public List<ListedProduct> found(Page page, String text, boolean forgiving) {
        String match = CatalogStore.match(text, forgiving);
        return match.isEmpty() ? List.of() : ask(page, true, match);
    }

    /// The product of this row.
    public Optional<ListedProduct> find(long id) {
        return kept.one(FIND, ProductListStore::listed, id);
    }

    /// The product that carries this number of a code.
    public Optional<ListedProduct> byNumber(String number) {
        return kept.one(BY_CODE, ProductListStore::listed, number);
    }

    private List<ListedProduct> ask(Page page, boolean searched, String match) {
        ProductFilter filter = page.filter();
        Shape shape =
                new Shape(
                        page.state(),
                        page.category().isPresent(),
                        searched,
                        besideCodes,
                        filter.supplier().isPresent(),
                        filter.taxCode().isPresent(),
                        filter.withoutCost(),
                        filter.unsold());
        List<Object> values = new ArrayList<>();
        if (searched) {
            values.add(match);
        }
        values.add(page.before());
        page.category().ifPresent(values::add);
        filter.supplier().ifPresent(values::add);
        filter.taxCode().ifPresent(values::add);
        if (filter.unsold()) {
            values.add(page.days().soldFrom().toString());
        }
        if (page.state() == ProductState.NEAR) {
            values.add(page.days().near().toString());
        }
        values.add((long) page.limit());
        return kept.all(
                PAGES.computeIfAbsent(shape, Shape::statement),
                shape.asksForCodes() ? GoodsCodeFaults::listed : ProductListStore::listed,
                values.toArray());
    }

    private static ListedProduct listed(KeptRow row) {
        return listed(row, Optional.empty());
    }

    static ListedProduct listed(KeptRow row, Optional<GoodsCodeFault> fault) {
        return new ListedProduct(
                CatalogStore.product(row),
                SaleRuleStore.rules(row),
                row.number(PRODUCT.ACTIVE) == 0,
                fault,
                ProductCardStore.cost(row),
                Optional.ofNullable(row.textOrNull(EXPIRES)).map(LocalDate::parse),
                false);
    }

    /// What a page is asked by: each shape is a statement of its own, so that each meets its
    /// index.
    private record Shape(
            ProductState state,
            boolean inCategory,
            boolean searched,
            boolean besideCodes,
            boolean ofSupplier,
            boolean ofTax,
            boolean withoutCost,
            boolean unsold) {
        Kept statement() {
            return searched ? Kept.of(matching()) : Kept.of(paged());
        }

        boolean asksForCodes() {
            return state == ProductState.GOODS_CODE;
        }

        private List<Field<?>> columns() {
            return asksForCodes() ? GoodsCodeFaults.columns(COLUMNS, besideCodes) : COLUMNS;
        }

        private org.jooq.Select<?> paged() {
            if (asksForCodes() && besideCodes) {
                return GoodsCodeFaults.page(
                        CatalogStore.products(columns()), narrowed(PRODUCT.as("coded")));
            }
            return CatalogStore.products(columns())
                    .where(PRODUCT.ID.lt(Kept.number("before")))
                    .and(which(PRODUCT))
                    .orderBy(PRODUCT.ID.desc())
                    .limit(Kept.number("limit"));
        }

        /// The cross join keeps the index of words the outer loop: its rows come in order, and it
        /// is read only until there are enough.
        private org.jooq.Select<?> matching() {
            Product hit = PRODUCT.as("hit");
            return CatalogStore.products(columns())
                    .where(
                            PRODUCT.ID.in(
                                    select(FTS_ROW)
                                            .from(table(name("product_fts")))
                                            .crossJoin(hit)
                                            .where(
                                                    condition(
                                                            "product_fts match {0}",
                                                            Kept.text("words")),
                                                    FTS_ROW.lt(Kept.number("before")),
                                                    hit.ID.eq(FTS_ROW),
                                                    which(hit))
                                            .orderBy(FTS_ROW.desc())
                                            .limit(Kept.number("limit"))))
                    .orderBy(PRODUCT.ID.desc());
        }

        private Condition which(Product product) {
            return narrowed(product).and(state(product));
        }

        private Condition narrowed(Product product) {
            Condition all = noCondition();
            if (inCategory) {
                all = all.and(product.CATEGORY_ID.eq(Kept.number("category")));
            }
            if (ofSupplier) {
                all =
                        all.and(
                                product.SUPPLIER_ID.eq(
                                        select(SUPPLIER.ID)
                                                .from(SUPPLIER)
                                                .where(SUPPLIER.NAME.eq(Kept.text("supplier")))));
            }
            if (ofTax) {
                all =
                        all.and(
                                product.TAX_RATE_ID.eq(
                                        select(TAX_RATE.ID)
                                                .from(TAX_RATE)
                                                .where(TAX_RATE.CODE.eq(Kept.text("tax")))));
            }
            if (withoutCost) {
                all = all.and(product.STOCK_VALUE.isNull()).and(product.LAST_COST.isNull());
            }
            return unsold ? all.and(product.ID.notIn(sold())) : all;
        }

        /// What was sold since a day; read once for a page.
        private static org.jooq.Select<Record1<Long>> sold() {
            return select(SALE_LINE.PRODUCT_ID)
                    .from(SHIFT)
                    .crossJoin(SALE)
                    .crossJoin(SALE_LINE)
                    .where(
                            SHIFT.BUSINESS_DATE.ge(Kept.text("since")),
                            SALE.SHIFT_ID.eq(SHIFT.ID),
                            SALE_LINE.SALE_ID.eq(SALE.ID));
        }

        /// The average where there is something, otherwise what one unit cost last, is above the
        /// price.
        private static Condition atLoss(Product product) {
            return condition(
                    "iif({0} > 0, round({1} * 1000.0 / {0}), {2}) > {3}",
                    product.STOCK, product.STOCK_VALUE, product.LAST_COST, product.PRICE);
        }

        private Condition state(Product product) {
            Condition sold = product.ACTIVE.eq(inline(1L));
            return switch (state) {
                case ON_SALE -> sold;
                case RESTRICTED -> sold.and(SaleRuleStore.any(product));
                case LOW -> sold.and(product.STOCK.le(product.LOW_STOCK));
                case OUT -> sold.and(product.STOCK.le(inline(0L)));
                case NEAR ->
                        sold.and(
                                product.ID.in(
                                        select(BATCH.PRODUCT_ID)
                                                .from(BATCH)
                                                .where(
                                                        BATCH.LEFT.gt(inline(0L)),
                                                        BATCH.EXPIRES.le(Kept.text("near")))));
                case LOSS -> sold.and(product.OPEN_PRICE.isNull()).and(atLoss(product));
                case GOODS_CODE -> sold.and(GoodsCodeFaults.any(product, besideCodes));
                case ARCHIVED -> product.ACTIVE.eq(inline(0L));
            };
        }
    }
}
