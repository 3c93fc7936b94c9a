package smena.store;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import static smena.store.RefundInserts.INSERT;
import static smena.store.RefundInserts.INSERT_LINE;
import static smena.store.RefundInserts.INSERT_MARK;
import static smena.store.RefundInserts.INSERT_PAYMENT;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.REFUND_MARK;
import static smena.store.tables.Tables.REFUND_PAYMENT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.Field;

import smena.domain.money.Money;
import smena.domain.refund.MarkedPiece;
import smena.domain.refund.Refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Booked refunds.
public final class RefundStore {
    private static final smena.store.tables.tables.Sale SWAP = SALE.as("swap");

    private static final Kept LAST_SEQ = Kept.of(select(max(REFUND.SEQ)).from(REFUND));
    private static final Kept CONTENT =
            Kept.of(
                    select(REFUND.CONTENT_HASH)
                            .from(REFUND)
                            .where(REFUND.UUID.eq(Kept.text("uuid"))));
    private static final Kept ENTRY =
            Kept.of(select(REFUND.JOURNAL_SEQ).from(REFUND).where(REFUND.ID.eq(Kept.number("id"))));

    private static final Kept NUMBER =
            Kept.of(select(REFUND.NUMBER).from(REFUND).where(REFUND.ID.eq(Kept.number("id"))));
    private static final Kept BY_UUID = one(REFUND.UUID.eq(Kept.text("uuid")));
    private static final Kept FIND = one(REFUND.ID.eq(Kept.number("id")));
    private static final Kept OF_SALE =
            Kept.of(
                    select(REFUND.ID)
                            .from(REFUND)
                            .where(REFUND.SALE_ID.eq(Kept.number("sale")))
                            .orderBy(REFUND.ID));
    private static final Kept LINES =
            Kept.of(
                    select(REFUND_LINE.asterisk(), TAX_RATE.asterisk())
                            .from(REFUND_LINE)
                            .join(TAX_RATE)
                            .on(TAX_RATE.ID.eq(REFUND_LINE.TAX_RATE_ID))
                            .where(REFUND_LINE.REFUND_ID.eq(Kept.number("refund")))
                            .orderBy(REFUND_LINE.LINE));
    private static final Kept MARKS =
            Kept.of(
                    select(REFUND_MARK.LINE, REFUND_MARK.MARK, REFUND_MARK.WHOLE)
                            .from(REFUND_MARK)
                            .where(REFUND_MARK.REFUND_ID.eq(Kept.number("refund")))
                            .orderBy(REFUND_MARK.LINE, REFUND_MARK.POSITION));
    private static final Kept PAYMENTS =
            Kept.of(
                    select(REFUND_PAYMENT.asterisk(), PAYMENT_METHOD.asterisk())
                            .from(REFUND_PAYMENT)
                            .join(PAYMENT_METHOD)
                            .on(PAYMENT_METHOD.ID.eq(REFUND_PAYMENT.METHOD_ID))
                            .where(REFUND_PAYMENT.REFUND_ID.eq(Kept.number("refund")))
                            .orderBy(REFUND_PAYMENT.LINE));

    private final Statements kept;

    RefundStore(Statements kept) {
        this.kept = kept;
    }

    /// The number of the newest refund in the till's life; 0 before the first.
    public long lastSeq() {
        return kept.number(LAST_SEQ).orElse(0L);
    }

    /// The hash of what was booked under this order.
    public Optional<String> contentHash(UUID uuid) {
        return kept.one(CONTENT, row -> row.text(REFUND.CONTENT_HASH), uuid.toString());
    }

    /// The refund that was booked from this order.
    public Optional<Refund> byOrder(UUID uuid) {
        return kept.one(BY_UUID, this::refund, uuid.toString());
    }

    /// The refund of this row.
    public Optional<Refund> find(long id) {
        return kept.one(FIND, this::refund, id);
    }

    /// The entry that booked this row.
    public long entryOf(long id) {
        return kept.number(ENTRY, id).orElseThrow();
    }

    /// The number for people of this row.
    public Optional<String> number(long id) {
        return kept.one(NUMBER, row -> row.text(REFUND.NUMBER), id);
    }

    /// All refunds of a sale, the oldest first.
    public List<Refund> ofSale(long saleId) {
        return kept.all(OF_SALE, row -> row.number(REFUND.ID), saleId).stream()
                .map(id -> find(id).orElseThrow())
                .toList();
    }

    /// Books a refund with its lines, payments and stock, and returns it with the id assigned here.
    ///
    /// @param moved what its lines do to the shelves
    public Refund insert(
            Refund refund, String contentHash, long journalSeq, List<StockStore.Moved> moved) {
        Optional<Long> sale = refund.origin().map(Refund.Origin::saleId);
        long id =
                kept.insertNew(
                        INSERT,
                        refund.uuid().toString(),
                        contentHash,
                        refund.seq(),
                        refund.number(),
                        sale.orElse(null),
                        refund.shiftId(),
                        refund.employee().id(),
                        refund.approval().orElse(null),
                        refund.customer().orElse(null),
                        refund.exchange().map(Refund.Swap::saleId).orElse(null),
                        refund.at().toEpochMilli(),
                        (long) refund.offsetSeconds(),
                        refund.businessDate().toString(),
                        refund.gross().minor(),
                        refund.discount().minor(),
                        refund.total().minor(),
                        refund.rounding().minor(),
                        refund.reason(),
                        (long) refund.lines().size(),
                        (long) refund.payments().size(),
                        journalSeq);
        refund.lines().forEach(line -> insert(id, sale, line));
        insertPayments(id, refund.payments());
        new StockStore(kept).putBack(id, refund.at(), moved);
        return RefundRows.withId(refund, id);
    }

    private void insert(long id, Optional<Long> sale, Refund.Line line) {
        kept.insert(
                INSERT_LINE,
                id,
                (long) line.line(),
                sale.orElse(null),
                line.saleLine().map(Integer::longValue).orElse(null),
                line.productId(),
                line.barcode(),
                line.name(),
                line.unit().name(),
                line.price().minor(),
                line.quantity().thousandths(),
                line.gross().minor(),
                line.discount().minor(),
                line.total().minor(),
                line.taxRate().code(),
                line.tax().minor(),
                line.goodsCode(),
                line.cost().map(Money::minor).orElse(null),
                line.restock() ? 1L : 0L,
                line.reason(),
                (long) line.marks().size());
        long position = 1;
        for (MarkedPiece piece : line.marks()) {
            kept.insert(
                    INSERT_MARK, id, (long) line.line(), position++, piece.mark(), piece.whole());
        }
    }

    private void insertPayments(long id, List<Refund.Payment> payments) {
        long number = 1;
        for (Refund.Payment payment : payments) {
            kept.insert(
                    INSERT_PAYMENT,
                    id,
                    number++,
                    payment.method().id(),
                    payment.applied().minor(),
                    payment.reference(),
                    payment.cardDigits(),
                    payment.customer().orElse(null));
        }
    }

    private static Kept one(Condition which) {
        return Kept.of(
                select(
                                REFUND.asterisk(),
                                PERSON.ID,
                                PERSON.NAME,
                                PERSON.ROLE,
                                JOURNAL.HASH,
                                SALE.NUMBER,
                                SALE.BUSINESS_DATE,
                                SWAP.NUMBER)
                        .from(REFUND)
                        .join(PERSON)
                        .on(PERSON.ID.eq(REFUND.PERSON_ID))
                        .join(JOURNAL)
                        .on(JOURNAL.SEQ.eq(REFUND.JOURNAL_SEQ))
                        .leftJoin(SALE)
                        .on(SALE.ID.eq(REFUND.SALE_ID))
                        .leftJoin(SWAP)
                        .on(SWAP.ID.eq(REFUND.EXCHANGE_SALE_ID))
                        .where(which));
    }

    private Refund refund(KeptRow row) {
        long id = row.number(REFUND.ID);
        return new Refund(
                id,
                UUID.fromString(row.text(REFUND.UUID)),
                row.number(REFUND.SEQ),
                row.text(REFUND.NUMBER),
                origin(row),
                optional(row, REFUND.EXCHANGE_SALE_ID)
                        .map(sale -> new Refund.Swap(sale, row.text(SWAP.NUMBER))),
                row.number(REFUND.SHIFT_ID),
                Rows.employee(row),
                optional(row, REFUND.APPROVAL_ID),
                optional(row, REFUND.CUSTOMER_ID),
                Instant.ofEpochMilli(row.number(REFUND.AT)),
                row.small(REFUND.OFFSET_S),
                LocalDate.parse(row.text(REFUND.BUSINESS_DATE)),
                lines(id),
                kept.all(PAYMENTS, RefundRows::payment, id),
                Money.of(row.number(REFUND.GROSS)),
                Money.of(row.number(REFUND.DISCOUNT)),
                Money.of(row.number(REFUND.TOTAL)),
                Money.of(row.number(REFUND.ROUNDING)),
                row.text(REFUND.REASON),
                row.text(JOURNAL.HASH));
    }

    private List<Refund.Line> lines(long id) {
        Map<Integer, List<MarkedPiece>> marks = new HashMap<>();
        kept.all(
                        MARKS,
                        row ->
                                Map.entry(
                                        row.small(REFUND_MARK.LINE),
                                        new MarkedPiece(
                                                row.text(REFUND_MARK.MARK),
                                                row.text(REFUND_MARK.WHOLE))),
                        id)
                .forEach(
                        piece ->
                                marks.computeIfAbsent(piece.getKey(), _ -> new ArrayList<>())
                                        .add(piece.getValue()));
        return kept.all(LINES, row -> RefundRows.line(row, marks), id);
    }

    private static Optional<Refund.Origin> origin(KeptRow row) {
        return optional(row, REFUND.SALE_ID)
                .map(
                        sale ->
                                new Refund.Origin(
                                        sale,
                                        row.text(SALE.NUMBER),
                                        LocalDate.parse(row.text(SALE.BUSINESS_DATE))));
    }

    private static Optional<Long> optional(KeptRow row, Field<Long> field) {
        return Optional.ofNullable(row.numberOrNull(field));
    }
}
