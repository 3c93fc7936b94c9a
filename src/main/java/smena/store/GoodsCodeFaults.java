package smena.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import static smena.store.tables.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;

import smena.domain.catalog.ListedProduct;
import smena.domain.mxik.GoodsCodeFault;
import smena.store.tables.tables.Product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The products whose goods code is missing, unknown to the directory or no longer valid. Where no
/// directory is attached, only those without a code are known.
final class GoodsCodeFaults {
    private static final Field<String> FAULT =
            field(
                    "case when product.goods_code = '' then 'MISSING' when exists (select 1 from"
                            + " mxik.goods_code as known where known.code = cast(product.goods_code as"
                            + " integer)) then 'GONE' else 'UNKNOWN' end",
                    String.class);
    private static final Field<String> MISSING = field("'MISSING'", String.class);

    private static final String CODED = "product as coded indexed by product_by_goods_code";

    /// So many products are looked at one by one in a few milliseconds.
    private static final long WALK = 2_000;

    private GoodsCodeFaults() {}

    /// The faulty codes are looked for once, each only once, and the index leads to their products.
    private static String faulty(CodesBeside codes) {
        return "coded.goods_code in (select '' union all select used.goods_code from (select"
                + " distinct goods_code from product where goods_code > '') as used where not "
                + codes.valid("used.goods_code")
                + ")";
    }

    /// The columns of a list, and what is wrong with the code.
    static List<Field<?>> columns(List<Field<?>> columns, CodesBeside codes) {
        List<Field<?>> all = new ArrayList<>(columns);
        all.add(codes.isThere() ? FAULT : MISSING);
        return all;
    }

    /// A row of a list with [#columns].
    static ListedProduct listed(KeptRow row) {
        boolean known = row.has(FAULT);
        return ProductListStore.listed(
                row, Optional.of(GoodsCodeFault.valueOf(row.text(known ? FAULT : MISSING))));
    }

    /// Holds for a product that has one of the faults.
    static Condition any(Product product, CodesBeside codes) {
        Condition missing = product.GOODS_CODE.eq(inline(""));
        return codes.isThere()
                ? missing.or(condition("not " + codes.valid("{0}"), product.GOODS_CODE))
                : missing;
    }

    /// Those among the [#WALK] newest products, the newest first.
    static Kept newest(boolean inCategory, CodesBeside codes) {
        Product last = PRODUCT.as("last");
        Condition shelf =
                inCategory ? PRODUCT.CATEGORY_ID.eq(Kept.number("category")) : noCondition();
        return Kept.of(
                CatalogStore.products(columns(ProductListStore.COLUMNS, codes))
                        .where(
                                PRODUCT.ID.lt(Kept.number("before")),
                                PRODUCT.ID.gt(
                                        select(max(last.ID).minus(inline(WALK)))
                                                .from(last)
                                                .where(last.ID.lt(Kept.number("until")))),
                                PRODUCT.ACTIVE.eq(inline(1L)),
                                any(PRODUCT, codes),
                                shelf)
                        .orderBy(PRODUCT.ID.desc())
                        .limit(Kept.number("limit")));
    }

    /// Holds for a row of `coded` that is sold and has one of the faults.
    static Condition coded(CodesBeside codes) {
        return condition(faulty(codes)).and(condition("coded.active = 1"));
    }

    /// A page of them, the newest first.
    ///
    /// @param narrowed what else holds for the rows of `coded`
    static Select<?> page(
            SelectOnConditionStep<Record> products, CodesBeside codes, Condition narrowed) {
        Field<Long> id = field("coded.id", Long.class);
        return products.where(
                        PRODUCT.ID.in(
                                select(id)
                                        .from(table(CODED))
                                        .where(
                                                coded(codes),
                                                condition("coded.id < {0}", Kept.number("before")),
                                                narrowed)
                                        .orderBy(id.desc())
                                        .limit(Kept.number("limit"))))
                .orderBy(PRODUCT.ID.desc());
    }
}
