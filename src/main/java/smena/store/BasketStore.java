package smena.store;

import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.BASKET;
import static smena.store.tables.Tables.BASKET_LINE;
import static smena.store.tables.Tables.BASKET_MARK;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.DSLContext;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Employee;
import smena.domain.promotion.Reduction;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.ParkedBasket;
import smena.domain.sale.Pricing;
import smena.store.tables.tables.records.BasketRecord;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The open basket and the parked ones, saved with every change.
public final class BasketStore {
    private static final Kept OPEN = Kept.of(basket().where(BASKET.STATUS.eq(inline("OPEN"))));
    private static final Kept PARKED =
            Kept.of(
                    basket().where(
                                    BASKET.UUID.eq(Kept.text("basket")),
                                    BASKET.STATUS.eq(inline("PARKED"))));
    private static final Kept LINES =
            Kept.of(
                    select(
                                    BASKET_LINE.LINE,
                                    BASKET_LINE.PRODUCT_ID,
                                    BASKET_LINE.BARCODE,
                                    BASKET_LINE.NAME,
                                    BASKET_LINE.UNIT,
                                    BASKET_LINE.PRICE,
                                    BASKET_LINE.QUANTITY,
                                    BASKET_LINE.DISCOUNT_KIND,
                                    BASKET_LINE.DISCOUNT_VALUE,
                                    BASKET_LINE.GOODS_CODE,
                                    BASKET_LINE.OFFER_KIND,
                                    BASKET_LINE.OFFER_NAME,
                                    BASKET_LINE.OFFER_PROMOTION,
                                    BASKET_LINE.OFFER_AMOUNT,
                                    BASKET_LINE.USUAL_PRICE,
                                    BASKET_LINE.FULL_PRICE,
                                    TAX_RATE.CODE,
                                    TAX_RATE.KIND,
                                    TAX_RATE.BASIS_POINTS)
                            .from(BASKET_LINE)
                            .join(TAX_RATE)
                            .on(TAX_RATE.ID.eq(BASKET_LINE.TAX_RATE_ID))
                            .where(BASKET_LINE.BASKET_UUID.eq(Kept.text("basket")))
                            .orderBy(BASKET_LINE.LINE));
    private static final Kept DROP_MARKS =
            Kept.of(
                    deleteFrom(BASKET_MARK)
                            .where(
                                    BASKET_MARK.BASKET_UUID.eq(Kept.text("basket")),
                                    BASKET_MARK.LINE.eq(Kept.number("line")),
                                    BASKET_MARK.POSITION.gt(Kept.number("left"))));
    private static final Kept CHECKED_AGE =
            Kept.of(
                    select(BASKET.CHECKED_AGE)
                            .from(BASKET)
                            .where(BASKET.UUID.eq(Kept.text("basket"))));
    private static final Kept BEGIN =
            Kept.insert(BASKET, BASKET.UUID, BASKET.STATUS, BASKET.PERSON_ID, BASKET.OPENED_AT);
    private static final Kept DELETE =
            Kept.of(deleteFrom(BASKET).where(BASKET.UUID.eq(Kept.text("basket"))));
    private static final Kept DELETE_LINE =
            Kept.of(
                    deleteFrom(BASKET_LINE)
                            .where(
                                    BASKET_LINE.BASKET_UUID.eq(Kept.text("basket")),
                                    BASKET_LINE.LINE.eq(Kept.number("line"))));
    private static final Kept INSERT_LINE =
            Kept.of(
                    insertInto(BASKET_LINE)
                            .set(BASKET_LINE.BASKET_UUID, Kept.text("basket"))
                            .set(BASKET_LINE.LINE, Kept.number("line"))
                            .set(BASKET_LINE.PRODUCT_ID, Kept.number("product"))
                            .set(BASKET_LINE.BARCODE, Kept.text("barcode"))
                            .set(BASKET_LINE.NAME, Kept.text("name"))
                            .set(BASKET_LINE.UNIT, Kept.text("unit"))
                            .set(BASKET_LINE.PRICE, Kept.number("price"))
                            .set(BASKET_LINE.QUANTITY, Kept.number("quantity"))
                            .set(BASKET_LINE.DISCOUNT_KIND, Kept.text("discountKind"))
                            .set(BASKET_LINE.DISCOUNT_VALUE, Kept.number("discountValue"))
                            .set(
                                    BASKET_LINE.TAX_RATE_ID,
                                    select(TAX_RATE.ID)
                                            .from(TAX_RATE)
                                            .where(TAX_RATE.CODE.eq(Kept.text("rate"))))
                            .set(BASKET_LINE.GOODS_CODE, Kept.text("goodsCode"))
                            .set(BASKET_LINE.OFFER_KIND, Kept.text("offerKind"))
                            .set(BASKET_LINE.OFFER_NAME, Kept.text("offerName"))
                            .set(BASKET_LINE.OFFER_PROMOTION, Kept.number("offerPromotion"))
                            .set(BASKET_LINE.OFFER_AMOUNT, Kept.number("offerAmount"))
                            .set(BASKET_LINE.USUAL_PRICE, Kept.number("usualPrice"))
                            .set(BASKET_LINE.FULL_PRICE, Kept.number("fullPrice")));

    private final DSLContext sql;
    private final Statements kept;

    BasketStore(DSLContext sql, Statements kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /// The open basket, if it has a line or a customer.
    public Optional<Basket> open() {
        return kept.one(OPEN, this::basket);
    }

    /// A parked basket.
    public Optional<Basket> parked(UUID id) {
        return kept.one(PARKED, this::basket, id.toString());
    }

    /// All parked baskets, oldest first.
    public List<ParkedBasket> allParked() {
        return sql.select(BASKET.asterisk(), PERSON.NAME)
                .from(BASKET)
                .join(PERSON)
                .on(PERSON.ID.eq(BASKET.PERSON_ID))
                .where(BASKET.STATUS.eq("PARKED"))
                .orderBy(BASKET.PARKED_AT)
                .fetch(row -> parkedBasket(row.into(BASKET), row.get(PERSON.NAME)));
    }

    /// Begins the open basket; the index refuses a second one.
    public void begin(UUID id, Employee by, Instant at) {
        kept.insert(BEGIN, id.toString(), "OPEN", by.id(), at.toEpochMilli());
    }

    /// Writes who buys it.
    public void putCustomer(UUID id, Optional<Long> customer) {
        int set =
                sql.update(BASKET)
                        .set(BASKET.CUSTOMER_ID, customer.orElse(null))
                        .where(BASKET.UUID.eq(id.toString()))
                        .execute();
        RowsTaken.check(BASKET.getName(), 1, set);
    }

    /// Writes what changed between `before` and `after`.
    public void save(Basket before, Basket after) {
        String id = after.id().toString();
        if (!before.discount().equals(after.discount())) {
            sql.update(BASKET)
                    .set(BASKET.DISCOUNT_KIND, Rows.kind(after.discount()))
                    .set(BASKET.DISCOUNT_VALUE, Rows.value(after.discount()))
                    .where(BASKET.UUID.eq(id))
                    .execute();
        }
        Set<BasketLine> old = new HashSet<>(before.lines());
        Set<BasketLine> now = new HashSet<>(after.lines());
        for (BasketLine line : before.lines()) {
            if (!now.contains(line)) {
                kept.run(DELETE_LINE, id, (long) line.line());
                dropMarks(id, line, after);
            }
        }
        for (BasketLine line : after.lines()) {
            if (!old.contains(line)) {
                insert(id, line);
            }
        }
    }

    /// Fewer pieces have fewer marks: the last ones go.
    private void dropMarks(String id, BasketLine line, Basket after) {
        long left =
                after.lines().stream()
                        .filter(other -> other.line() == line.line())
                        .mapToLong(other -> other.quantity().thousandths() / 1_000)
                        .sum();
        if (left * 1_000 < line.quantity().thousandths()) {
            kept.run(DROP_MARKS, id, (long) line.line(), left);
        }
    }

    /// The highest age that was confirmed in a basket; 0 for none.
    public int checkedAge(UUID id) {
        return kept.number(CHECKED_AGE, id.toString()).map(Math::toIntExact).orElse(0);
    }

    /// The customer of a basket is known to be at least this old.
    public void checkedAge(UUID id, int age) {
        sql.update(BASKET)
                .set(BASKET.CHECKED_AGE, (long) age)
                .where(BASKET.UUID.eq(id.toString()))
                .execute();
    }

    /// Puts the open basket aside.
    public void park(UUID id, String label, Instant at) {
        sql.update(BASKET)
                .set(BASKET.STATUS, "PARKED")
                .set(BASKET.LABEL, label)
                .set(BASKET.PARKED_AT, at.toEpochMilli())
                .where(BASKET.UUID.eq(id.toString()))
                .execute();
    }

    /// Makes a parked basket the open one.
    public void recall(UUID id) {
        sql.update(BASKET)
                .set(BASKET.STATUS, "OPEN")
                .setNull(BASKET.PARKED_AT)
                .where(BASKET.UUID.eq(id.toString()))
                .execute();
    }

    /// Ends it: it was paid or cancelled.
    public void delete(UUID id) {
        kept.run(DELETE, id.toString());
    }

    private void insert(String id, BasketLine line) {
        kept.insert(
                INSERT_LINE,
                id,
                (long) line.line(),
                line.productId(),
                line.barcode(),
                line.name(),
                line.unit().name(),
                line.price().minor(),
                line.quantity().thousandths(),
                Rows.kind(line.discount()),
                Rows.value(line.discount()),
                line.taxRate().code(),
                line.goodsCode(),
                line.offer().map(off -> off.kind().name()).orElse(null),
                line.offer().map(Reduction::name).orElse(null),
                line.offer().flatMap(Reduction::promotion).orElse(null),
                line.offer().map(off -> off.amount().minor()).orElse(null),
                line.usual().map(Money::minor).orElse(null),
                line.isFullPrice() ? 1L : null);
    }

    private ParkedBasket parkedBasket(BasketRecord row, String by) {
        Basket basket =
                basket(
                        row.getUuid(),
                        row.getDiscountKind(),
                        row.getDiscountValue(),
                        row.getCustomerId());
        return new ParkedBasket(
                basket.id(),
                row.getLabel(),
                by,
                Instant.ofEpochMilli(row.getParkedAt()),
                basket.lines().size(),
                Pricing.of(basket).total());
    }

    private static SelectJoinStep<?> basket() {
        return select(BASKET.UUID, BASKET.DISCOUNT_KIND, BASKET.DISCOUNT_VALUE, BASKET.CUSTOMER_ID)
                .from(BASKET);
    }

    private Basket basket(KeptRow row) {
        return basket(
                row.text(BASKET.UUID),
                row.textOrNull(BASKET.DISCOUNT_KIND),
                row.numberOrNull(BASKET.DISCOUNT_VALUE),
                row.numberOrNull(BASKET.CUSTOMER_ID));
    }

    private Basket basket(
            String uuid, @Nullable String kind, @Nullable Long value, @Nullable Long customer) {
        List<BasketLine> lines = kept.all(LINES, BasketStore::line, uuid);
        return new Basket(
                UUID.fromString(uuid),
                lines,
                Rows.discount(kind, value),
                Optional.ofNullable(customer));
    }

    private static BasketLine line(KeptRow row) {
        return new BasketLine(
                row.small(BASKET_LINE.LINE),
                row.number(BASKET_LINE.PRODUCT_ID),
                row.text(BASKET_LINE.BARCODE),
                row.text(BASKET_LINE.NAME),
                Unit.valueOf(row.text(BASKET_LINE.UNIT)),
                Money.of(row.number(BASKET_LINE.PRICE)),
                new Quantity(row.number(BASKET_LINE.QUANTITY)),
                Rows.discount(
                        row.textOrNull(BASKET_LINE.DISCOUNT_KIND),
                        row.numberOrNull(BASKET_LINE.DISCOUNT_VALUE)),
                Rows.taxRate(row),
                row.text(BASKET_LINE.GOODS_CODE),
                offer(row),
                Optional.ofNullable(row.numberOrNull(BASKET_LINE.USUAL_PRICE)).map(Money::of),
                row.numberOrNull(BASKET_LINE.FULL_PRICE) != null);
    }

    private static Optional<Reduction> offer(KeptRow row) {
        String kind = row.textOrNull(BASKET_LINE.OFFER_KIND);
        return kind == null
                ? Optional.empty()
                : Optional.of(
                        new Reduction(
                                Reduction.Kind.valueOf(kind),
                                row.text(BASKET_LINE.OFFER_NAME),
                                Optional.ofNullable(row.numberOrNull(BASKET_LINE.OFFER_PROMOTION)),
                                Money.of(row.number(BASKET_LINE.OFFER_AMOUNT))));
    }
}
