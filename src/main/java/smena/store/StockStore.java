package smena.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.update;

import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.STOCK_MOVEMENT;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Table;

import smena.domain.Problem;
import smena.domain.Refused;

import java.time.Instant;

/// What should be on the shelves.
final class StockStore {
    private static final Param<Long> SALE = Kept.number("sale");

    /// Summed up once, not once a product.
    private static final Field<Long> QUANTITY =
            sum(SALE_LINE.QUANTITY).cast(Long.class).as("quantity");

    private static final Table<?> SOLD =
            select(SALE_LINE.PRODUCT_ID, QUANTITY)
                    .from(SALE_LINE)
                    .where(SALE_LINE.SALE_ID.eq(SALE))
                    .groupBy(SALE_LINE.PRODUCT_ID)
                    .asTable("sold");

    private static final Kept TAKE =
            Kept.of(
                    update(PRODUCT)
                            .set(PRODUCT.STOCK, PRODUCT.STOCK.minus(SOLD.field(QUANTITY)))
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
                                    STOCK_MOVEMENT.AT)
                            .select(
                                    select(
                                                    SALE_LINE.PRODUCT_ID,
                                                    inline("SALE"),
                                                    SALE_LINE.SALE_ID,
                                                    SALE_LINE.LINE,
                                                    SALE_LINE.QUANTITY.neg(),
                                                    Kept.number("at"))
                                            .from(SALE_LINE)
                                            .join(PRODUCT)
                                            .on(PRODUCT.ID.eq(SALE_LINE.PRODUCT_ID))
                                            .where(
                                                    SALE_LINE.SALE_ID.eq(SALE),
                                                    PRODUCT.STOCK.isNotNull())
                                            .orderBy(SALE_LINE.LINE)));

    private static final Param<Long> REFUND = Kept.number("refund");

    private static final Kept RETURN =
            Kept.of(
                    update(PRODUCT)
                            .set(
                                    PRODUCT.STOCK,
                                    PRODUCT.STOCK.plus(
                                            field(
                                                    select(
                                                                    sum(REFUND_LINE.QUANTITY)
                                                                            .cast(Long.class))
                                                            .from(REFUND_LINE)
                                                            .where(
                                                                    REFUND_LINE.REFUND_ID.eq(
                                                                            REFUND),
                                                                    REFUND_LINE.RESTOCK.eq(
                                                                            inline(1L)),
                                                                    REFUND_LINE.PRODUCT_ID.eq(
                                                                            PRODUCT.ID)))))
                            .where(
                                    PRODUCT.ID.in(
                                            select(REFUND_LINE.PRODUCT_ID)
                                                    .from(REFUND_LINE)
                                                    .where(
                                                            REFUND_LINE.REFUND_ID.eq(REFUND),
                                                            REFUND_LINE.RESTOCK.eq(inline(1L)))),
                                    PRODUCT.STOCK.isNotNull()));

    private static final Kept MOVE_BACK =
            Kept.of(
                    insertInto(
                                    STOCK_MOVEMENT,
                                    STOCK_MOVEMENT.PRODUCT_ID,
                                    STOCK_MOVEMENT.KIND,
                                    STOCK_MOVEMENT.REFUND_ID,
                                    STOCK_MOVEMENT.REFUND_LINE,
                                    STOCK_MOVEMENT.QUANTITY,
                                    STOCK_MOVEMENT.VALUE,
                                    STOCK_MOVEMENT.AT)
                            .select(
                                    select(
                                                    REFUND_LINE.PRODUCT_ID,
                                                    inline("REFUND"),
                                                    REFUND_LINE.REFUND_ID,
                                                    REFUND_LINE.LINE,
                                                    REFUND_LINE.QUANTITY,
                                                    REFUND_LINE.COST,
                                                    Kept.number("at"))
                                            .from(REFUND_LINE)
                                            .join(PRODUCT)
                                            .on(PRODUCT.ID.eq(REFUND_LINE.PRODUCT_ID))
                                            .where(
                                                    REFUND_LINE.REFUND_ID.eq(REFUND),
                                                    REFUND_LINE.RESTOCK.eq(inline(1L)),
                                                    PRODUCT.STOCK.isNotNull())
                                            .orderBy(REFUND_LINE.LINE)));

    private final Statements kept;

    StockStore(Statements kept) {
        this.kept = kept;
    }

    /// Takes what a sale sold out of stock; products whose stock is not counted are skipped.
    void takeOut(long saleId, Instant at) {
        int counted = kept.run(TAKE, saleId);
        int moved = kept.run(MOVE, at.toEpochMilli(), saleId);
        // Two lines of one product are two movements.
        if (moved < counted) {
            throw new Refused(new Problem.RowNotTaken(STOCK_MOVEMENT.getName()));
        }
    }

    /// Puts what goes back to the shelf of a refund into stock, with what it had cost; products
    /// whose stock is not counted are skipped.
    void putBack(long refundId, Instant at) {
        int counted = kept.run(RETURN, refundId, refundId);
        int moved = kept.run(MOVE_BACK, at.toEpochMilli(), refundId);
        if (moved < counted) {
            throw new Refused(new Problem.RowNotTaken(STOCK_MOVEMENT.getName()));
        }
    }
}
