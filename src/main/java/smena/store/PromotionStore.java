package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;

import static smena.store.tables.Tables.BARCODE;
import static smena.store.tables.Tables.CUSTOMER;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.PROMOTION;

import org.jooq.DSLContext;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.ShopPromotion;
import smena.domain.shop.SharedId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Promotions, and what the lines of a basket need to be priced by them.
public final class PromotionStore {
    /// As many as anybody looks through.
    private static final int MOST = 500;

    private static final Kept RUNNING =
            Kept.of(
                    selectFrom(PROMOTION)
                            .where(
                                    PROMOTION.ACTIVE.eq(inline(1L)),
                                    PROMOTION.KIND.isNotNull(),
                                    PROMOTION.LAST_DAY.ge(Kept.text("from")),
                                    PROMOTION.FIRST_DAY.le(Kept.text("to"))));
    private static final Kept ALL =
            Kept.of(
                    selectFrom(PROMOTION)
                            .where(PROMOTION.KIND.isNotNull(), PROMOTION.ID.gt(inline(0L)))
                            .orderBy(PROMOTION.ID.desc())
                            .limit(inline(MOST)));
    private static final Kept FIND =
            Kept.of(
                    selectFrom(PROMOTION)
                            .where(PROMOTION.KIND.isNotNull(), PROMOTION.ID.eq(Kept.number("id"))));
    private static final Kept ANY_PACK =
            Kept.of(
                    selectOne()
                            .from(BARCODE)
                            .where(
                                    BARCODE.PACK_PRICE.isNotNull(),
                                    BARCODE.PRODUCT_ID.gt(inline(0L)))
                            .limit(inline(1)));
    private static final Kept PACKS =
            Kept.of(
                    select(
                                    BARCODE.PRODUCT_ID,
                                    BARCODE.CODE,
                                    BARCODE.QUANTITY,
                                    BARCODE.PACK_PRICE,
                                    PRODUCT.TAKES_PACK_PRICE)
                            .from(BARCODE)
                            .join(PRODUCT)
                            .on(PRODUCT.ID.eq(BARCODE.PRODUCT_ID))
                            .where(
                                    BARCODE.PACK_PRICE.isNotNull(),
                                    BARCODE.QUANTITY.isNotNull(),
                                    Kept.among(BARCODE.PRODUCT_ID, "products"))
                            .orderBy(BARCODE.PRODUCT_ID, BARCODE.CODE));
    private static final Kept CUSTOMERS =
            Kept.of(
                    select(CUSTOMER.DISCOUNT)
                            .from(CUSTOMER)
                            .where(CUSTOMER.ID.eq(Kept.number("customer"))));
    private static final Kept CATEGORIES =
            Kept.of(
                    select(PRODUCT.ID, PRODUCT.CATEGORY_ID)
                            .from(PRODUCT)
                            .where(Kept.among(PRODUCT.ID, "products")));

    private final DSLContext sql;
    private final Statements kept;
    private final ToldRows told;

    PromotionStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.kept = kept;
        this.told = told;
    }

    /// A pack of a product that has a price.
    ///
    /// @param product the row of what is in it
    /// @param code the pack's code
    /// @param quantity how much is in it
    /// @param price what it costs
    /// @param isForSingles whether single pieces that make it up cost as much
    public record PackRow(
            long product, String code, Quantity quantity, Money price, boolean isForSingles) {}

    /// Those of one of these days, both among them.
    public List<Promotion> running(LocalDate from, LocalDate to) {
        return kept.all(RUNNING, PromotionRows::promotion, from.toString(), to.toString());
    }

    /// The newest of them, the newest first.
    public List<ShopPromotion> all() {
        return kept.all(ALL, PromotionStore::stored);
    }

    /// One of them.
    public Optional<ShopPromotion> find(long id) {
        return kept.one(FIND, PromotionStore::stored, id);
    }

    private static ShopPromotion stored(KeptRow row) {
        return new ShopPromotion(PromotionRows.promotion(row), row.number(PROMOTION.ACTIVE) == 0);
    }

    /// Puts a new one in; its row is given here.
    public long insert(Promotion promotion) {
        long id =
                sql.insertInto(PROMOTION)
                        .set(PROMOTION.UUID, SharedId.fresh().toString())
                        .set(PromotionRows.columns(promotion))
                        .returningResult(PROMOTION.ID)
                        .fetchSingle()
                        .value1();
        told.touch(PROMOTION, id);
        return id;
    }

    /// Changes what it gives, when and for what.
    public void update(Promotion promotion) {
        sql.update(PROMOTION)
                .set(PromotionRows.columns(promotion))
                .where(PROMOTION.ID.eq(promotion.id()))
                .execute();
        told.touch(PROMOTION, promotion.id());
    }

    /// Ends it for good.
    public void end(long id) {
        sql.update(PROMOTION).set(PROMOTION.ACTIVE, 0L).where(PROMOTION.ID.eq(id)).execute();
        told.touch(PROMOTION, id);
    }

    /// The packs with prices of these products.
    public List<PackRow> packs(Collection<Long> products) {
        if (kept.one(ANY_PACK, _ -> true).isEmpty()) {
            return List.of();
        }
        return kept.all(
                PACKS,
                row ->
                        new PackRow(
                                row.number(BARCODE.PRODUCT_ID),
                                row.text(BARCODE.CODE),
                                new Quantity(row.number(BARCODE.QUANTITY)),
                                Money.of(row.number(BARCODE.PACK_PRICE)),
                                row.numberOrNull(PRODUCT.TAKES_PACK_PRICE) != null),
                PromotionRows.numbers(products));
    }

    /// The category of each of these products.
    public Map<Long, Long> categories(Collection<Long> products) {
        return kept
                .all(
                        CATEGORIES,
                        row -> Map.entry(row.number(PRODUCT.ID), row.number(PRODUCT.CATEGORY_ID)),
                        PromotionRows.numbers(products))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The ten-thousandths that a customer always gets off.
    public int customerDiscount(long customer) {
        return kept.one(CUSTOMERS, row -> row.small(CUSTOMER.DISCOUNT), customer).orElse(0);
    }
}
