package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.PRICE_CHANGE;
import static smena.store.tables.Tables.PRICE_DOCUMENT;
import static smena.store.tables.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

import smena.domain.money.Money;
import smena.domain.price.PlannedPrice;
import smena.domain.price.PriceChange;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceLine;
import smena.domain.shop.SharedId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Price documents, and what they made of the prices of products.
public final class PriceStore {
    /// All but the lines, which may be thousands.
    private static final List<Field<?>> HEAD =
            Arrays.stream(PRICE_DOCUMENT.fields())
                    .filter(column -> !column.equals(PRICE_DOCUMENT.LINES))
                    .toList();
    private static final Kept FIND =
            Kept.of(
                    select(HEAD)
                            .from(PRICE_DOCUMENT)
                            .where(PRICE_DOCUMENT.ID.eq(Kept.number("id"))));
    private static final Kept OPEN =
            Kept.of(
                    select(HEAD)
                            .from(PRICE_DOCUMENT)
                            .where(PRICE_DOCUMENT.ENDED_AT.isNull())
                            .orderBy(PRICE_DOCUMENT.DUE, PRICE_DOCUMENT.ID));
    private static final Kept PAGE =
            Kept.of(
                    select(HEAD)
                            .from(PRICE_DOCUMENT)
                            .where(
                                    PRICE_DOCUMENT.ID.lt(Kept.number("before")),
                                    PRICE_DOCUMENT.ENDED_AT.isNotNull())
                            .orderBy(PRICE_DOCUMENT.ID.desc())
                            .limit(Kept.number("limit")));
    private static final Kept UNDONE =
            Kept.of(
                    select(PRICE_DOCUMENT.ID)
                            .from(PRICE_DOCUMENT)
                            .where(
                                    PRICE_DOCUMENT.UNDOES.isNotNull(),
                                    PRICE_DOCUMENT.UNDOES.eq(Kept.number("document")))
                            .limit(inline(1)));
    private static final Kept LINES =
            Kept.of(
                    select(PRICE_DOCUMENT.LINES)
                            .from(PRICE_DOCUMENT)
                            .where(
                                    PRICE_DOCUMENT.ID.eq(Kept.number("id")),
                                    PRICE_DOCUMENT.LINES.isNotNull()));
    private static final Kept GOODS =
            Kept.of(
                    select(
                                    PRODUCT.ID,
                                    PRODUCT.PRICE,
                                    PRODUCT.ACTIVE,
                                    PRODUCT.NAME,
                                    PRODUCT.OPEN_PRICE)
                            .from(PRODUCT)
                            .where(Kept.among(PRODUCT.ID, "products")));
    private static final Kept CHANGES =
            Kept.of(
                    changes()
                            .where(
                                    PRICE_CHANGE.DOCUMENT_ID.eq(Kept.number("document")),
                                    PRICE_CHANGE.LINE.gt(Kept.number("after")))
                            .orderBy(PRICE_CHANGE.LINE)
                            .limit(Kept.number("limit")));
    private static final Kept HISTORY =
            Kept.of(
                    changes()
                            .where(
                                    PRICE_CHANGE.PRODUCT_ID.eq(Kept.number("product")),
                                    PRICE_CHANGE.ID.lt(Kept.number("before")))
                            .orderBy(PRICE_CHANGE.ID.desc())
                            .limit(Kept.number("limit")));
    private static final Field<Long> FROM = DSL.coalesce(PRICE_DOCUMENT.DUE, PRICE_DOCUMENT.AT);
    private static final Field<Long> TO_COME = DSL.field("line.value ->> 2", Long.class);
    private static final Kept AHEAD =
            Kept.of(
                    select(PRICE_DOCUMENT.ID, FROM, TO_COME)
                            .from(PRICE_DOCUMENT)
                            .crossJoin(DSL.table("json_each(price_document.lines) as line"))
                            .where(
                                    PRICE_DOCUMENT.ENDED_AT.isNull(),
                                    DSL.condition("line.key >= price_document.done_count"),
                                    DSL.condition("line.value ->> 0 = {0}", Kept.number("product")))
                            .orderBy(PRICE_DOCUMENT.DUE, PRICE_DOCUMENT.ID));
    private static final Kept LAST = Kept.of(select(DSL.max(PRICE_CHANGE.ID)).from(PRICE_CHANGE));
    private static final List<Field<?>> COLUMNS =
            List.of(
                    PRICE_CHANGE.ID,
                    PRICE_CHANGE.DOCUMENT_ID,
                    PRICE_CHANGE.LINE,
                    PRICE_CHANGE.PRODUCT_ID,
                    PRICE_CHANGE.OLD_PRICE,
                    PRICE_CHANGE.NEW_PRICE,
                    PRICE_CHANGE.OUTCOME,
                    PRICE_CHANGE.AT);
    private static final Kept ADD = Kept.insertMany(PRICE_CHANGE, COLUMNS);
    private static final Kept SET =
            Kept.of(
                    DSL.query(
                            "update product set price = value ->> 1 from json_each({0})"
                                    + " where product.id = value ->> 0",
                            Kept.text("prices")));

    private final DSLContext sql;
    private final Statements kept;
    private final ToldRows told;

    PriceStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.kept = kept;
        this.told = told;
    }

    /// A product as far as its price goes.
    ///
    /// @param isAsked whether the till asks what it costs
    public record Priced(long id, String name, Money price, boolean isSold, boolean isAsked) {}

    private static SelectOnConditionStep<?> changes() {
        return select(
                        PRICE_CHANGE.ID,
                        PRICE_CHANGE.DOCUMENT_ID,
                        PRICE_CHANGE.LINE,
                        PRICE_CHANGE.PRODUCT_ID,
                        PRODUCT.NAME,
                        PRICE_CHANGE.OLD_PRICE,
                        PRICE_CHANGE.NEW_PRICE,
                        PRICE_CHANGE.OUTCOME,
                        PRICE_CHANGE.AT)
                .from(PRICE_CHANGE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(PRICE_CHANGE.PRODUCT_ID));
    }

    /// One of them.
    public Optional<PriceDocument> find(long id) {
        return kept.one(FIND, PriceRows::document, id);
    }

    /// Those that are planned or come into force, the earliest first.
    public List<PriceDocument> open() {
        return kept.all(OPEN, PriceRows::document);
    }

    /// Those that are done or cancelled and have a lower row, the newest first.
    public List<PriceDocument> page(long before, int limit) {
        return kept.all(PAGE, PriceRows::document, before, limit);
    }

    /// Whether another one takes this one back.
    public boolean isUndone(long document) {
        return kept.number(UNDONE, document).isPresent();
    }

    /// The lines it was made with; none where all of them came into force with it.
    public List<PriceLine> lines(long document) {
        return kept.one(LINES, row -> PriceRows.lines(row.text(PRICE_DOCUMENT.LINES)), document)
                .orElse(List.of());
    }

    /// What became of its lines behind the line `after`.
    public List<PriceChange> changes(long document, int after, int limit) {
        return kept.all(CHANGES, PriceRows::change, document, after, limit);
    }

    /// What changed a product's price, the newest first.
    ///
    /// @param before the row of the change after which it goes on
    public List<PriceChange> history(long product, long before, int limit) {
        return kept.all(HISTORY, PriceRows::change, product, before, limit);
    }

    /// The prices that a product is going to have, the earliest first.
    public List<PlannedPrice> ahead(long product) {
        return kept.all(
                AHEAD,
                row ->
                        new PlannedPrice(
                                row.number(PRICE_DOCUMENT.ID),
                                Instant.ofEpochMilli(row.number(FROM)),
                                Money.of(row.number(TO_COME))),
                product);
    }

    /// Products, sold or archived, by their rows.
    public Map<Long, Priced> goods(Collection<Long> products) {
        return kept
                .all(
                        GOODS,
                        row ->
                                new Priced(
                                        row.number(PRODUCT.ID),
                                        row.text(PRODUCT.NAME),
                                        Money.of(row.number(PRODUCT.PRICE)),
                                        row.number(PRODUCT.ACTIVE) == 1,
                                        row.numberOrNull(PRODUCT.OPEN_PRICE) != null),
                        PromotionRows.numbers(products))
                .stream()
                .collect(Collectors.toMap(Priced::id, found -> found));
    }

    /// Puts a document in and returns its row.
    ///
    /// @param lines what it was made with; none where all of them come into force with it
    public long insert(PriceDocument made, List<PriceLine> lines) {
        long id =
                sql.insertInto(PRICE_DOCUMENT)
                        .set(PRICE_DOCUMENT.UUID, SharedId.fresh().toString())
                        .set(PRICE_DOCUMENT.ORIGIN, made.origin().name())
                        .set(PRICE_DOCUMENT.REASON, made.reason())
                        .set(PRICE_DOCUMENT.PERSON_ID, made.person().orElse(null))
                        .set(PRICE_DOCUMENT.AT, made.made().at().toEpochMilli())
                        .set(PRICE_DOCUMENT.OFFSET_S, (long) made.made().offsetSeconds())
                        .set(PRICE_DOCUMENT.DUE, made.due().map(Instant::toEpochMilli).orElse(null))
                        .set(PRICE_DOCUMENT.UNDOES, made.undoes().orElse(null))
                        .set(PRICE_DOCUMENT.LINE_COUNT, (long) made.lines())
                        .set(PRICE_DOCUMENT.LINES, lines.isEmpty() ? null : PriceRows.json(lines))
                        .set(PRICE_DOCUMENT.STATE, made.state().name())
                        .returningResult(PRICE_DOCUMENT.ID)
                        .fetchSingle()
                        .value1();
        told.touch(PRICE_DOCUMENT, id);
        return id;
    }

    /// Keeps how far a document is now.
    public void update(PriceDocument now) {
        int rows =
                sql.update(PRICE_DOCUMENT)
                        .set(PRICE_DOCUMENT.STATE, now.state().name())
                        .set(PRICE_DOCUMENT.DONE_COUNT, (long) now.done())
                        .set(
                                PRICE_DOCUMENT.ENDED_AT,
                                now.ended().map(Instant::toEpochMilli).orElse(null))
                        .where(PRICE_DOCUMENT.ID.eq(now.id()))
                        .execute();
        RowsTaken.check(PRICE_DOCUMENT.getName(), 1, rows);
        told.touch(PRICE_DOCUMENT, now.id());
    }

    /// The row that the next change gets.
    public long nextChange() {
        return kept.number(LAST).orElse(0L) + 1;
    }

    /// Puts changes in, which follow the one before, and gives the products their new prices.
    public void change(List<PriceChange> changes) {
        List<Object[]> rows = new ArrayList<>(changes.size());
        List<Object[]> prices = new ArrayList<>(changes.size());
        for (PriceChange change : changes) {
            rows.add(
                    new Object[] {
                        change.id(),
                        change.document(),
                        (long) change.line(),
                        change.product(),
                        change.old().minor(),
                        change.price().minor(),
                        change.outcome().name(),
                        change.at().toEpochMilli()
                    });
            if (change.outcome().isChange()) {
                prices.add(new Object[] {change.product(), change.price().minor()});
            }
        }
        kept.insertAll(ADD, rows);
        if (!prices.isEmpty()) {
            RowsTaken.check(
                    PRODUCT.getName(), prices.size(), kept.run(SET, JsonTexts.rows(prices)));
        }
        changes.stream()
                .filter(change -> change.outcome().isChange())
                .forEach(change -> told.touchProduct(change.product()));
    }
}
