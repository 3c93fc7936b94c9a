package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.table;

import static smena.store.tables.Tables.CUSTOMER;
import static smena.store.tables.Tables.PRICE_LIST;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

import smena.domain.catalog.PriceList;
import smena.domain.money.Money;
import smena.domain.shop.SharedId;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Price lists, and what goods cost by them. A list's prices are one JSON object.
public final class PriceListStore {
    private static final Pattern PRICE = Pattern.compile("\"(\\d+)\":(\\d+)");
    private static final Field<String> KEY = DSL.field("json_each.key", String.class);
    private static final Field<Long> VALUE = DSL.field("json_each.value", Long.class);

    private static final Kept ALL =
            Kept.of(selectFrom(PRICE_LIST).orderBy(PRICE_LIST.ACTIVE.desc(), PRICE_LIST.NAME));
    private static final Kept FIND =
            Kept.of(selectFrom(PRICE_LIST).where(PRICE_LIST.ID.eq(Kept.number("id"))));
    private static final Kept NAMED =
            Kept.of(
                    selectFrom(PRICE_LIST)
                            .where(
                                    PRICE_LIST.NAME.eq(Kept.text("name")),
                                    PRICE_LIST.ACTIVE.eq(inline(1L))));
    private static final Kept OF_CUSTOMER =
            Kept.of(
                    select(CUSTOMER.PRICE_LIST_ID)
                            .from(CUSTOMER)
                            .where(
                                    CUSTOMER.ID.eq(Kept.number("customer")),
                                    CUSTOMER.PRICE_LIST_ID.isNotNull()));
    private static final Kept PRICES =
            Kept.of(
                    select(KEY, VALUE)
                            .from(PRICE_LIST)
                            .crossJoin(table("json_each({0})", PRICE_LIST.PRICES))
                            .where(
                                    PRICE_LIST.ID.eq(Kept.number("id")),
                                    PRICE_LIST.ACTIVE.eq(inline(1L)),
                                    KEY.in(
                                            select(
                                                            DSL.field(
                                                                    "cast(wanted.value as text)",
                                                                    String.class))
                                                    .from(
                                                            table(
                                                                    "json_each({0}) as wanted",
                                                                    Kept.text("products"))))));

    private final DSLContext sql;
    private final Statements kept;
    private final ToldRows told;

    PriceListStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.kept = kept;
        this.told = told;
    }

    /// All of them, those in use first, by name.
    public List<PriceList> all() {
        return kept.all(ALL, PriceListStore::list);
    }

    /// One of them.
    public Optional<PriceList> find(long id) {
        return kept.one(FIND, PriceListStore::list, id);
    }

    /// The one of this name that is in use.
    public Optional<PriceList> named(String name) {
        return kept.one(NAMED, PriceListStore::list, name);
    }

    /// How many customers buy by it.
    public int customers(long id) {
        return sql.fetchCount(CUSTOMER, CUSTOMER.PRICE_LIST_ID.eq(id), CUSTOMER.ACTIVE.eq(1L));
    }

    /// What these products cost a customer by their list; empty where they have none.
    public Map<Long, Money> prices(long customer, Collection<Long> products) {
        Optional<Long> list =
                kept.one(OF_CUSTOMER, row -> row.number(CUSTOMER.PRICE_LIST_ID), customer);
        return list.isEmpty()
                ? Map.of()
                : kept
                        .all(
                                PRICES,
                                row ->
                                        Map.entry(
                                                Long.valueOf(row.text(KEY)),
                                                Money.of(row.number(VALUE))),
                                list.get(),
                                PromotionRows.numbers(products))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Puts a new one in and returns its row.
    public long insert(PriceList list) {
        long id =
                sql.insertInto(PRICE_LIST)
                        .set(PRICE_LIST.UUID, SharedId.fresh().toString())
                        .set(PRICE_LIST.NAME, list.name())
                        .set(PRICE_LIST.PRICES, json(list.prices()))
                        .returningResult(PRICE_LIST.ID)
                        .fetchSingle()
                        .value1();
        told.touch(PRICE_LIST, id);
        return id;
    }

    /// Changes its name and prices.
    public void update(PriceList list) {
        changed(
                list.id(),
                sql.update(PRICE_LIST)
                        .set(PRICE_LIST.NAME, list.name())
                        .set(PRICE_LIST.PRICES, json(list.prices()))
                        .where(PRICE_LIST.ID.eq(list.id()))
                        .execute());
    }

    /// Archives it for good.
    public void archive(long id) {
        changed(
                id,
                sql.update(PRICE_LIST)
                        .set(PRICE_LIST.ACTIVE, 0L)
                        .where(PRICE_LIST.ID.eq(id))
                        .execute());
    }

    private void changed(long id, int rows) {
        RowsTaken.check(PRICE_LIST.getName(), 1, rows);
        told.touch(PRICE_LIST, id);
    }

    private static PriceList list(KeptRow row) {
        return new PriceList(
                row.number(PRICE_LIST.ID),
                row.text(PRICE_LIST.NAME),
                PRICE.matcher(row.text(PRICE_LIST.PRICES))
                        .results()
                        .collect(
                                Collectors.toMap(
                                        price -> Long.valueOf(price.group(1)),
                                        price -> Money.of(Long.parseLong(price.group(2))))),
                row.number(PRICE_LIST.ACTIVE) == 0);
    }

    private static String json(Map<Long, Money> prices) {
        return new TreeMap<>(prices)
                .entrySet().stream()
                        .map(e -> "\"" + e.getKey() + "\":" + e.getValue().minor())
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
