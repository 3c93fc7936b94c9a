package smena.store;

import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.BASKET;
import static smena.store.tables.Tables.BASKET_LINE;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.DSLContext;
import org.jooq.Record;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Employee;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.ParkedBasket;
import smena.domain.sale.Pricing;
import smena.store.tables.tables.records.BasketRecord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The open basket and the parked ones, saved with every change.
public final class BasketStore {
    private final DSLContext sql;

    BasketStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The open basket, if it has a line.
    public Optional<Basket> open() {
        return sql.selectFrom(BASKET).where(BASKET.STATUS.eq("OPEN")).fetchOptional(this::basket);
    }

    /// A parked basket.
    public Optional<Basket> parked(UUID id) {
        return sql.selectFrom(BASKET)
                .where(BASKET.UUID.eq(id.toString()), BASKET.STATUS.eq("PARKED"))
                .fetchOptional(this::basket);
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
        sql.insertInto(BASKET)
                .set(BASKET.UUID, id.toString())
                .set(BASKET.STATUS, "OPEN")
                .set(BASKET.PERSON_ID, by.id())
                .set(BASKET.OPENED_AT, at.toEpochMilli())
                .execute();
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
        for (BasketLine line : before.lines()) {
            if (!after.lines().contains(line)) {
                sql.deleteFrom(BASKET_LINE)
                        .where(
                                BASKET_LINE.BASKET_UUID.eq(id),
                                BASKET_LINE.LINE.eq((long) line.line()))
                        .execute();
            }
        }
        for (BasketLine line : after.lines()) {
            if (!before.lines().contains(line)) {
                insert(id, line);
            }
        }
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
        sql.deleteFrom(BASKET).where(BASKET.UUID.eq(id.toString())).execute();
    }

    private void insert(String id, BasketLine line) {
        sql.insertInto(BASKET_LINE)
                .set(BASKET_LINE.BASKET_UUID, id)
                .set(BASKET_LINE.LINE, (long) line.line())
                .set(BASKET_LINE.PRODUCT_ID, line.productId())
                .set(BASKET_LINE.BARCODE, line.barcode())
                .set(BASKET_LINE.NAME, line.name())
                .set(BASKET_LINE.UNIT, line.unit().name())
                .set(BASKET_LINE.PRICE, line.price().minor())
                .set(BASKET_LINE.QUANTITY, line.quantity().thousandths())
                .set(BASKET_LINE.DISCOUNT_KIND, Rows.kind(line.discount()))
                .set(BASKET_LINE.DISCOUNT_VALUE, Rows.value(line.discount()))
                .set(
                        BASKET_LINE.TAX_RATE_ID,
                        select(TAX_RATE.ID)
                                .from(TAX_RATE)
                                .where(TAX_RATE.CODE.eq(line.taxRate().code())))
                .set(BASKET_LINE.GOODS_CODE, line.goodsCode())
                .execute();
    }

    private ParkedBasket parkedBasket(BasketRecord row, String by) {
        Basket basket = basket(row);
        return new ParkedBasket(
                basket.id(),
                row.getLabel(),
                by,
                Instant.ofEpochMilli(row.getParkedAt()),
                basket.lines().size(),
                Pricing.of(basket).total());
    }

    private Basket basket(BasketRecord row) {
        List<BasketLine> lines =
                sql.select(BASKET_LINE.asterisk(), TAX_RATE.asterisk())
                        .from(BASKET_LINE)
                        .join(TAX_RATE)
                        .on(TAX_RATE.ID.eq(BASKET_LINE.TAX_RATE_ID))
                        .where(BASKET_LINE.BASKET_UUID.eq(row.getUuid()))
                        .orderBy(BASKET_LINE.LINE)
                        .fetch(BasketStore::line);
        return new Basket(
                UUID.fromString(row.getUuid()),
                lines,
                Rows.discount(row.getDiscountKind(), row.getDiscountValue()));
    }

    private static BasketLine line(Record row) {
        return new BasketLine(
                row.get(BASKET_LINE.LINE).intValue(),
                row.get(BASKET_LINE.PRODUCT_ID),
                row.get(BASKET_LINE.BARCODE),
                row.get(BASKET_LINE.NAME),
                Unit.valueOf(row.get(BASKET_LINE.UNIT)),
                Money.of(row.get(BASKET_LINE.PRICE)),
                new Quantity(row.get(BASKET_LINE.QUANTITY)),
                Rows.discount(
                        row.get(BASKET_LINE.DISCOUNT_KIND), row.get(BASKET_LINE.DISCOUNT_VALUE)),
                Rows.taxRate(
                        row.get(TAX_RATE.CODE),
                        row.get(TAX_RATE.KIND),
                        row.get(TAX_RATE.BASIS_POINTS)),
                row.get(BASKET_LINE.GOODS_CODE));
    }
}
