package smena.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

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
import org.jooq.Select;

import smena.domain.catalog.ProductOrder;
import smena.domain.catalog.ProductOrder.By;
import smena.domain.catalog.ProductState;
import smena.store.tables.tables.Product;

import java.util.List;

/// What a page is asked by: each shape is a statement of its own, so that each meets its
/// index.
record ListShape(
        ProductState state,
        boolean inCategory,
        boolean searched,
        CodesBeside codes,
        boolean ofSupplier,
        boolean ofTax,
        boolean withoutCost,
        boolean unsold,
        ProductOrder order,
        boolean isFurther) {
    private static final Field<Long> FTS_ROW = field(name("product_fts", "rowid"), Long.class);

    Kept statement() {
        return Kept.of(order.by() != By.NEWEST ? sorted() : searched ? matching() : paged());
    }

    boolean asksForCodes() {
        return state == ProductState.GOODS_CODE;
    }

    private List<Field<?>> columns() {
        return asksForCodes()
                ? GoodsCodeFaults.columns(ProductListStore.COLUMNS, codes)
                : ProductListStore.COLUMNS;
    }

    private Select<?> paged() {
        if (asksForCodes() && codes.isThere()) {
            return GoodsCodeFaults.page(
                    CatalogStore.products(columns()), codes, narrowed(PRODUCT.as("coded")));
        }
        return CatalogStore.products(columns())
                .where(PRODUCT.ID.lt(Kept.number("before")))
                .and(which(PRODUCT))
                .orderBy(PRODUCT.ID.desc())
                .limit(Kept.number("limit"));
    }

    /// The cross join keeps the index of words the outer loop: its rows come in order, and it
    /// is read only until there are enough.
    private Select<?> matching() {
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

    /// Those that fit are gone through, and no more than a page of them is kept in order: what
    /// each sale changes has no index.
    private Select<?> sorted() {
        boolean coded = asksForCodes() && codes.isThere();
        Product hit = PRODUCT.as(coded ? "coded" : "hit");
        Condition fits = coded ? narrowed(hit).and(GoodsCodeFaults.coded(codes)) : which(hit);
        Condition words =
                searched
                        ? hit.ID.in(
                                select(FTS_ROW)
                                        .from(table(name("product_fts")))
                                        .where(
                                                condition(
                                                        "product_fts match {0}",
                                                        Kept.text("words"))))
                        : noCondition();
        Condition behind = isFurther ? ProductKeys.behind(order, hit) : noCondition();
        return CatalogStore.products(columns())
                .where(
                        PRODUCT.ID.in(
                                select(hit.ID)
                                        .from(leads() ? hit : table("product as hit not indexed"))
                                        .where(words, fits, behind)
                                        .orderBy(ProductKeys.sort(order, hit))
                                        .limit(Kept.number("limit"))))
                .orderBy(ProductKeys.sort(order, PRODUCT));
    }

    /// Whether an index leads to those that fit. One that only leads to whatever is sold would be
    /// slower than going through all of them.
    private boolean leads() {
        return inCategory
                || searched
                || switch (state) {
                    case RESTRICTED, GOODS_CODE, ARCHIVED -> true;
                    case ON_SALE, LOW, OUT, NEAR, LOSS -> false;
                };
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
    private static Select<Record1<Long>> sold() {
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
            case GOODS_CODE -> sold.and(GoodsCodeFaults.any(product, codes));
            case ARCHIVED -> product.ACTIVE.eq(inline(0L));
        };
    }
}
