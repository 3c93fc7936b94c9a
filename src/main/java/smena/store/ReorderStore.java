package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.SUPPLIER;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.stock.Reorder;
import smena.domain.stock.Supplier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What there is too little of. It looks at every product, as a report does.
public final class ReorderStore {
    private static final Field<Long> SOLD = sum(SALE_LINE.QUANTITY).cast(Long.class).as("sold");

    private static final Field<String> CODE =
            field(
                            select(min(BARCODE.CODE))
                                    .from(BARCODE)
                                    .where(
                                            BARCODE.PRODUCT_ID.eq(PRODUCT.ID),
                                            BARCODE.QUANTITY.isNull()))
                    .as("code");
    private static final Field<Long> PACK =
            field(
                            select(min(BARCODE.QUANTITY))
                                    .from(BARCODE)
                                    .where(
                                            BARCODE.PRODUCT_ID.eq(PRODUCT.ID),
                                            BARCODE.QUANTITY.gt(0L)))
                    .as("pack");

    private final DSLContext sql;

    ReorderStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Which products.
    ///
    /// @param from the first business date of the sales that count
    /// @param to the last
    /// @param ahead for how many days the stock should last
    /// @param supplier only those of this row; empty for all
    public record Wanted(LocalDate from, LocalDate to, int ahead, Optional<Long> supplier) {
        int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
        }
    }

    /// The products at or below their low limit, or with less than is sold in the days ahead, by
    /// their suppliers and names.
    public List<Reorder> find(Wanted wanted, int limit) {
        Table<?> sold = sold(wanted).asTable("recent");
        Field<Long> amount = coalesce(sold.field(SOLD), inline(0L));
        return sql.select(
                        PRODUCT.ID,
                        PRODUCT.NAME,
                        PRODUCT.UNIT,
                        CATEGORY.COLOUR,
                        PRODUCT.STOCK,
                        PRODUCT.LOW_STOCK,
                        PRODUCT.FILL_TO,
                        CODE,
                        PACK,
                        SUPPLIER.ID,
                        SUPPLIER.NAME,
                        SUPPLIER.ACTIVE,
                        amount.as("amount"))
                .from(PRODUCT)
                .leftJoin(sold)
                .on(PRODUCT.ID.eq(sold.field(SALE_LINE.PRODUCT_ID)))
                .leftJoin(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .leftJoin(SUPPLIER)
                .on(SUPPLIER.ID.eq(PRODUCT.SUPPLIER_ID))
                .where(
                        PRODUCT.STOCK.isNotNull(),
                        PRODUCT.ACTIVE.eq(1L),
                        PRODUCT.LOW_STOCK
                                .gt(0L)
                                .and(PRODUCT.STOCK.le(PRODUCT.LOW_STOCK))
                                .or(
                                        PRODUCT.STOCK
                                                .times(inline((long) wanted.days()))
                                                .lt(amount.times(inline((long) wanted.ahead())))),
                        wanted.supplier().map(PRODUCT.SUPPLIER_ID::eq).orElse(noCondition()))
                .orderBy(SUPPLIER.NAME, PRODUCT.NAME, PRODUCT.ID)
                .limit(limit)
                .fetch(row -> reorder(row, wanted.days()));
    }

    private static org.jooq.Select<?> sold(Wanted wanted) {
        return select(SALE_LINE.PRODUCT_ID, SOLD)
                .from(SHIFT)
                .crossJoin(SALE)
                .crossJoin(SALE_LINE)
                .where(
                        SHIFT.BUSINESS_DATE.between(
                                wanted.from().toString(), wanted.to().toString()),
                        SALE.SHIFT_ID.eq(SHIFT.ID),
                        SALE_LINE.SALE_ID.eq(SALE.ID))
                .groupBy(SALE_LINE.PRODUCT_ID);
    }

    private static Reorder reorder(Record row, int days) {
        Long supplier = row.get(SUPPLIER.ID);
        return new Reorder(
                row.get(PRODUCT.ID),
                row.get(PRODUCT.NAME),
                Unit.valueOf(row.get(PRODUCT.UNIT)),
                row.get(CATEGORY.COLOUR).intValue(),
                Optional.ofNullable(supplier)
                        .map(
                                id ->
                                        new Supplier(
                                                id,
                                                row.get(SUPPLIER.NAME),
                                                row.get(SUPPLIER.ACTIVE) == 1)),
                new Quantity(row.get(PRODUCT.STOCK)),
                new Quantity(row.get(PRODUCT.LOW_STOCK)),
                Optional.ofNullable(row.get(PRODUCT.FILL_TO)).map(Quantity::new),
                Objects.requireNonNullElse(row.get(CODE), ""),
                Optional.ofNullable(row.get(PACK)).map(Quantity::new),
                new Quantity(row.get("amount", Long.class)),
                days);
    }
}
