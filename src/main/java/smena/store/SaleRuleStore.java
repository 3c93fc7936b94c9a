package smena.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import static smena.store.tables.Tables.BASKET_LINE;
import static smena.store.tables.Tables.BATCH;
import static smena.store.tables.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;

import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.store.tables.tables.Product;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the law asks for when products are sold.
public final class SaleRuleStore {
    private static final List<SelectFieldOrAsterisk> COLUMNS =
            List.of(
                    PRODUCT.ID,
                    PRODUCT.MINIMUM_AGE,
                    PRODUCT.MINIMUM_AGE_FROM,
                    PRODUCT.NO_CASH_FROM,
                    PRODUCT.MARKED_FROM);
    private static final Condition ANY = any(PRODUCT);
    private static final Kept OF_PRODUCT =
            Kept.of(select(COLUMNS).from(PRODUCT).where(PRODUCT.ID.eq(Kept.number("id"))));
    private static final Condition OPEN_BATCH =
            BATCH.PRODUCT_ID.eq(PRODUCT.ID).and(BATCH.LEFT.gt(inline(0L)));
    private static final Condition HAS_BATCH = exists(selectOne().from(BATCH).where(OPEN_BATCH));
    private static final Field<String> KEEPS_TO =
            field(select(max(BATCH.EXPIRES)).from(BATCH).where(OPEN_BATCH));
    private static final Kept BASKET_AT_COUNTER =
            Kept.of(
                    select(COLUMNS)
                            .select(KEEPS_TO)
                            .from(BASKET_LINE)
                            .join(PRODUCT)
                            .on(PRODUCT.ID.eq(BASKET_LINE.PRODUCT_ID))
                            .where(
                                    BASKET_LINE.BASKET_UUID.eq(Kept.text("basket")),
                                    ANY.or(HAS_BATCH)));
    private static final Kept PRODUCTS_AT_COUNTER =
            Kept.of(
                    select(COLUMNS)
                            .select(KEEPS_TO)
                            .from(PRODUCT)
                            .where(Kept.among(PRODUCT.ID, "products"), ANY.or(HAS_BATCH)));
    private static final Kept OF_BASKET =
            Kept.of(
                    select(COLUMNS)
                            .from(BASKET_LINE)
                            .join(PRODUCT)
                            .on(PRODUCT.ID.eq(BASKET_LINE.PRODUCT_ID))
                            .where(BASKET_LINE.BASKET_UUID.eq(Kept.text("basket")), ANY));
    private static final Kept OF_PRODUCTS =
            Kept.of(select(COLUMNS).from(PRODUCT).where(Kept.among(PRODUCT.ID, "products"), ANY));

    private final DSLContext sql;
    private final Statements kept;
    private final ToldRows told;

    /// What is asked of a product at the counter.
    ///
    /// @param keepsTo the latest day to which a batch of it keeps; empty where there is none
    public record AtCounter(SaleRules rules, Optional<LocalDate> keepsTo) {}

    /// Whether a product is sold under a rule. The index `product_restricted` has this condition.
    static Condition any(Product product) {
        return product.MINIMUM_AGE
                .isNotNull()
                .or(product.NO_CASH_FROM.isNotNull())
                .or(product.MARKED_FROM.isNotNull());
    }

    SaleRuleStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.kept = kept;
        this.told = told;
    }

    /// The rules of a product; none where there is no such product.
    public SaleRules of(long productId) {
        return kept.one(OF_PRODUCT, SaleRuleStore::rules, productId).orElse(SaleRules.NONE);
    }

    /// The rules of the products in a stored basket that have any, by product.
    public Map<Long, SaleRules> ofBasket(UUID id) {
        Map<Long, SaleRules> rules = new HashMap<>();
        kept.all(OF_BASKET, row -> rules.put(row.number(PRODUCT.ID), rules(row)), id.toString());
        return rules;
    }

    /// The rules of those of these products that have any, by product.
    public Map<Long, SaleRules> ofProducts(Collection<Long> products) {
        Map<Long, SaleRules> rules = new HashMap<>();
        kept.all(
                OF_PRODUCTS,
                row -> rules.put(row.number(PRODUCT.ID), rules(row)),
                PromotionRows.numbers(products));
        return rules;
    }

    /// The products in a stored basket that have rules or batches, by product.
    public Map<Long, AtCounter> atCounter(UUID basket) {
        Map<Long, AtCounter> all = new HashMap<>();
        kept.all(
                BASKET_AT_COUNTER,
                row -> all.put(row.number(PRODUCT.ID), counter(row)),
                basket.toString());
        return all;
    }

    /// The same of these products.
    public Map<Long, AtCounter> atCounter(Collection<Long> products) {
        Map<Long, AtCounter> all = new HashMap<>();
        kept.all(
                PRODUCTS_AT_COUNTER,
                row -> all.put(row.number(PRODUCT.ID), counter(row)),
                PromotionRows.numbers(products));
        return all;
    }

    private static AtCounter counter(KeptRow row) {
        return new AtCounter(rules(row), day(row.textOrNull(KEEPS_TO)));
    }

    /// Gives a product other rules.
    public void put(long productId, SaleRules rules) {
        sql.update(PRODUCT).set(columns(rules)).where(PRODUCT.ID.eq(productId)).execute();
        told.touchProduct(productId);
    }

    /// What a product's row says of its rules.
    static Map<Field<?>, @Nullable Object> columns(SaleRules rules) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(PRODUCT.MINIMUM_AGE, rules.age().map(a -> (long) a.years()).orElse(null));
        columns.put(PRODUCT.MINIMUM_AGE_FROM, rules.age().map(a -> text(a.from())).orElse(null));
        columns.put(PRODUCT.NO_CASH_FROM, rules.noCashFrom().map(SaleRuleStore::text).orElse(null));
        columns.put(PRODUCT.MARKED_FROM, rules.markedFrom().map(SaleRuleStore::text).orElse(null));
        return columns;
    }

    /// The rules in a row that selects them.
    static SaleRules rules(KeptRow row) {
        Optional<MinimumAge> age =
                Optional.ofNullable(row.numberOrNull(PRODUCT.MINIMUM_AGE))
                        .map(
                                years ->
                                        new MinimumAge(
                                                Math.toIntExact(years),
                                                LocalDate.parse(
                                                        row.text(PRODUCT.MINIMUM_AGE_FROM))));
        return new SaleRules(
                age,
                day(row.textOrNull(PRODUCT.NO_CASH_FROM)),
                day(row.textOrNull(PRODUCT.MARKED_FROM)));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    private static String text(LocalDate day) {
        return day.toString();
    }
}
