package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.LABEL_WAIT;
import static smena.store.tables.Tables.PRICE_CHANGE;
import static smena.store.tables.Tables.PRICE_DOCUMENT;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.PROMOTION_LABEL;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;

import smena.domain.catalog.NetContent;
import smena.domain.money.Money;
import smena.domain.price.PriceChange.Outcome;
import smena.domain.price.PriceDocument.Origin;
import smena.domain.price.WaitingLabel;
import smena.domain.price.WaitingLabel.Reason;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Products that wait for a label. Working paper: a label goes once it is printed.
public final class LabelStore {
    /// More than anybody prints.
    private static final int MOST = 100_000;

    private static final String PUT =
            "insert into label_wait (product_id, reason, since, changed_at, place)"
                    + " select p.id, {0}, {1}, {1}, printf('%s %06d %s',"
                    + " coalesce('!' || p.shelf, '~'), c.position, substr(p.search, 1, 60))"
                    + " from product p cross join category c where c.id = p.category_id"
                    + " and p.active = 1 and p.open_price is null and p.id ";

    /// What was new stays new until its first label is printed.
    private static final String AGAIN =
            " on conflict (product_id) do update set"
                    + " reason = iif(reason = 'NEW' and excluded.reason = 'PRICE', reason,"
                    + " excluded.reason), changed_at = max(changed_at + 1, excluded.changed_at)";

    private static final Kept PUT_SOME =
            put("in (select value from json_each({2}))", Kept.text("products"));
    private static final Kept PUT_RUN =
            put("between {2} and {3}", Kept.number("first"), Kept.number("last"));
    private static final List<Field<?>> COLUMNS = columns();
    private static final Kept PAGE =
            Kept.of(
                    CatalogStore.products(COLUMNS)
                            .join(LABEL_WAIT)
                            .on(LABEL_WAIT.PRODUCT_ID.eq(PRODUCT.ID))
                            .where(
                                    row(LABEL_WAIT.PLACE, LABEL_WAIT.PRODUCT_ID)
                                            .gt(row(Kept.text("place"), Kept.number("product"))))
                            .orderBy(LABEL_WAIT.PLACE, LABEL_WAIT.PRODUCT_ID)
                            .limit(Kept.number("limit")));
    private static final Kept BEFORE =
            Kept.of(
                    select(
                                    PRICE_CHANGE.ID,
                                    PRICE_CHANGE.PRODUCT_ID,
                                    PRICE_CHANGE.OLD_PRICE,
                                    PRICE_DOCUMENT.ORIGIN,
                                    PRICE_DOCUMENT.REASON)
                            .from(PRICE_CHANGE)
                            .join(PRICE_DOCUMENT)
                            .on(PRICE_DOCUMENT.ID.eq(PRICE_CHANGE.DOCUMENT_ID))
                            .join(LABEL_WAIT)
                            .on(LABEL_WAIT.PRODUCT_ID.eq(PRICE_CHANGE.PRODUCT_ID))
                            .where(
                                    Kept.among(PRICE_CHANGE.PRODUCT_ID, "products"),
                                    PRICE_CHANGE.AT.ge(LABEL_WAIT.SINCE),
                                    PRICE_CHANGE.OLD_PRICE.gt(inline(0L)),
                                    PRICE_CHANGE.OUTCOME.in(
                                            inline(Outcome.SET.name()),
                                            inline(Outcome.CHANGED.name()))));
    private static final Kept COUNT =
            Kept.of(
                    select(DSL.count().cast(Long.class))
                            .from(
                                    select(LABEL_WAIT.PRODUCT_ID)
                                            .from(LABEL_WAIT)
                                            .where(LABEL_WAIT.PLACE.gt(inline("")))
                                            .limit(inline(MOST))));
    private static final Kept TAKE_OFF =
            Kept.of(
                    DSL.query(
                            "delete from label_wait where product_id in"
                                    + " (select w.product_id from json_each({0}) j"
                                    + " cross join label_wait w where w.product_id = j.value ->> 0"
                                    + " and w.changed_at = j.value ->> 1)",
                            Kept.text("labels")));
    private static final Kept FORGET =
            Kept.of(
                    DSL.deleteFrom(LABEL_WAIT)
                            .where(LABEL_WAIT.PRODUCT_ID.eq(Kept.number("product"))));
    private static final Kept CLEAR = Kept.of(DSL.deleteFrom(LABEL_WAIT));
    private static final Kept OF_CATEGORY =
            Kept.of(
                    select(PRODUCT.ID)
                            .from(PRODUCT)
                            .where(
                                    PRODUCT.CATEGORY_ID.eq(Kept.number("category")),
                                    PRODUCT.ID.gt(Kept.number("after")))
                            .orderBy(PRODUCT.ID)
                            .limit(Kept.number("limit")));
    private static final Kept SHOWN =
            Kept.of(
                    select(PROMOTION_LABEL.PROMOTION_ID, PROMOTION_LABEL.TERMS)
                            .from(PROMOTION_LABEL));
    private static final Kept SHOW =
            Kept.of(
                    DSL.query(
                            "insert or replace into promotion_label values ({0}, {1})",
                            Kept.number("promotion"), Kept.text("terms")));
    private static final Kept HIDE =
            Kept.of(
                    DSL.deleteFrom(PROMOTION_LABEL)
                            .where(PROMOTION_LABEL.PROMOTION_ID.eq(Kept.number("promotion"))));

    private final Statements kept;

    LabelStore(Statements kept) {
        this.kept = kept;
    }

    private static Kept put(String which, Param<?>... products) {
        List<Param<?>> values = new ArrayList<>();
        values.add(Kept.text("reason"));
        values.add(Kept.number("at"));
        values.addAll(List.of(products));
        return Kept.of(DSL.query(PUT + which + AGAIN, values.toArray(Param<?>[]::new)));
    }

    private static List<Field<?>> columns() {
        List<Field<?>> all = new ArrayList<>(CatalogStore.COLUMNS);
        all.addAll(
                List.of(
                        LABEL_WAIT.REASON,
                        LABEL_WAIT.SINCE,
                        LABEL_WAIT.CHANGED_AT,
                        LABEL_WAIT.PLACE,
                        PRODUCT.NET_CONTENT));
        return all;
    }

    /// Products that are sold at a price of their own wait for a label from now on; those that do
    /// already, for a newer one.
    public void put(Collection<Long> products, Reason reason, Instant at) {
        long now = at.toEpochMilli();
        kept.run(PUT_SOME, reason.name(), now, now, PromotionRows.numbers(products));
    }

    /// A product waits for no label any more.
    public void forget(long product) {
        kept.run(FORGET, product);
    }

    /// The same for all rows from `first` to `last`.
    public void put(long first, long last, Reason reason, Instant at) {
        long now = at.toEpochMilli();
        kept.run(PUT_RUN, reason.name(), now, now, first, last);
    }

    /// Those behind a place in the order of the shelves.
    ///
    /// @param place and `product`: of the last one before; empty and 0 for the first page
    public List<WaitingLabel> page(String place, long product, int limit) {
        return kept.all(PAGE, LabelStore::label, place, product, limit);
    }

    private static WaitingLabel label(KeptRow row) {
        return new WaitingLabel(
                CatalogStore.product(row),
                Reason.valueOf(row.text(LABEL_WAIT.REASON)),
                Instant.ofEpochMilli(row.number(LABEL_WAIT.SINCE)),
                Instant.ofEpochMilli(row.number(LABEL_WAIT.CHANGED_AT)),
                row.text(LABEL_WAIT.PLACE),
                NetContent.read(ProductFactRows.text(row, PRODUCT.NET_CONTENT)));
    }

    /// What a label on the shelf says, and why it is no longer right.
    ///
    /// @param price what the product cost when its label began to wait
    /// @param receipt the number of the goods receipt that changed the price last; empty where it
    ///     was something else
    public record Before(Money price, Optional<String> receipt) {}

    /// What products that wait cost when they began to: the price on their old labels. Those whose
    /// price did not change since are not among them.
    public Map<Long, Before> before(Collection<Long> products) {
        record Change(long id, long product, Before was) {}
        Map<Long, Change> merged = new HashMap<>();
        kept
                .all(
                        BEFORE,
                        row ->
                                new Change(
                                        row.number(PRICE_CHANGE.ID),
                                        row.number(PRICE_CHANGE.PRODUCT_ID),
                                        before(row)),
                        PromotionRows.numbers(products))
                .stream()
                .sorted(Comparator.comparingLong(Change::id))
                .forEach(
                        change ->
                                merged.merge(
                                        change.product(),
                                        change,
                                        (first, last) ->
                                                new Change(
                                                        last.id(),
                                                        last.product(),
                                                        new Before(
                                                                first.was().price(),
                                                                last.was().receipt()))));
        return merged.values().stream().collect(Collectors.toMap(Change::product, Change::was));
    }

    private static Before before(KeptRow row) {
        boolean received = row.text(PRICE_DOCUMENT.ORIGIN).equals(Origin.RECEIPT.name());
        return new Before(
                Money.of(row.number(PRICE_CHANGE.OLD_PRICE)),
                received ? Optional.of(row.text(PRICE_DOCUMENT.REASON)) : Optional.empty());
    }

    /// How many wait; a hundred thousand at most.
    public int count() {
        return Math.toIntExact(kept.number(COUNT).orElse(0L));
    }

    /// Takes labels off that are as they were read; those that changed since go on waiting.
    ///
    /// @return how many went
    public int takeOff(Collection<WaitingLabel> printed) {
        List<Object[]> rows =
                printed.stream()
                        .map(
                                label ->
                                        new Object[] {
                                            label.product().id(), label.changed().toEpochMilli()
                                        })
                        .toList();
        return rows.isEmpty() ? 0 : kept.run(TAKE_OFF, JsonTexts.rows(rows));
    }

    /// Takes all of them off.
    public int clear() {
        return kept.run(CLEAR);
    }

    /// Rows of the products of a category, behind the row `after`.
    public List<Long> ofCategory(long category, long after, int limit) {
        return kept.all(OF_CATEGORY, row -> row.number(PRODUCT.ID), category, after, limit);
    }

    /// The promotions that the labels speak of, with what they gave.
    public Map<Long, String> promotions() {
        return kept
                .all(
                        SHOWN,
                        row ->
                                Map.entry(
                                        row.number(PROMOTION_LABEL.PROMOTION_ID),
                                        row.text(PROMOTION_LABEL.TERMS)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The labels speak of a promotion from now on, or no longer.
    ///
    /// @param terms what it gives; empty once it is over
    public void promotion(long promotion, Optional<String> terms) {
        if (terms.isPresent()) {
            kept.run(SHOW, promotion, terms.get());
        } else {
            kept.run(HIDE, promotion);
        }
    }
}
