package smena.store;

import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.Payment;
import smena.domain.sale.Sale;
import smena.domain.sale.SaleHead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Booked sales.
public final class SaleStore {
    private final DSLContext sql;

    SaleStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The number of the newest sale in the till's life; 0 before the first.
    public long lastSeq() {
        Long last = sql.select(DSL.max(SALE.SEQ)).from(SALE).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /// The hash of what was booked under this basket.
    public Optional<String> contentHash(UUID uuid) {
        return sql.select(SALE.CONTENT_HASH)
                .from(SALE)
                .where(SALE.UUID.eq(uuid.toString()))
                .fetchOptional(SALE.CONTENT_HASH);
    }

    /// The sale that was booked from this basket.
    public Optional<Sale> byBasket(UUID uuid) {
        return one(SALE.UUID.eq(uuid.toString()));
    }

    /// The sale of this row.
    public Optional<Sale> find(long id) {
        return one(SALE.ID.eq(id));
    }

    /// The newest sale.
    public Optional<Sale> last() {
        return one(SALE.SEQ.eq(DSL.select(DSL.max(SALE.SEQ)).from(SALE)));
    }

    /// The number for people of this row.
    public Optional<String> number(long id) {
        return sql.select(SALE.NUMBER).from(SALE).where(SALE.ID.eq(id)).fetchOptional(SALE.NUMBER);
    }

    /// A page of the sales before the one of this `seq`, the newest first.
    public List<SaleHead> before(long seq, int limit) {
        return sql.select(
                        SALE.ID,
                        SALE.SEQ,
                        SALE.NUMBER,
                        SALE.AT,
                        SALE.TOTAL,
                        SALE.ROUNDING,
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.ROLE)
                .from(SALE)
                .join(PERSON)
                .on(PERSON.ID.eq(SALE.PERSON_ID))
                .where(SALE.SEQ.lt(seq))
                .orderBy(SALE.SEQ.desc())
                .limit(limit)
                .fetch(SaleRows::head);
    }

    /// Books a sale with its lines, payments and stock, and returns it with the id assigned here.
    public Sale insert(Sale sale, String contentHash, long journalSeq) {
        Money tendered =
                sale.payments().stream().map(Payment::tendered).reduce(Money.ZERO, Money::plus);
        long id =
                sql.insertInto(SALE)
                        .set(SALE.UUID, sale.uuid().toString())
                        .set(SALE.CONTENT_HASH, contentHash)
                        .set(SALE.SEQ, sale.seq())
                        .set(SALE.NUMBER, sale.number())
                        .set(SALE.SHIFT_ID, sale.shiftId())
                        .set(SALE.PERSON_ID, sale.employee().id())
                        .set(SALE.AT, sale.at().toEpochMilli())
                        .set(SALE.OFFSET_S, (long) sale.offsetSeconds())
                        .set(SALE.BUSINESS_DATE, sale.businessDate().toString())
                        .set(SALE.GROSS, sale.gross().minor())
                        .set(SALE.DISCOUNT, sale.discount().minor())
                        .set(SALE.TOTAL, sale.total().minor())
                        .set(SALE.ROUNDING, sale.rounding().minor())
                        .set(SALE.TENDERED, tendered.minor())
                        .set(SALE.CHANGE, sale.change().minor())
                        .set(SALE.LINE_COUNT, (long) sale.lines().size())
                        .set(SALE.PAYMENT_COUNT, (long) sale.payments().size())
                        .set(SALE.JOURNAL_SEQ, journalSeq)
                        .returningResult(SALE.ID)
                        .fetchSingle()
                        .value1();
        insertLines(id, sale.lines());
        insertPayments(id, sale.payments());
        new StockStore(sql).takeOut(id, sale.at());
        return SaleRows.withId(sale, id);
    }

    private void insertLines(long id, List<Sale.Line> lines) {
        var taxIds = sql.selectFrom(TAX_RATE).fetchMap(TAX_RATE.CODE, TAX_RATE.ID);
        var insert =
                sql.insertInto(
                        SALE_LINE,
                        SALE_LINE.SALE_ID,
                        SALE_LINE.LINE,
                        SALE_LINE.PRODUCT_ID,
                        SALE_LINE.BARCODE,
                        SALE_LINE.NAME,
                        SALE_LINE.UNIT,
                        SALE_LINE.PRICE,
                        SALE_LINE.QUANTITY,
                        SALE_LINE.GROSS,
                        SALE_LINE.DISCOUNT,
                        SALE_LINE.TOTAL,
                        SALE_LINE.TAX_RATE_ID,
                        SALE_LINE.TAX,
                        SALE_LINE.GOODS_CODE);
        for (Sale.Line line : lines) {
            insert =
                    insert.values(
                            id,
                            (long) line.line(),
                            line.productId(),
                            line.barcode(),
                            line.name(),
                            line.unit().name(),
                            line.price().minor(),
                            line.quantity().thousandths(),
                            line.gross().minor(),
                            line.discount().minor(),
                            line.total().minor(),
                            taxIds.get(line.taxRate().code()),
                            line.tax().minor(),
                            line.goodsCode());
        }
        insert.execute();
    }

    private void insertPayments(long id, List<Payment> payments) {
        long number = 1;
        for (Payment payment : payments) {
            sql.insertInto(PAYMENT)
                    .set(PAYMENT.SALE_ID, id)
                    .set(PAYMENT.LINE, number++)
                    .set(PAYMENT.METHOD_ID, payment.method().id())
                    .set(PAYMENT.TENDERED, payment.tendered().minor())
                    .set(PAYMENT.CHANGE, payment.change().minor())
                    .set(PAYMENT.APPLIED, payment.applied().minor())
                    .set(PAYMENT.REFERENCE, payment.reference())
                    .execute();
        }
    }

    private Optional<Sale> one(Condition condition) {
        return sql.select(SALE.asterisk(), PERSON.ID, PERSON.NAME, PERSON.ROLE, JOURNAL.HASH)
                .from(SALE)
                .join(PERSON)
                .on(PERSON.ID.eq(SALE.PERSON_ID))
                .join(JOURNAL)
                .on(JOURNAL.SEQ.eq(SALE.JOURNAL_SEQ))
                .where(condition)
                .fetchOptional(this::sale);
    }

    private Sale sale(Record row) {
        long id = row.get(SALE.ID);
        return new Sale(
                id,
                UUID.fromString(row.get(SALE.UUID)),
                row.get(SALE.SEQ),
                row.get(SALE.NUMBER),
                row.get(SALE.SHIFT_ID),
                new Employee(
                        row.get(PERSON.ID),
                        row.get(PERSON.NAME),
                        Role.valueOf(row.get(PERSON.ROLE))),
                Instant.ofEpochMilli(row.get(SALE.AT)),
                row.get(SALE.OFFSET_S).intValue(),
                LocalDate.parse(row.get(SALE.BUSINESS_DATE)),
                lines(id),
                payments(id),
                Money.of(row.get(SALE.GROSS)),
                Money.of(row.get(SALE.DISCOUNT)),
                Money.of(row.get(SALE.TOTAL)),
                Money.of(row.get(SALE.ROUNDING)),
                Money.of(row.get(SALE.CHANGE)),
                row.get(JOURNAL.HASH));
    }

    private List<Sale.Line> lines(long id) {
        return sql.select(SALE_LINE.asterisk(), TAX_RATE.asterisk())
                .from(SALE_LINE)
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(SALE_LINE.TAX_RATE_ID))
                .where(SALE_LINE.SALE_ID.eq(id))
                .orderBy(SALE_LINE.LINE)
                .fetch(SaleRows::line);
    }

    private List<Payment> payments(long id) {
        return sql.select(PAYMENT.asterisk(), PAYMENT_METHOD.asterisk())
                .from(PAYMENT)
                .join(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.ID.eq(PAYMENT.METHOD_ID))
                .where(PAYMENT.SALE_ID.eq(id))
                .orderBy(PAYMENT.LINE)
                .fetch(SaleRows::payment);
    }
}
