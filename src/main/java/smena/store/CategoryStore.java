package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PRODUCT;

import org.jooq.DSLContext;
import org.jooq.Record;

import smena.domain.catalog.CategoryCard;
import smena.domain.shop.SharedId;

import java.util.List;
import java.util.Optional;

/// Categories: there are some dozens.
public final class CategoryStore {
    private static final Kept COUNT =
            Kept.of(
                    select(count().cast(Long.class))
                            .from(PRODUCT)
                            .where(PRODUCT.CATEGORY_ID.eq(Kept.number("category"))));
    private static final Kept SOLD =
            Kept.of(
                    select(PRODUCT.ID)
                            .from(PRODUCT)
                            .where(
                                    PRODUCT.CATEGORY_ID.eq(Kept.number("category")),
                                    PRODUCT.ACTIVE.eq(inline(1L)))
                            .limit(inline(1L)));
    private static final Kept PRODUCTS =
            Kept.of(
                    select(PRODUCT.ID)
                            .from(PRODUCT)
                            .where(PRODUCT.CATEGORY_ID.eq(Kept.number("category")))
                            .orderBy(PRODUCT.ID)
                            .limit(Kept.number("limit")));

    private final DSLContext sql;
    private final Statements kept;
    private final ToldRows told;

    CategoryStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.kept = kept;
        this.told = told;
    }

    /// A category with its row.
    public record Kind(long id, CategoryCard card, boolean isArchived) {}

    /// All of them in their order, those that are archived too.
    public List<Kind> all() {
        return sql.selectFrom(CATEGORY)
                .orderBy(CATEGORY.POSITION, CATEGORY.ID)
                .fetch(CategoryStore::kind);
    }

    /// One of them.
    public Optional<Kind> find(long id) {
        return sql.selectFrom(CATEGORY)
                .where(CATEGORY.ID.eq(id))
                .fetchOptional(CategoryStore::kind);
    }

    /// The one of this name.
    public Optional<Kind> named(String name) {
        return sql.selectFrom(CATEGORY)
                .where(CATEGORY.NAME.eq(name))
                .fetchOptional(CategoryStore::kind);
    }

    private static Kind kind(Record row) {
        Long markup = row.get(CATEGORY.MARKUP);
        return new Kind(
                row.get(CATEGORY.ID),
                new CategoryCard(
                        row.get(CATEGORY.NAME),
                        Math.toIntExact(row.get(CATEGORY.COLOUR)),
                        Optional.ofNullable(markup).map(Math::toIntExact)),
                row.get(CATEGORY.ARCHIVED) != null);
    }

    /// How many products it has, sold or archived.
    public long products(long id) {
        return kept.number(COUNT, id).orElse(0L);
    }

    /// Whether a product that is sold is in it.
    public boolean isInUse(long id) {
        return kept.number(SOLD, id).isPresent();
    }

    /// Puts a new one behind the others and returns its row. The caller has checked it.
    public long insert(CategoryCard card) {
        Long last =
                sql.select(org.jooq.impl.DSL.max(CATEGORY.POSITION))
                        .from(CATEGORY)
                        .fetchSingle()
                        .value1();
        long id =
                sql.insertInto(CATEGORY)
                        .set(CATEGORY.UUID, SharedId.fresh().toString())
                        .set(CATEGORY.NAME, card.name())
                        .set(CATEGORY.COLOUR, (long) card.colour())
                        .set(CATEGORY.MARKUP, card.markup().map(Long::valueOf).orElse(null))
                        .set(CATEGORY.POSITION, last == null ? 0 : last + 1)
                        .returningResult(CATEGORY.ID)
                        .fetchSingle()
                        .value1();
        told.touch(CATEGORY, id);
        return id;
    }

    /// Gives it another card. The caller has checked it.
    public void update(long id, CategoryCard card) {
        sql.update(CATEGORY)
                .set(CATEGORY.NAME, card.name())
                .set(CATEGORY.COLOUR, (long) card.colour())
                .set(CATEGORY.MARKUP, card.markup().map(Long::valueOf).orElse(null))
                .where(CATEGORY.ID.eq(id))
                .execute();
        told.touch(CATEGORY, id);
    }

    /// Takes it away from the till's chips, or brings it back.
    public void archive(long id, boolean now) {
        sql.update(CATEGORY)
                .set(CATEGORY.ARCHIVED, now ? 1L : null)
                .where(CATEGORY.ID.eq(id))
                .execute();
        told.touch(CATEGORY, id);
    }

    /// Puts them into this order.
    ///
    /// @param ids all of them
    public void order(List<Long> ids) {
        for (int i = 0; i < ids.size(); i++) {
            int moved =
                    sql.update(CATEGORY)
                            .set(CATEGORY.POSITION, (long) i)
                            .where(CATEGORY.ID.eq(ids.get(i)), CATEGORY.POSITION.ne((long) i))
                            .execute();
            if (moved > 0) {
                told.touch(CATEGORY, ids.get(i));
            }
        }
    }

    /// The first products in it, sold or archived.
    public List<Long> products(long id, int limit) {
        return kept.all(PRODUCTS, row -> row.number(PRODUCT.ID), id, (long) limit);
    }

    /// Puts products into another one.
    public void move(List<Long> products, long to) {
        sql.update(PRODUCT).set(PRODUCT.CATEGORY_ID, to).where(PRODUCT.ID.in(products)).execute();
        products.forEach(told::touchProduct);
    }
}
