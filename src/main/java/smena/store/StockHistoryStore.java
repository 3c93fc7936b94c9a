package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.STOCK_DOCUMENT;
import static smena.store.tables.Tables.STOCK_MOVEMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.ProductMovement;
import smena.domain.stock.ProductMovement.Paper;
import smena.domain.stock.StockMovement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What came and went of a product, a page at a time.
public final class StockHistoryStore {
    private static final Field<Long> SHOWN_ID = field(name("shown", "id"), Long.class);
    private static final smena.store.tables.tables.StockMovement HIT = STOCK_MOVEMENT.as("hit");
    private static final smena.store.tables.tables.StockMovement LATER = STOCK_MOVEMENT.as("later");
    private static final Field<Long> SKIPPED = field(name("skipped"), Long.class);
    private static final Field<Long> NOW = field(name("now"), Long.class);

    private final DSLContext sql;

    StockHistoryStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Which movements.
    ///
    /// @param product of which
    /// @param kinds of these kinds
    /// @param from not before this instant
    /// @param until before this instant
    /// @param values whether those that move value alone are there
    /// @param last the last of the page before; empty for the first page
    public record Wanted(
            long product,
            Set<StockMovement.Kind> kinds,
            Optional<Instant> from,
            Optional<Instant> until,
            boolean values,
            Optional<StockMovement> last) {
        long before() {
            return last.map(StockMovement::id).orElse(Long.MAX_VALUE);
        }
    }

    /// The newest first, each with what was there after it, whatever is left out between them.
    public List<ProductMovement> page(Wanted wanted, int limit) {
        Field<Long> next =
                coalesce(
                        field(
                                select(min(SHOWN_ID))
                                        .from(table(name("shown")))
                                        .where(SHOWN_ID.gt(STOCK_MOVEMENT.ID))),
                        inline(wanted.before()));
        List<Record> rows =
                sql
                        .with(name("shown").fields(name("id")).as(ids(wanted, limit)))
                        .select(
                                STOCK_MOVEMENT.asterisk(),
                                SALE.NUMBER,
                                REFUND.NUMBER,
                                STOCK_DOCUMENT.NUMBER,
                                PERSON.NAME,
                                PRODUCT.STOCK.as(NOW),
                                field(
                                                select(coalesce(sum(LATER.QUANTITY), inline(0)))
                                                        .from(LATER)
                                                        .where(
                                                                LATER.PRODUCT_ID.eq(
                                                                        wanted.product()),
                                                                LATER.ID.gt(STOCK_MOVEMENT.ID),
                                                                LATER.ID.lt(next)))
                                        .cast(Long.class)
                                        .as(SKIPPED))
                        .from(table(name("shown")))
                        .crossJoin(STOCK_MOVEMENT)
                        .join(PRODUCT)
                        .on(PRODUCT.ID.eq(STOCK_MOVEMENT.PRODUCT_ID))
                        .leftJoin(SALE)
                        .on(SALE.ID.eq(STOCK_MOVEMENT.SALE_ID))
                        .leftJoin(REFUND)
                        .on(REFUND.ID.eq(STOCK_MOVEMENT.REFUND_ID))
                        .leftJoin(STOCK_DOCUMENT)
                        .on(STOCK_DOCUMENT.ID.eq(STOCK_MOVEMENT.DOCUMENT_ID))
                        .join(PERSON)
                        .on(
                                PERSON.ID.eq(
                                        coalesce(
                                                SALE.PERSON_ID,
                                                REFUND.PERSON_ID,
                                                STOCK_DOCUMENT.PERSON_ID)))
                        .where(STOCK_MOVEMENT.ID.eq(SHOWN_ID))
                        .fetch()
                        .stream()
                        .map(Record.class::cast)
                        .sorted(
                                Comparator.comparing((Record row) -> row.get(STOCK_MOVEMENT.ID))
                                        .reversed())
                        .toList();
        return withWhatWasLeft(wanted, rows);
    }

    private static Select<Record1<Long>> ids(Wanted wanted, int limit) {
        Condition period =
                wanted.from()
                        .map(from -> HIT.AT.ge(from.toEpochMilli()))
                        .orElse(noCondition())
                        .and(
                                wanted.until()
                                        .map(until -> HIT.AT.lt(until.toEpochMilli()))
                                        .orElse(noCondition()));
        return select(HIT.ID)
                .from(HIT)
                .where(
                        HIT.PRODUCT_ID.eq(wanted.product()),
                        HIT.ID.lt(wanted.before()),
                        HIT.KIND.in(wanted.kinds().stream().map(Enum::name).sorted().toList()),
                        wanted.values() ? noCondition() : HIT.QUANTITY.ne(0L),
                        period)
                .orderBy(HIT.ID.desc())
                .limit(limit);
    }

    private static List<ProductMovement> withWhatWasLeft(Wanted wanted, List<Record> rows) {
        List<ProductMovement> all = new ArrayList<>();
        Optional<StockMovement> last = wanted.last();
        long left = last.map(m -> m.left().minus(m.quantity()).thousandths()).orElse(0L);
        for (Record row : rows) {
            if (all.isEmpty() && last.isEmpty()) {
                left = row.get(NOW);
            }
            left -= row.get(SKIPPED);
            ProductMovement one = movement(row, new Quantity(left));
            all.add(one);
            left -= one.movement().quantity().thousandths();
        }
        return List.copyOf(all);
    }

    private static ProductMovement movement(Record row, Quantity left) {
        Long sale = row.get(STOCK_MOVEMENT.SALE_ID);
        Long refund = row.get(STOCK_MOVEMENT.REFUND_ID);
        Paper paper = sale != null ? Paper.SALE : refund != null ? Paper.REFUND : Paper.DOCUMENT;
        StockMovement movement =
                new StockMovement(
                        row.get(STOCK_MOVEMENT.ID),
                        StockMovement.Kind.valueOf(row.get(STOCK_MOVEMENT.KIND)),
                        new Quantity(row.get(STOCK_MOVEMENT.QUANTITY)),
                        Optional.ofNullable(row.get(STOCK_MOVEMENT.VALUE)).map(Money::of),
                        switch (paper) {
                            case SALE -> row.get(SALE.NUMBER);
                            case REFUND -> row.get(REFUND.NUMBER);
                            case DOCUMENT -> row.get(STOCK_DOCUMENT.NUMBER);
                        },
                        switch (paper) {
                            case SALE -> sale;
                            case REFUND -> refund;
                            case DOCUMENT -> row.get(STOCK_MOVEMENT.DOCUMENT_ID);
                        },
                        Instant.ofEpochMilli(row.get(STOCK_MOVEMENT.AT)),
                        left);
        return new ProductMovement(movement, paper, row.get(PERSON.NAME));
    }
}
