package smena.store;

import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.STOCK_MOVEMENT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import smena.domain.Problem;
import smena.domain.Refused;

import java.time.Instant;

/// What should be on the shelves.
final class StockStore {
    private final DSLContext sql;

    StockStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Takes what a sale sold out of stock; products whose stock is not counted are skipped.
    void takeOut(long saleId, Instant at) {
        var sold =
                DSL.select(DSL.sum(SALE_LINE.QUANTITY).cast(Long.class))
                        .from(SALE_LINE)
                        .where(SALE_LINE.SALE_ID.eq(saleId), SALE_LINE.PRODUCT_ID.eq(PRODUCT.ID));
        var ofSale =
                DSL.select(SALE_LINE.PRODUCT_ID)
                        .from(SALE_LINE)
                        .where(SALE_LINE.SALE_ID.eq(saleId));
        int counted =
                sql.update(PRODUCT)
                        .set(PRODUCT.STOCK, PRODUCT.STOCK.minus(DSL.field(sold)))
                        .where(PRODUCT.ID.in(ofSale), PRODUCT.STOCK.isNotNull())
                        .execute();
        int moved =
                sql.insertInto(
                                STOCK_MOVEMENT,
                                STOCK_MOVEMENT.PRODUCT_ID,
                                STOCK_MOVEMENT.KIND,
                                STOCK_MOVEMENT.SALE_ID,
                                STOCK_MOVEMENT.SALE_LINE,
                                STOCK_MOVEMENT.QUANTITY,
                                STOCK_MOVEMENT.AT)
                        .select(
                                DSL.select(
                                                SALE_LINE.PRODUCT_ID,
                                                DSL.inline("SALE"),
                                                SALE_LINE.SALE_ID,
                                                SALE_LINE.LINE,
                                                SALE_LINE.QUANTITY.neg(),
                                                DSL.val(at.toEpochMilli()))
                                        .from(SALE_LINE)
                                        .join(PRODUCT)
                                        .on(PRODUCT.ID.eq(SALE_LINE.PRODUCT_ID))
                                        .where(
                                                SALE_LINE.SALE_ID.eq(saleId),
                                                PRODUCT.STOCK.isNotNull())
                                        .orderBy(SALE_LINE.LINE))
                        .execute();
        // Two lines of one product are two movements.
        if (moved < counted) {
            throw new Refused(new Problem.RowNotTaken(STOCK_MOVEMENT.getName()));
        }
    }
}
