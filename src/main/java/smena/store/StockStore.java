package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.update;

import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.STOCK_MOVEMENT;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.OnHand;
import smena.domain.stock.StockChange;
import smena.domain.stock.StockMovement.Kind;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What should be on the shelves, and what it had cost.
public final class StockStore {
    private static final Kept ON_HAND =
            Kept.of(
                    select(PRODUCT.ID, PRODUCT.STOCK, PRODUCT.STOCK_VALUE, PRODUCT.LAST_COST)
                            .from(PRODUCT)
                            .where(Kept.among(PRODUCT.ID, "products"), PRODUCT.STOCK.isNotNull()));

    private static final Kept GOODS =
            Kept.of(
                    select(
                                    PRODUCT.ID,
                                    PRODUCT.NAME,
                                    PRODUCT.UNIT,
                                    PRODUCT.PRICE,
                                    PRODUCT.OPEN_PRICE,
                                    PRODUCT.ACTIVE,
                                    PRODUCT.STOCK,
                                    PRODUCT.STOCK_VALUE,
                                    PRODUCT.LAST_COST,
                                    TAX_RATE.CODE)
                            .from(PRODUCT)
                            .join(TAX_RATE)
                            .on(TAX_RATE.ID.eq(PRODUCT.TAX_RATE_ID))
                            .where(Kept.among(PRODUCT.ID, "products")));

    private static final Param<Long> SALE = Kept.number("sale");

    /// Summed up once, not once a product.
    private static final Field<Long> QUANTITY =
            sum(SALE_LINE.QUANTITY).cast(Long.class).as("quantity");

    private static final Field<Long> COST =
            coalesce(sum(SALE_LINE.COST), inline(0)).cast(Long.class).as("cost");

    private static final Table<?> SOLD =
            select(SALE_LINE.PRODUCT_ID, QUANTITY, COST)
                    .from(SALE_LINE)
                    .where(SALE_LINE.SALE_ID.eq(SALE))
                    .groupBy(SALE_LINE.PRODUCT_ID)
                    .asTable("sold");

    private static final Kept TAKE =
            Kept.of(
                    update(PRODUCT)
                            .set(PRODUCT.STOCK, PRODUCT.STOCK.minus(SOLD.field(QUANTITY)))
                            .set(PRODUCT.STOCK_VALUE, PRODUCT.STOCK_VALUE.minus(SOLD.field(COST)))
                            .from(SOLD)
                            .where(
                                    PRODUCT.ID.eq(SOLD.field(SALE_LINE.PRODUCT_ID)),
                                    PRODUCT.STOCK.isNotNull()));

    private static final Kept MOVE =
            Kept.of(
                    insertInto(
                                    STOCK_MOVEMENT,
                                    STOCK_MOVEMENT.PRODUCT_ID,
                                    STOCK_MOVEMENT.KIND,
                                    STOCK_MOVEMENT.SALE_ID,
                                    STOCK_MOVEMENT.SALE_LINE,
                                    STOCK_MOVEMENT.QUANTITY,
                                    STOCK_MOVEMENT.VALUE,
                                    STOCK_MOVEMENT.AT)
                            .select(
                                    select(
                                                    SALE_LINE.PRODUCT_ID,
                                                    inline("SALE"),
                                                    SALE_LINE.SALE_ID,
                                                    SALE_LINE.LINE,
                                                    SALE_LINE.QUANTITY.neg(),
                                                    SALE_LINE.COST.neg(),
                                                    Kept.number("at"))
                                            .from(SALE_LINE)
                                            .join(PRODUCT)
                                            .on(PRODUCT.ID.eq(SALE_LINE.PRODUCT_ID))
                                            .where(
                                                    SALE_LINE.SALE_ID.eq(SALE),
                                                    PRODUCT.STOCK.isNotNull())
                                            .orderBy(SALE_LINE.LINE)));

    private static final Kept SET =
            Kept.of(
                    update(PRODUCT)
                            .set(PRODUCT.STOCK, Kept.number("stock"))
                            .set(PRODUCT.STOCK_VALUE, Kept.number("value"))
                            .set(PRODUCT.LAST_COST, Kept.number("cost"))
                            .where(
                                    PRODUCT.ID.eq(Kept.number("product")),
                                    PRODUCT.STOCK.isNotNull()));

    private static final Kept INSERT =
            Kept.insert(
                    STOCK_MOVEMENT,
                    STOCK_MOVEMENT.PRODUCT_ID,
                    STOCK_MOVEMENT.KIND,
                    STOCK_MOVEMENT.QUANTITY,
                    STOCK_MOVEMENT.VALUE,
                    STOCK_MOVEMENT.REFUND_ID,
                    STOCK_MOVEMENT.REFUND_LINE,
                    STOCK_MOVEMENT.DOCUMENT_ID,
                    STOCK_MOVEMENT.DOCUMENT_LINE,
                    STOCK_MOVEMENT.AT);

    private final Statements kept;

    StockStore(Statements kept) {
        this.kept = kept;
    }

    /// What a line of a paper does to the shelf of a product.
    public record Moved(int line, long product, StockChange change) {}

    /// A product as papers about goods need it.
    ///
    /// @param isAsked whether the till asks what it costs
    /// @param onHand what is on its shelf; empty where it is not counted
    public record Goods(
            long id,
            String name,
            Unit unit,
            Money price,
            boolean isAsked,
            String taxCode,
            boolean active,
            Optional<OnHand> onHand) {}

    /// Those of these products that there are, sold or archived.
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
                Unit.valueOf(row.text(PRODUCT.UNIT)),
                Money.of(row.number(PRODUCT.PRICE)),
                row.numberOrNull(PRODUCT.OPEN_PRICE) != null,
                row.text(TAX_RATE.CODE),
                row.number(PRODUCT.ACTIVE) == 1,
                row.numberOrNull(PRODUCT.STOCK) == null
                        ? Optional.empty()
                        : Optional.of(onHand(row)));
    }

    /// What should be on the shelves of those of these products that are counted, by product.
    public Map<Long, OnHand> onHand(Collection<Long> products) {
        Map<Long, OnHand> shelves = new HashMap<>();
        kept.all(
                ON_HAND,
                row -> shelves.put(row.number(PRODUCT.ID), onHand(row)),
                PromotionRows.numbers(products));
        return shelves;
    }

    /// What is on the shelf of a row that selects these columns.
    static OnHand onHand(KeptRow row) {
        return new OnHand(
                new Quantity(row.number(PRODUCT.STOCK)),
                money(row.numberOrNull(PRODUCT.STOCK_VALUE)),
                money(row.numberOrNull(PRODUCT.LAST_COST)));
    }

    private static Optional<Money> money(@Nullable Long minor) {
        return Optional.ofNullable(minor).map(Money::of);
    }

    /// Takes what a sale sold out of stock at what its lines had cost; products whose stock is not
    /// counted are skipped.
    void takeOut(long saleId, Instant at) {
        int counted = kept.run(TAKE, saleId);
        int moved = kept.run(MOVE, at.toEpochMilli(), saleId);
        // Two lines of one product are two movements.
        if (moved < counted) {
            throw new Refused(new Problem.RowNotTaken(STOCK_MOVEMENT.getName()));
        }
    }

    /// Puts what goes back to the shelf of a refund into stock.
    void putBack(long refundId, Instant at, List<Moved> lines) {
        for (Moved line : lines) {
            move(Kind.REFUND, line, refundId, null, at);
        }
    }

    /// Moves what the lines of a booked paper say.
    void move(Kind kind, long documentId, Instant at, List<Moved> lines) {
        for (Moved line : lines) {
            move(kind, line, null, documentId, at);
        }
    }

    private void move(
            Kind kind, Moved moved, @Nullable Long refund, @Nullable Long document, Instant at) {
        StockChange change = moved.change();
        Long value = change.value().map(Money::minor).orElse(null);
        long quantity = change.quantity().thousandths();
        if (quantity != 0) {
            insert(kind, moved, quantity, value, refund, document, at);
        }
        if (!change.correction().isZero()) {
            long correction = change.correction().minor();
            insert(Kind.COST_CORRECTION, moved, 0, correction, refund, document, at);
        }
        if (!change.valuation().isZero()) {
            long valuation = change.valuation().minor();
            insert(Kind.VALUATION, moved, 0, valuation, refund, document, at);
        }
        OnHand after = change.after();
        int set =
                kept.run(
                        SET,
                        after.quantity().thousandths(),
                        after.value().map(Money::minor).orElse(null),
                        after.lastCost().map(Money::minor).orElse(null),
                        moved.product());
        RowsTaken.check(PRODUCT.getName(), 1, set);
    }

    private void insert(
            Kind kind,
            Moved moved,
            long quantity,
            @Nullable Long value,
            @Nullable Long refund,
            @Nullable Long document,
            Instant at) {
        kept.insert(
                INSERT,
                moved.product(),
                kind.name(),
                quantity,
                value,
                refund,
                refund == null ? null : (long) moved.line(),
                document,
                document == null ? null : (long) moved.line(),
                at.toEpochMilli());
    }
}
