package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.STOCK_DOCUMENT;
import static smena.store.tables.Tables.STOCK_MOVEMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.StockFigure;
import smena.domain.stock.StockMovement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is on the shelves, product by product, and how it came about.
public final class StockFigureStore {
    private static final Field<Long> FTS_ROW = field(name("product_fts", "rowid"), Long.class);
    private static final Condition COUNTED =
            PRODUCT.STOCK.isNotNull().and(PRODUCT.ACTIVE.eq(inline(1L)));
    private static final Condition LOW = PRODUCT.STOCK.le(PRODUCT.LOW_STOCK);

    private static final Kept PAGE = page(trueCondition());
    private static final Kept LOW_PAGE = page(LOW);
    private static final Kept FOUND = found(trueCondition());
    private static final Kept LOW_FOUND = found(LOW);
    private static final Kept FIND =
            Kept.of(
                    figures()
                            .where(
                                    PRODUCT.ID.eq(Kept.number("product")),
                                    PRODUCT.STOCK.isNotNull()));
    private static final Kept SINCE =
            Kept.of(
                    select(coalesce(sum(STOCK_MOVEMENT.QUANTITY), inline(0)))
                            .from(STOCK_MOVEMENT)
                            .where(
                                    STOCK_MOVEMENT.PRODUCT_ID.eq(Kept.number("product")),
                                    STOCK_MOVEMENT.ID.ge(Kept.number("before"))));
    private static final Kept SOLD =
            Kept.of(
                    select(STOCK_MOVEMENT.AT, STOCK_MOVEMENT.QUANTITY)
                            .from(STOCK_MOVEMENT)
                            .where(
                                    STOCK_MOVEMENT.PRODUCT_ID.eq(Kept.number("product")),
                                    STOCK_MOVEMENT.AT.ge(Kept.number("since")),
                                    STOCK_MOVEMENT.KIND.eq(inline("SALE"))));
    private static final Kept MOVEMENTS =
            Kept.of(
                    select(
                                    STOCK_MOVEMENT.asterisk(),
                                    SALE.NUMBER,
                                    REFUND.NUMBER,
                                    STOCK_DOCUMENT.NUMBER)
                            .from(STOCK_MOVEMENT)
                            .leftJoin(SALE)
                            .on(SALE.ID.eq(STOCK_MOVEMENT.SALE_ID))
                            .leftJoin(REFUND)
                            .on(REFUND.ID.eq(STOCK_MOVEMENT.REFUND_ID))
                            .leftJoin(STOCK_DOCUMENT)
                            .on(STOCK_DOCUMENT.ID.eq(STOCK_MOVEMENT.DOCUMENT_ID))
                            .where(
                                    STOCK_MOVEMENT.PRODUCT_ID.eq(Kept.number("product")),
                                    STOCK_MOVEMENT.ID.lt(Kept.number("before")))
                            .orderBy(STOCK_MOVEMENT.ID.desc())
                            .limit(Kept.number("limit")));

    private final DSLContext sql;
    private final Statements kept;
    private final ToldRows told;

    StockFigureStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.kept = kept;
        this.told = told;
    }

    /// A page of the counted products on sale, by their rows.
    ///
    /// @param search words of a name; empty for all
    public List<StockFigure> page(String search, boolean onlyLow, long after, int limit) {
        if (search.isBlank()) {
            return kept.all(
                    onlyLow ? LOW_PAGE : PAGE, StockFigureStore::figure, after, (long) limit);
        }
        String match = CatalogStore.match(search, false);
        return match.isEmpty()
                ? List.of()
                : kept.all(
                        onlyLow ? LOW_FOUND : FOUND,
                        StockFigureStore::figure,
                        match,
                        after,
                        (long) limit);
    }

    /// What is on the shelf of a product; empty where it is not counted.
    public Optional<StockFigure> find(long product) {
        return kept.one(FIND, StockFigureStore::figure, product);
    }

    /// What was sold of a product since a moment, sale by sale.
    public List<Sold> sold(long product, Instant since) {
        return kept.all(
                SOLD,
                row ->
                        new Sold(
                                Instant.ofEpochMilli(row.number(STOCK_MOVEMENT.AT)),
                                new Quantity(-row.number(STOCK_MOVEMENT.QUANTITY))),
                product,
                since.toEpochMilli());
    }

    /// How much was sold when.
    public record Sold(Instant at, Quantity quantity) {}

    /// The movements of a product before the one of this row, the newest first.
    public List<StockMovement> movements(long product, long before, int limit) {
        Optional<StockFigure> now = find(product);
        if (now.isEmpty()) {
            return List.of();
        }
        long later = kept.number(SINCE, product, before).orElse(0L);
        long left = now.get().onHand().quantity().thousandths() - later;
        List<StockMovement> all = new ArrayList<>();
        for (StockMovement one :
                kept.all(MOVEMENTS, StockFigureStore::movement, product, before, (long) limit)) {
            all.add(
                    new StockMovement(
                            one.id(),
                            one.kind(),
                            one.quantity(),
                            one.value(),
                            one.number(),
                            one.paper(),
                            one.at(),
                            new Quantity(left)));
            left -= one.quantity().thousandths();
        }
        return List.copyOf(all);
    }

    /// Counts a product from now on.
    ///
    /// @param entry the number of the journal entry that tells of it
    public void beginCounting(long product, long entry) {
        int begun =
                sql.update(PRODUCT)
                        .set(PRODUCT.STOCK, 0L)
                        .set(PRODUCT.COUNTED_FROM, entry)
                        .where(PRODUCT.ID.eq(product), PRODUCT.STOCK.isNull())
                        .execute();
        RowsTaken.check(PRODUCT.getName(), 1, begun);
        told.touchProduct(product);
    }

    private static Kept page(Condition which) {
        return Kept.of(
                figures()
                        .where(PRODUCT.ID.gt(Kept.number("after")), COUNTED, which)
                        .orderBy(PRODUCT.ID)
                        .limit(Kept.number("limit")));
    }

    private static Kept found(Condition which) {
        return Kept.of(
                figures()
                        .where(
                                PRODUCT.ID.in(
                                        select(FTS_ROW)
                                                .from(table(name("product_fts")))
                                                .where(
                                                        condition(
                                                                "product_fts match {0}",
                                                                Kept.text("words")))),
                                PRODUCT.ID.gt(Kept.number("after")),
                                COUNTED,
                                which)
                        .orderBy(PRODUCT.ID)
                        .limit(Kept.number("limit")));
    }

    private static SelectJoinStep<? extends Record> figures() {
        return select(
                        PRODUCT.ID,
                        PRODUCT.NAME,
                        PRODUCT.UNIT,
                        CATEGORY.COLOUR,
                        PRODUCT.STOCK,
                        PRODUCT.STOCK_VALUE,
                        PRODUCT.LAST_COST)
                .from(PRODUCT)
                .leftJoin(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID));
    }

    private static StockFigure figure(KeptRow row) {
        return new StockFigure(
                row.number(PRODUCT.ID),
                row.text(PRODUCT.NAME),
                Unit.valueOf(row.text(PRODUCT.UNIT)),
                row.small(CATEGORY.COLOUR),
                StockStore.onHand(row));
    }

    private static StockMovement movement(KeptRow row) {
        Long sale = row.numberOrNull(STOCK_MOVEMENT.SALE_ID);
        Long refund = row.numberOrNull(STOCK_MOVEMENT.REFUND_ID);
        long paper =
                sale != null
                        ? sale
                        : refund != null ? refund : row.number(STOCK_MOVEMENT.DOCUMENT_ID);
        String number =
                row.text(
                        sale != null
                                ? SALE.NUMBER
                                : refund != null ? REFUND.NUMBER : STOCK_DOCUMENT.NUMBER);
        return new StockMovement(
                row.number(STOCK_MOVEMENT.ID),
                StockMovement.Kind.valueOf(row.text(STOCK_MOVEMENT.KIND)),
                new Quantity(row.number(STOCK_MOVEMENT.QUANTITY)),
                Optional.ofNullable(row.numberOrNull(STOCK_MOVEMENT.VALUE)).map(Money::of),
                number,
                paper,
                Instant.ofEpochMilli(row.number(STOCK_MOVEMENT.AT)),
                Quantity.ZERO);
    }
}
