package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;

import static smena.store.tables.Tables.BATCH;
import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.STOCK_DOCUMENT;

import org.jooq.Condition;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.sale.Sale;
import smena.domain.stock.Batch;
import smena.domain.stock.Batches;
import smena.domain.stock.ShelfLife;
import smena.domain.stock.StockLine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Goods that keep to a day.
public final class BatchStore {
    private static final Condition OPEN = BATCH.LEFT.gt(inline(0L));

    private static final Kept OF_SALE =
            Kept.of(
                    select(BATCH.asterisk())
                            .from(SALE_LINE)
                            .join(BATCH)
                            .on(BATCH.PRODUCT_ID.eq(SALE_LINE.PRODUCT_ID))
                            .where(SALE_LINE.SALE_ID.eq(Kept.number("sale")), OPEN));
    private static final Kept OF_PRODUCT =
            Kept.of(
                    select(BATCH.asterisk())
                            .from(BATCH)
                            .where(BATCH.PRODUCT_ID.eq(Kept.number("product")), OPEN));
    private static final Kept INSERT =
            Kept.insert(
                    BATCH,
                    BATCH.DOCUMENT_ID,
                    BATCH.LINE,
                    BATCH.PRODUCT_ID,
                    BATCH.EXPIRES,
                    BATCH.QUANTITY,
                    BATCH.LEFT);
    private static final Kept SET =
            Kept.of(
                    update(BATCH)
                            .set(BATCH.LEFT, Kept.number("left"))
                            .where(
                                    BATCH.DOCUMENT_ID.eq(Kept.number("document")),
                                    BATCH.LINE.eq(Kept.number("line"))));
    private static final Kept EXPIRING =
            Kept.of(
                    select(
                                    BATCH.asterisk(),
                                    PRODUCT.NAME,
                                    PRODUCT.UNIT,
                                    CATEGORY.COLOUR,
                                    STOCK_DOCUMENT.NUMBER)
                            .from(BATCH)
                            .join(PRODUCT)
                            .on(PRODUCT.ID.eq(BATCH.PRODUCT_ID))
                            .leftJoin(CATEGORY)
                            .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                            .join(STOCK_DOCUMENT)
                            .on(STOCK_DOCUMENT.ID.eq(BATCH.DOCUMENT_ID))
                            .where(
                                    OPEN,
                                    BATCH.EXPIRES.le(Kept.text("until")),
                                    row(BATCH.EXPIRES, BATCH.DOCUMENT_ID, BATCH.LINE)
                                            .gt(
                                                    Kept.text("day"),
                                                    Kept.number("document"),
                                                    Kept.number("line")))
                            .orderBy(BATCH.EXPIRES, BATCH.DOCUMENT_ID, BATCH.LINE)
                            .limit(Kept.number("limit")));

    private final Statements kept;

    BatchStore(Statements kept) {
        this.kept = kept;
    }

    /// What is left of batches whose day is `until` or earlier, the earliest first.
    ///
    /// @param after the last of the page before; empty for the first page
    public List<ShelfLife> expiring(LocalDate until, Optional<Batch> after, int limit) {
        return kept.all(
                EXPIRING,
                BatchStore::shelfLife,
                until.toString(),
                after.map(batch -> batch.expires().toString()).orElse(""),
                after.map(Batch::document).orElse(0L),
                after.map(batch -> (long) batch.line()).orElse(0L),
                (long) limit);
    }

    /// The batches of a product of which something is left.
    public List<Batch> ofProduct(long product) {
        return kept.all(OF_PRODUCT, BatchStore::batch, product);
    }

    /// Takes what a sale sold out of its batches.
    void takeOut(long saleId, List<Sale.Line> lines) {
        List<Batch> open =
                kept.all(OF_SALE, BatchStore::batch, saleId).stream().distinct().toList();
        if (open.isEmpty()) {
            return;
        }
        Map<Long, Quantity> sold = new HashMap<>();
        lines.forEach(line -> sold.merge(line.productId(), line.quantity(), Quantity::plus));
        sold.forEach(
                (product, amount) ->
                        Batches.take(
                                        open.stream().filter(b -> b.product() == product).toList(),
                                        amount)
                                .forEach(this::set));
    }

    /// What a line of a paper does to batches.
    void book(long document, StockLine line, StockStore.Moved moved, Optional<Long> receipt) {
        List<Batch> open = ofProduct(line.product());
        for (Batch batch : Batches.booked(open, document, line, moved.change(), receipt)) {
            if (batch.document() == document) {
                insert(batch);
            } else {
                set(batch);
            }
        }
    }

    private void insert(Batch batch) {
        kept.insert(
                INSERT,
                batch.document(),
                (long) batch.line(),
                batch.product(),
                batch.expires().toString(),
                batch.quantity().thousandths(),
                batch.left().thousandths());
    }

    private void set(Batch batch) {
        int set = kept.run(SET, batch.left().thousandths(), batch.document(), (long) batch.line());
        RowsTaken.check(BATCH.getName(), 1, set);
    }

    private static ShelfLife shelfLife(KeptRow row) {
        return new ShelfLife(
                batch(row),
                row.text(PRODUCT.NAME),
                Unit.valueOf(row.text(PRODUCT.UNIT)),
                row.small(CATEGORY.COLOUR),
                row.text(STOCK_DOCUMENT.NUMBER));
    }

    private static Batch batch(KeptRow row) {
        return new Batch(
                row.number(BATCH.DOCUMENT_ID),
                row.small(BATCH.LINE),
                row.number(BATCH.PRODUCT_ID),
                LocalDate.parse(row.text(BATCH.EXPIRES)),
                new Quantity(row.number(BATCH.QUANTITY)),
                new Quantity(row.number(BATCH.LEFT)));
    }
}
