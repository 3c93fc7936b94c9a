package smena.store;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import static smena.store.SaleInserts.INSERT;
import static smena.store.SaleInserts.INSERT_LINE;
import static smena.store.SaleInserts.INSERT_MARK;
import static smena.store.SaleInserts.INSERT_PAYMENT;
import static smena.store.SaleInserts.INSERT_REDUCTION;
import static smena.store.tables.Tables.ACCOUNT_ENTRY;
import static smena.store.tables.Tables.CUSTOMER;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SALE_REDUCTION;
import static smena.store.tables.Tables.TAX_RATE;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jooq.Condition;

import smena.domain.money.Money;
import smena.domain.promotion.Reduction;
import smena.domain.sale.BasketMark;
import smena.domain.sale.Buyer;
import smena.domain.sale.Payment;
import smena.domain.sale.Sale;
import smena.domain.sale.SaleHead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Booked sales.
public final class SaleStore {
    private static final Kept LAST_SEQ = Kept.of(select(max(SALE.SEQ)).from(SALE));
    private static final Kept CONTENT =
            Kept.of(select(SALE.CONTENT_HASH).from(SALE).where(SALE.UUID.eq(Kept.text("basket"))));

    private static final Kept ENTRY =
            Kept.of(select(SALE.JOURNAL_SEQ).from(SALE).where(SALE.ID.eq(Kept.number("id"))));

    private static final Kept NUMBER =
            Kept.of(select(SALE.NUMBER).from(SALE).where(SALE.ID.eq(Kept.number("id"))));
    private static final Kept IS_BOOKED =
            Kept.of(select(SALE.ID).from(SALE).where(SALE.ID.eq(Kept.number("id"))));
    private static final Kept BY_BASKET = one(SALE.UUID.eq(Kept.text("basket")));
    private static final Kept FIND = one(SALE.ID.eq(Kept.number("id")));
    private static final Kept LAST = one(SALE.SEQ.eq(select(max(SALE.SEQ)).from(SALE)));
    private static final Kept LINES =
            Kept.of(
                    select(SALE_LINE.asterisk(), TAX_RATE.asterisk())
                            .from(SALE_LINE)
                            .join(TAX_RATE)
                            .on(TAX_RATE.ID.eq(SALE_LINE.TAX_RATE_ID))
                            .where(SALE_LINE.SALE_ID.eq(Kept.number("sale")))
                            .orderBy(SALE_LINE.LINE));
    private static final Kept REDUCTIONS =
            Kept.of(
                    select(SALE_REDUCTION.asterisk())
                            .from(SALE_REDUCTION)
                            .where(SALE_REDUCTION.SALE_ID.eq(Kept.number("sale")))
                            .orderBy(SALE_REDUCTION.LINE, SALE_REDUCTION.POSITION));
    private static final Kept PAYMENTS =
            Kept.of(
                    select(PAYMENT.asterisk(), PAYMENT_METHOD.asterisk())
                            .from(PAYMENT)
                            .join(PAYMENT_METHOD)
                            .on(PAYMENT_METHOD.ID.eq(PAYMENT.METHOD_ID))
                            .where(PAYMENT.SALE_ID.eq(Kept.number("sale")))
                            .orderBy(PAYMENT.LINE));
    private static final Kept BUYER =
            Kept.of(
                    select(CUSTOMER.ID, CUSTOMER.NAME, ACCOUNT_ENTRY.AMOUNT, ACCOUNT_ENTRY.DUE)
                            .from(SALE)
                            .join(CUSTOMER)
                            .on(CUSTOMER.ID.eq(SALE.CUSTOMER_ID))
                            .leftJoin(ACCOUNT_ENTRY)
                            .on(ACCOUNT_ENTRY.SALE_ID.eq(SALE.ID))
                            .where(SALE.ID.eq(Kept.number("sale"))));
    private static final Kept BEFORE =
            Kept.of(
                    select(
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
                            .where(SALE.SEQ.lt(Kept.number("before")))
                            .orderBy(SALE.SEQ.desc())
                            .limit(Kept.number("limit")));

    private final Statements kept;

    SaleStore(Statements kept) {
        this.kept = kept;
    }

    /// The number of the newest sale in the till's life; 0 before the first.
    public long lastSeq() {
        return kept.number(LAST_SEQ).orElse(0L);
    }

    /// The hash of what was booked under this basket.
    public Optional<String> contentHash(UUID uuid) {
        return kept.one(CONTENT, row -> row.text(SALE.CONTENT_HASH), uuid.toString());
    }

    /// Whether there is a sale of this row id.
    public boolean isBooked(long id) {
        return kept.number(IS_BOOKED, id).isPresent();
    }

    /// The sale that was booked from this basket.
    public Optional<Sale> byBasket(UUID uuid) {
        return kept.one(BY_BASKET, this::sale, uuid.toString());
    }

    /// The sale of this row.
    public Optional<Sale> find(long id) {
        return kept.one(FIND, this::sale, id);
    }

    /// The newest sale.
    public Optional<Sale> last() {
        return kept.one(LAST, this::sale);
    }

    /// The entry that booked this row.
    public long entryOf(long id) {
        return kept.number(ENTRY, id).orElseThrow();
    }

    /// The number for people of this row.
    public Optional<String> number(long id) {
        return kept.one(NUMBER, row -> row.text(SALE.NUMBER), id);
    }

    /// A page of the sales before the one of this `seq`, the newest first.
    public List<SaleHead> before(long seq, int limit) {
        return kept.all(BEFORE, SaleRows::head, seq, (long) limit);
    }

    /// Books a sale with its lines, payments and stock, and returns it with the id assigned here.
    ///
    /// @param marks of marked pieces, by the line's number
    /// @param costs what the lines had cost as far as that is known, by the line's number
    public Sale insert(
            Sale sale,
            String contentHash,
            long journalSeq,
            Map<Integer, List<BasketMark>> marks,
            Map<Integer, Money> costs) {
        Money tendered =
                sale.payments().stream().map(Payment::tendered).reduce(Money.ZERO, Money::plus);
        long id =
                kept.insertNew(
                        INSERT,
                        sale.uuid().toString(),
                        contentHash,
                        sale.seq(),
                        sale.number(),
                        sale.shiftId(),
                        sale.employee().id(),
                        sale.at().toEpochMilli(),
                        (long) sale.offsetSeconds(),
                        sale.businessDate().toString(),
                        sale.gross().minor(),
                        sale.discount().minor(),
                        sale.total().minor(),
                        sale.rounding().minor(),
                        tendered.minor(),
                        sale.change().minor(),
                        (long) sale.lines().size(),
                        (long) sale.payments().size(),
                        journalSeq,
                        sale.buyer().map(Buyer::id).orElse(null));
        insertLines(id, sale.lines(), marks, costs);
        insertPayments(id, sale);
        new StockStore(kept).takeOut(id, sale.at());
        new BatchStore(kept).takeOut(id, sale.lines());
        return SaleRows.withId(sale, id);
    }

    private void insertLines(
            long id,
            List<Sale.Line> lines,
            Map<Integer, List<BasketMark>> marks,
            Map<Integer, Money> costs) {
        for (Sale.Line line : lines) {
            Money cost = costs.get(line.line());
            List<BasketMark> own = marks.getOrDefault(line.line(), List.of());
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
                    line.gross().minor(),
                    line.discount().minor(),
                    line.total().minor(),
                    line.taxRate().code(),
                    line.tax().minor(),
                    line.goodsCode(),
                    cost == null ? null : cost.minor(),
                    (long) line.reductions().size(),
                    (long) own.size());
            insertReductions(id, line);
            long position = 1;
            for (BasketMark mark : own) {
                kept.insert(
                        INSERT_MARK, id, (long) line.line(), position++, mark.mark(), mark.whole());
            }
        }
    }

    private void insertReductions(long id, Sale.Line line) {
        long position = 1;
        for (Reduction reduction : line.reductions()) {
            kept.insert(
                    INSERT_REDUCTION,
                    id,
                    (long) line.line(),
                    position++,
                    reduction.kind().name(),
                    reduction.name(),
                    reduction.promotion().orElse(null),
                    reduction.amount().minor());
        }
    }

    /// The lines, each with what its discount is made of; most sales have none.
    private List<Sale.Line> lines(long id) {
        List<Sale.Line> lines = kept.all(LINES, SaleRows::line, id);
        if (lines.stream().allMatch(line -> line.discount().isZero())) {
            return lines;
        }
        Map<Integer, List<Reduction>> reductions =
                kept
                        .all(
                                REDUCTIONS,
                                row ->
                                        Map.entry(
                                                row.small(SALE_REDUCTION.LINE),
                                                SaleRows.reduction(row)),
                                id)
                        .stream()
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return lines.stream()
                .map(line -> line.with(reductions.getOrDefault(line.line(), List.of())))
                .toList();
    }

    private void insertPayments(long id, Sale sale) {
        long number = 1;
        for (Payment payment : sale.payments()) {
            boolean onAccount = payment.method().kind().namesCustomer();
            kept.insert(
                    INSERT_PAYMENT,
                    id,
                    number++,
                    payment.method().id(),
                    payment.tendered().minor(),
                    payment.change().minor(),
                    payment.applied().minor(),
                    payment.reference(),
                    payment.cardDigits(),
                    sale.buyer().filter(_ -> onAccount).map(Buyer::id).orElse(null));
        }
    }

    private static Kept one(Condition which) {
        return Kept.of(
                select(SALE.asterisk(), PERSON.ID, PERSON.NAME, PERSON.ROLE, JOURNAL.HASH)
                        .from(SALE)
                        .join(PERSON)
                        .on(PERSON.ID.eq(SALE.PERSON_ID))
                        .join(JOURNAL)
                        .on(JOURNAL.SEQ.eq(SALE.JOURNAL_SEQ))
                        .where(which));
    }

    private Sale sale(KeptRow row) {
        long id = row.number(SALE.ID);
        return new Sale(
                id,
                UUID.fromString(row.text(SALE.UUID)),
                row.number(SALE.SEQ),
                row.text(SALE.NUMBER),
                row.number(SALE.SHIFT_ID),
                Rows.employee(row),
                Instant.ofEpochMilli(row.number(SALE.AT)),
                row.small(SALE.OFFSET_S),
                Rows.date(row.text(SALE.BUSINESS_DATE)),
                lines(id),
                kept.all(PAYMENTS, SaleRows::payment, id),
                Money.of(row.number(SALE.GROSS)),
                Money.of(row.number(SALE.DISCOUNT)),
                Money.of(row.number(SALE.TOTAL)),
                Money.of(row.number(SALE.ROUNDING)),
                Money.of(row.number(SALE.CHANGE)),
                row.text(JOURNAL.HASH),
                Optional.ofNullable(row.numberOrNull(SALE.CUSTOMER_ID))
                        .flatMap(_ -> kept.one(BUYER, SaleStore::buyer, id)));
    }

    private static Buyer buyer(KeptRow row) {
        String due = row.textOrNull(ACCOUNT_ENTRY.DUE);
        Long amount = row.numberOrNull(ACCOUNT_ENTRY.AMOUNT);
        return new Buyer(
                row.number(CUSTOMER.ID),
                row.text(CUSTOMER.NAME),
                amount == null ? Money.ZERO : Money.of(amount),
                due == null ? Optional.empty() : Optional.of(Rows.date(due)));
    }
}
