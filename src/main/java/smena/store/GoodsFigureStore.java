package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.STOCK_DOCUMENT;
import static smena.store.tables.Tables.STOCK_DOCUMENT_LINE;
import static smena.store.tables.Tables.STOCK_MOVEMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.OnHand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Figures of goods over the whole catalogue. Each walks through it once, beside the writer.
public final class GoodsFigureStore {
    /// What a product's stock is sold for: price times quantity, half away from zero. Nothing where
    /// the till asks for the price.
    private static final Field<Long> SELLING =
            field(
                    "iif({2} is not null, 0, iif({0} >= 0, ({0} * {1} + 500) / 1000,"
                            + " -((500 - {0} * {1}) / 1000)))",
                    Long.class, PRODUCT.STOCK, PRODUCT.PRICE, PRODUCT.OPEN_PRICE);

    /// What one unit costs is above its price.
    private static final Condition ABOVE_PRICE =
            PRODUCT.STOCK
                    .gt(0L)
                    .and(PRODUCT.STOCK_VALUE.times(1_000L).gt(PRODUCT.PRICE.times(PRODUCT.STOCK)))
                    .or(PRODUCT.STOCK.le(0L).and(PRODUCT.LAST_COST.gt(PRODUCT.PRICE)));

    private static final Condition ON_SALE = PRODUCT.ACTIVE.eq(1L).and(PRODUCT.STOCK.isNotNull());

    private static final Field<String> SOLD =
            DSL.field(
                            select(SALE.BUSINESS_DATE)
                                    .from(SALE)
                                    .where(
                                            SALE.ID.eq(
                                                    select(max(SALE_LINE.SALE_ID))
                                                            .from(SALE_LINE)
                                                            .where(
                                                                    SALE_LINE.PRODUCT_ID.eq(
                                                                            PRODUCT.ID)))))
                    .as("sold");

    private static final Field<String> CAME =
            DSL.field(
                            select(STOCK_DOCUMENT.BUSINESS_DATE)
                                    .from(STOCK_DOCUMENT_LINE)
                                    .join(STOCK_DOCUMENT)
                                    .on(STOCK_DOCUMENT.ID.eq(STOCK_DOCUMENT_LINE.DOCUMENT_ID))
                                    .where(
                                            STOCK_DOCUMENT_LINE.PRODUCT_ID.eq(PRODUCT.ID),
                                            STOCK_DOCUMENT.KIND.eq(
                                                    inline(DocumentKind.RECEIPT.name())))
                                    .orderBy(STOCK_DOCUMENT_LINE.DOCUMENT_ID.desc())
                                    .limit(1))
                    .as("came");

    private final DSLContext sql;

    GoodsFigureStore(DSLContext sql) {
        this.sql = sql;
    }

    /// What the stock of a category is worth.
    ///
    /// @param products how many are counted and on sale, or archived with something left
    /// @param value what it had cost, as far as that is known
    /// @param selling what it is sold for; without those whose price the till asks for
    /// @param valued the same of those whose cost is known
    /// @param paid what those of `valued` had cost
    /// @param unknown of how many no cost is known
    public record Worth(
            String category,
            long products,
            Money value,
            Money selling,
            Money valued,
            Money paid,
            long unknown) {}

    /// What the stock is worth, by category in their order.
    public List<Worth> worth() {
        Field<Long> products = count().cast(Long.class).as("products");
        Field<Long> value = sum(PRODUCT.STOCK_VALUE).cast(Long.class).as("value");
        Field<Long> selling = sum(SELLING).cast(Long.class).as("selling");
        Field<Long> valued =
                sum(field("iif({0} is null, 0, {1})", Long.class, PRODUCT.STOCK_VALUE, SELLING))
                        .cast(Long.class)
                        .as("valued");
        Field<Long> paid =
                sum(field(
                                "iif({0} is null, {1}, 0)",
                                Long.class, PRODUCT.OPEN_PRICE, PRODUCT.STOCK_VALUE))
                        .cast(Long.class)
                        .as("paid");
        Field<Long> unknown =
                sum(field("{0} is null", Long.class, PRODUCT.STOCK_VALUE))
                        .cast(Long.class)
                        .as("unknown");
        return sql.select(CATEGORY.NAME, products, value, selling, valued, paid, unknown)
                .from(PRODUCT)
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .where(ON_SALE.or(PRODUCT.STOCK.ne(0L)))
                .groupBy(CATEGORY.ID)
                .orderBy(CATEGORY.POSITION, CATEGORY.ID)
                .fetch(
                        row ->
                                new Worth(
                                        row.get(CATEGORY.NAME),
                                        row.get(products),
                                        money(row.get(value)).orElse(Money.ZERO),
                                        money(row.get(selling)).orElse(Money.ZERO),
                                        money(row.get(valued)).orElse(Money.ZERO),
                                        money(row.get(paid)).orElse(Money.ZERO),
                                        row.get(unknown)));
    }

    /// A product as the lists show it.
    ///
    /// @param price empty where the till asks for it
    /// @param shelf what is there; empty where it is not counted
    public record Listed(
            long id,
            String name,
            String category,
            Optional<Money> price,
            Optional<OnHand> shelf,
            Optional<LocalDate> sold,
            Optional<LocalDate> came) {}

    /// Those on sale whose price is below what they cost.
    public List<Listed> abovePrice() {
        return listed(ON_SALE.and(PRODUCT.OPEN_PRICE.isNull()).and(ABOVE_PRICE));
    }

    /// These products.
    public List<Listed> of(Collection<Long> products) {
        String rows = PromotionRows.numbers(products);
        return listed(
                DSL.condition("{0} in (select value from json_each({1}))", PRODUCT.ID, val(rows)));
    }

    /// Those on sale with something on the shelf.
    public List<Listed> onShelves() {
        return listed(ON_SALE.and(PRODUCT.STOCK.gt(0L)));
    }

    /// How much more of these products came than went since a moment, whatever moved it.
    public Map<Long, Quantity> movedSince(Collection<Long> products, Instant from) {
        Field<Long> moved = sum(STOCK_MOVEMENT.QUANTITY).cast(Long.class).as("moved");
        String rows = PromotionRows.numbers(products);
        return sql.select(STOCK_MOVEMENT.PRODUCT_ID, moved)
                .from(STOCK_MOVEMENT)
                .where(
                        DSL.condition(
                                "{0} in (select value from json_each({1}))",
                                STOCK_MOVEMENT.PRODUCT_ID, val(rows)),
                        STOCK_MOVEMENT.AT.ge(from.toEpochMilli()))
                .groupBy(STOCK_MOVEMENT.PRODUCT_ID)
                .fetchMap(
                        row -> row.get(STOCK_MOVEMENT.PRODUCT_ID),
                        row -> new Quantity(row.get(moved)));
    }

    private List<Listed> listed(Condition which) {
        return sql.select(PRODUCT.ID, PRODUCT.NAME, CATEGORY.NAME, PRODUCT.PRICE)
                .select(PRODUCT.OPEN_PRICE)
                .select(PRODUCT.STOCK, PRODUCT.STOCK_VALUE, PRODUCT.LAST_COST, SOLD, CAME)
                .from(PRODUCT)
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .where(which)
                .fetch(GoodsFigureStore::of);
    }

    private static Listed of(Record row) {
        Long stock = row.get(PRODUCT.STOCK);
        return new Listed(
                row.get(PRODUCT.ID),
                row.get(PRODUCT.NAME),
                row.get(CATEGORY.NAME),
                row.get(PRODUCT.OPEN_PRICE) == null
                        ? Optional.of(Money.of(row.get(PRODUCT.PRICE)))
                        : Optional.empty(),
                Optional.ofNullable(stock)
                        .map(
                                there ->
                                        new OnHand(
                                                new Quantity(there),
                                                money(row.get(PRODUCT.STOCK_VALUE)),
                                                money(row.get(PRODUCT.LAST_COST)))),
                Optional.ofNullable(row.get(SOLD)).map(LocalDate::parse),
                Optional.ofNullable(row.get(CAME)).map(LocalDate::parse));
    }

    private static Optional<Money> money(@Nullable Long minor) {
        return Optional.ofNullable(minor).map(Money::of);
    }
}
