package smena.store;

import static org.jooq.impl.DSL.inline;

import static smena.store.tables.Tables.PRODUCT_PICTURE;

import org.jooq.DSLContext;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The pictures of products, in base64.
public final class PictureStore {
    private final DSLContext sql;
    private final ToldRows told;

    PictureStore(DSLContext sql, ToldRows told) {
        this.sql = sql;
        this.told = told;
    }

    /// The products that have one.
    public Set<Long> products() {
        return new HashSet<>(
                sql.select(PRODUCT_PICTURE.PRODUCT_ID)
                        .from(PRODUCT_PICTURE)
                        .where(PRODUCT_PICTURE.PICTURE.ne(inline("")))
                        .fetch(PRODUCT_PICTURE.PRODUCT_ID));
    }

    /// The picture of a product.
    public Optional<String> of(long productId) {
        return sql.select(PRODUCT_PICTURE.PICTURE)
                .from(PRODUCT_PICTURE)
                .where(PRODUCT_PICTURE.PRODUCT_ID.eq(productId))
                .fetchOptional(PRODUCT_PICTURE.PICTURE)
                .filter(text -> !text.isEmpty());
    }

    /// Gives a product another picture; empty for none.
    public void put(long productId, String picture) {
        sql.insertInto(PRODUCT_PICTURE)
                .set(PRODUCT_PICTURE.PRODUCT_ID, productId)
                .set(PRODUCT_PICTURE.PICTURE, picture)
                .onConflict(PRODUCT_PICTURE.PRODUCT_ID)
                .doUpdate()
                .set(PRODUCT_PICTURE.PICTURE, picture)
                .execute();
        told.touch(PRODUCT_PICTURE, productId);
    }
}
