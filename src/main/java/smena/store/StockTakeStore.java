package smena.store;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.STOCK_TAKE;
import static smena.store.tables.Tables.STOCK_TAKE_CATEGORY;
import static smena.store.tables.Tables.STOCK_TAKE_PLACE;
import static smena.store.tables.Tables.STOCK_TAKE_PRODUCT;
import static smena.store.tables.Tables.STOCK_TAKE_REASON;

import org.jooq.DSLContext;
import org.jooq.Record;

import smena.domain.money.Quantity;
import smena.domain.stock.StockTake;
import smena.domain.stock.StockTakePlace;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Stock-takes that are under way: what was counted so far.
public final class StockTakeStore {
    private static final Kept PLACES =
            Kept.of(
                    select(
                                    STOCK_TAKE_PLACE.ID,
                                    STOCK_TAKE_PLACE.PRODUCT_ID,
                                    STOCK_TAKE_PLACE.PERSON_ID,
                                    PERSON.NAME,
                                    STOCK_TAKE_PLACE.QUANTITY,
                                    STOCK_TAKE_PLACE.STOCK_BEFORE,
                                    STOCK_TAKE_PLACE.STOCK,
                                    STOCK_TAKE_PLACE.AT)
                            .from(STOCK_TAKE_PLACE)
                            .join(PERSON)
                            .on(PERSON.ID.eq(STOCK_TAKE_PLACE.PERSON_ID))
                            .where(
                                    STOCK_TAKE_PLACE.STOCK_TAKE_ID.eq(Kept.number("take")),
                                    Kept.among(STOCK_TAKE_PLACE.PRODUCT_ID, "products"))
                            .orderBy(STOCK_TAKE_PLACE.PRODUCT_ID, STOCK_TAKE_PLACE.ID));

    private static final Kept ADD =
            Kept.insert(
                    STOCK_TAKE_PLACE,
                    STOCK_TAKE_PLACE.STOCK_TAKE_ID,
                    STOCK_TAKE_PLACE.PRODUCT_ID,
                    STOCK_TAKE_PLACE.PERSON_ID,
                    STOCK_TAKE_PLACE.QUANTITY,
                    STOCK_TAKE_PLACE.STOCK_BEFORE,
                    STOCK_TAKE_PLACE.STOCK,
                    STOCK_TAKE_PLACE.AT);

    private static final Kept LIST =
            Kept.insert(
                    STOCK_TAKE_PRODUCT,
                    STOCK_TAKE_PRODUCT.STOCK_TAKE_ID,
                    STOCK_TAKE_PRODUCT.PRODUCT_ID);

    private static final Kept LISTED =
            Kept.of(
                    select(STOCK_TAKE_PRODUCT.PRODUCT_ID)
                            .from(STOCK_TAKE_PRODUCT)
                            .where(
                                    STOCK_TAKE_PRODUCT.STOCK_TAKE_ID.eq(Kept.number("take")),
                                    STOCK_TAKE_PRODUCT.PRODUCT_ID.eq(Kept.number("product"))));

    private static final Kept ALL_LISTED =
            Kept.of(
                    select(STOCK_TAKE_PRODUCT.PRODUCT_ID)
                            .from(STOCK_TAKE_PRODUCT)
                            .where(STOCK_TAKE_PRODUCT.STOCK_TAKE_ID.eq(Kept.number("take"))));

    private final DSLContext sql;
    private final Statements kept;

    StockTakeStore(DSLContext sql, Statements kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /// A place, with what should have been there in all places.
    ///
    /// @param before when its count began
    /// @param stock when it was added to last
    public record Place(StockTakePlace shown, Quantity before, Quantity stock) {}

    /// What one is begun with.
    ///
    /// @param categories of which it is; none for everything, and where it has a list
    /// @param listed whether it has a list
    /// @param scope what the list is of, for people
    /// @param products the list
    /// @param begins whether products that are not counted yet are counted from now on
    public record Begun(
            Collection<Long> categories,
            boolean listed,
            String scope,
            Collection<Long> products,
            boolean begins) {}

    /// Begins one, and returns its number.
    public long insert(UUID uuid, long person, Instant at, Begun begun) {
        long id =
                sql.insertInto(STOCK_TAKE)
                        .set(STOCK_TAKE.UUID, uuid.toString())
                        .set(STOCK_TAKE.PERSON_ID, person)
                        .set(STOCK_TAKE.BEGUN_AT, at.toEpochMilli())
                        .set(STOCK_TAKE.BEGINS_COUNTING, begun.begins() ? 1L : 0L)
                        .set(STOCK_TAKE.LISTED, begun.listed() ? 1L : 0L)
                        .set(STOCK_TAKE.SCOPE, begun.scope())
                        .returningResult(STOCK_TAKE.ID)
                        .fetchSingle()
                        .value1();
        for (long category : begun.categories()) {
            sql.insertInto(STOCK_TAKE_CATEGORY)
                    .set(STOCK_TAKE_CATEGORY.STOCK_TAKE_ID, id)
                    .set(STOCK_TAKE_CATEGORY.CATEGORY_ID, category)
                    .execute();
        }
        begun.products().forEach(product -> kept.insert(LIST, id, product));
        return id;
    }

    /// Whether a product is in the list of one that has a list.
    public boolean lists(long take, long product) {
        return kept.number(LISTED, take, product).isPresent();
    }

    /// The products in its list.
    public List<Long> listed(long take) {
        return kept.all(ALL_LISTED, row -> row.number(STOCK_TAKE_PRODUCT.PRODUCT_ID), take);
    }

    /// All of them, the newest first.
    public List<StockTake> all() {
        return sql.select(STOCK_TAKE.fields())
                .select(PERSON.NAME)
                .from(STOCK_TAKE)
                .join(PERSON)
                .on(PERSON.ID.eq(STOCK_TAKE.PERSON_ID))
                .orderBy(STOCK_TAKE.ID.desc())
                .fetch(this::take);
    }

    /// The one of this UUID.
    public Optional<StockTake> find(UUID uuid) {
        return all().stream().filter(take -> take.uuid().equals(uuid)).findFirst();
    }

    private StockTake take(Record row) {
        List<Long> categories =
                sql.select(STOCK_TAKE_CATEGORY.CATEGORY_ID)
                        .from(STOCK_TAKE_CATEGORY)
                        .where(STOCK_TAKE_CATEGORY.STOCK_TAKE_ID.eq(row.get(STOCK_TAKE.ID)))
                        .fetch(STOCK_TAKE_CATEGORY.CATEGORY_ID);
        return new StockTake(
                row.get(STOCK_TAKE.ID),
                UUID.fromString(row.get(STOCK_TAKE.UUID)),
                row.get(PERSON.NAME),
                Instant.ofEpochMilli(row.get(STOCK_TAKE.BEGUN_AT)),
                new HashSet<>(categories),
                row.get(STOCK_TAKE.LISTED) == 1,
                row.get(STOCK_TAKE.SCOPE),
                row.get(STOCK_TAKE.BEGINS_COUNTING) == 1,
                row.get(STOCK_TAKE.COMPARED) == 1);
    }

    /// Says whether its differences are shown.
    public void compared(long take, boolean is) {
        int set =
                sql.update(STOCK_TAKE)
                        .set(STOCK_TAKE.COMPARED, is ? 1L : 0L)
                        .where(STOCK_TAKE.ID.eq(take))
                        .execute();
        RowsTaken.check(STOCK_TAKE.getName(), 1, set);
    }

    /// Takes it away with all that was counted.
    public void delete(long take) {
        sql.deleteFrom(STOCK_TAKE).where(STOCK_TAKE.ID.eq(take)).execute();
    }

    /// Where these products were counted, each product's places in their order.
    public List<Place> places(long take, Collection<Long> products) {
        return kept.all(PLACES, StockTakeStore::place, take, PromotionRows.numbers(products));
    }

    private static Place place(KeptRow row) {
        return new Place(
                new StockTakePlace(
                        row.number(STOCK_TAKE_PLACE.ID),
                        row.number(STOCK_TAKE_PLACE.PRODUCT_ID),
                        row.number(STOCK_TAKE_PLACE.PERSON_ID),
                        row.text(PERSON.NAME),
                        new Quantity(row.number(STOCK_TAKE_PLACE.QUANTITY)),
                        Instant.ofEpochMilli(row.number(STOCK_TAKE_PLACE.AT))),
                new Quantity(row.number(STOCK_TAKE_PLACE.STOCK_BEFORE)),
                new Quantity(row.number(STOCK_TAKE_PLACE.STOCK)));
    }

    /// The counted products, the one counted last first.
    public List<Long> products(long take, int skip, int limit) {
        return sql.select(STOCK_TAKE_PLACE.PRODUCT_ID)
                .from(STOCK_TAKE_PLACE)
                .where(STOCK_TAKE_PLACE.STOCK_TAKE_ID.eq(take))
                .groupBy(STOCK_TAKE_PLACE.PRODUCT_ID)
                .orderBy(max(STOCK_TAKE_PLACE.AT).desc(), max(STOCK_TAKE_PLACE.ID).desc())
                .limit(limit)
                .offset(skip)
                .fetch(STOCK_TAKE_PLACE.PRODUCT_ID);
    }

    /// Counts a product in a new place.
    public void add(
            long take, long product, long person, Quantity counted, Quantity stock, Instant at) {
        kept.insert(
                ADD,
                take,
                product,
                person,
                counted.thousandths(),
                stock.thousandths(),
                stock.thousandths(),
                at.toEpochMilli());
    }

    /// Adds to a place, so that there is this much now.
    public void addTo(long place, Quantity counted, Quantity stock, Instant at) {
        int set =
                sql.update(STOCK_TAKE_PLACE)
                        .set(STOCK_TAKE_PLACE.QUANTITY, counted.thousandths())
                        .set(STOCK_TAKE_PLACE.STOCK, stock.thousandths())
                        .set(STOCK_TAKE_PLACE.AT, at.toEpochMilli())
                        .where(STOCK_TAKE_PLACE.ID.eq(place))
                        .execute();
        RowsTaken.check(STOCK_TAKE_PLACE.getName(), 1, set);
    }

    /// Mends what was written down of a place; its moment stays.
    public void mend(long place, Quantity counted) {
        int set =
                sql.update(STOCK_TAKE_PLACE)
                        .set(STOCK_TAKE_PLACE.QUANTITY, counted.thousandths())
                        .where(STOCK_TAKE_PLACE.ID.eq(place))
                        .execute();
        RowsTaken.check(STOCK_TAKE_PLACE.getName(), 1, set);
    }

    /// Takes one place away.
    public void removePlace(long place) {
        sql.deleteFrom(STOCK_TAKE_PLACE).where(STOCK_TAKE_PLACE.ID.eq(place)).execute();
    }

    /// Takes all places of these products away, and why they differed.
    public void removeProducts(long take, Collection<Long> products) {
        sql.deleteFrom(STOCK_TAKE_PLACE)
                .where(
                        STOCK_TAKE_PLACE.STOCK_TAKE_ID.eq(take),
                        STOCK_TAKE_PLACE.PRODUCT_ID.in(products))
                .execute();
        sql.deleteFrom(STOCK_TAKE_REASON)
                .where(
                        STOCK_TAKE_REASON.STOCK_TAKE_ID.eq(take),
                        STOCK_TAKE_REASON.PRODUCT_ID.in(products))
                .execute();
    }

    /// Why products differ, by product.
    public Map<Long, String> reasons(long take) {
        return sql.selectFrom(STOCK_TAKE_REASON)
                .where(STOCK_TAKE_REASON.STOCK_TAKE_ID.eq(take))
                .fetchMap(STOCK_TAKE_REASON.PRODUCT_ID, STOCK_TAKE_REASON.REASON);
    }

    /// Writes down why a product differs; an empty reason takes it away.
    public void explain(long take, long product, String reason) {
        sql.deleteFrom(STOCK_TAKE_REASON)
                .where(
                        STOCK_TAKE_REASON.STOCK_TAKE_ID.eq(take),
                        STOCK_TAKE_REASON.PRODUCT_ID.eq(product))
                .execute();
        if (!reason.isEmpty()) {
            sql.insertInto(STOCK_TAKE_REASON)
                    .set(STOCK_TAKE_REASON.STOCK_TAKE_ID, take)
                    .set(STOCK_TAKE_REASON.PRODUCT_ID, product)
                    .set(STOCK_TAKE_REASON.REASON, reason)
                    .execute();
        }
    }
}
