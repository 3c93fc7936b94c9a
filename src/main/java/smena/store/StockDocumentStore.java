package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.STOCK_DOCUMENT;
import static smena.store.tables.Tables.STOCK_DOCUMENT_LINE;
import static smena.store.tables.Tables.SUPPLIER;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.LastReceipt;
import smena.domain.stock.PaperDates;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockLine;
import smena.domain.stock.StockMovement;
import smena.domain.stock.Supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Booked papers about goods.
public final class StockDocumentStore {
    private static final Kept INSERT =
            Kept.insert(
                    STOCK_DOCUMENT,
                    STOCK_DOCUMENT.UUID,
                    STOCK_DOCUMENT.KIND,
                    STOCK_DOCUMENT.NUMBER,
                    STOCK_DOCUMENT.SUPPLIER_ID,
                    STOCK_DOCUMENT.SUPPLIER_NUMBER,
                    STOCK_DOCUMENT.PAPER_DAY,
                    STOCK_DOCUMENT.DUE,
                    STOCK_DOCUMENT.RECEIPT_ID,
                    STOCK_DOCUMENT.SHIFT_ID,
                    STOCK_DOCUMENT.PERSON_ID,
                    STOCK_DOCUMENT.APPROVAL_ID,
                    STOCK_DOCUMENT.REASON,
                    STOCK_DOCUMENT.AT,
                    STOCK_DOCUMENT.OFFSET_S,
                    STOCK_DOCUMENT.BUSINESS_DATE,
                    STOCK_DOCUMENT.LINE_COUNT,
                    STOCK_DOCUMENT.JOURNAL_SEQ);

    /// The tax rate is bound by its code.
    private static final Kept INSERT_LINE =
            Kept.of(
                    insertInto(STOCK_DOCUMENT_LINE)
                            .set(STOCK_DOCUMENT_LINE.DOCUMENT_ID, Kept.number("document"))
                            .set(STOCK_DOCUMENT_LINE.LINE, Kept.number("line"))
                            .set(STOCK_DOCUMENT_LINE.PRODUCT_ID, Kept.number("product"))
                            .set(STOCK_DOCUMENT_LINE.QUANTITY, Kept.number("quantity"))
                            .set(STOCK_DOCUMENT_LINE.COST, Kept.number("cost"))
                            .set(
                                    STOCK_DOCUMENT_LINE.TAX_RATE_ID,
                                    select(TAX_RATE.ID)
                                            .from(TAX_RATE)
                                            .where(TAX_RATE.CODE.eq(Kept.text("rate"))))
                            .set(STOCK_DOCUMENT_LINE.PRICE, Kept.number("price"))
                            .set(STOCK_DOCUMENT_LINE.EXPIRES, Kept.text("expires"))
                            .set(STOCK_DOCUMENT_LINE.RECEIPT_LINE, Kept.number("receiptLine")));

    private static final Field<Long> TOTAL =
            field(
                            select(coalesce(sum(STOCK_DOCUMENT_LINE.COST), inline(0)))
                                    .from(STOCK_DOCUMENT_LINE)
                                    .where(STOCK_DOCUMENT_LINE.DOCUMENT_ID.eq(STOCK_DOCUMENT.ID)))
                    .cast(Long.class)
                    .as("total");
    private static final Field<Long> BACK = sum(STOCK_DOCUMENT_LINE.QUANTITY).cast(Long.class);
    private static final Field<Long> BACK_COST = sum(STOCK_DOCUMENT_LINE.COST).cast(Long.class);

    private static final Kept LAST = Kept.of(select(max(STOCK_DOCUMENT.ID)).from(STOCK_DOCUMENT));
    private static final Kept BY_UUID =
            Kept.of(heads().and(STOCK_DOCUMENT.UUID.eq(Kept.text("uuid"))));
    private static final Kept FIND = Kept.of(heads().and(STOCK_DOCUMENT.ID.eq(Kept.number("id"))));
    private static final Kept RECEIPTS_BEFORE =
            Kept.of(
                    heads().and(STOCK_DOCUMENT.ID.lt(Kept.number("before")))
                            .and(STOCK_DOCUMENT.KIND.eq(inline("RECEIPT")))
                            .orderBy(STOCK_DOCUMENT.ID.desc())
                            .limit(Kept.number("limit")));
    private static final Kept COUNTS_BEFORE =
            Kept.of(
                    heads().and(STOCK_DOCUMENT.ID.lt(Kept.number("before")))
                            .and(STOCK_DOCUMENT.KIND.eq(inline("COUNT")))
                            .orderBy(STOCK_DOCUMENT.ID.desc())
                            .limit(Kept.number("limit")));
    private static final Kept ENTRY =
            Kept.of(
                    select(STOCK_DOCUMENT.JOURNAL_SEQ)
                            .from(STOCK_DOCUMENT)
                            .where(STOCK_DOCUMENT.ID.eq(Kept.number("id"))));
    private static final Kept GONE_BEFORE =
            Kept.of(
                    heads().and(STOCK_DOCUMENT.ID.lt(Kept.number("before")))
                            .and(STOCK_DOCUMENT.KIND.in(inline("WRITE_OFF"), inline("OWN_USE")))
                            .orderBy(STOCK_DOCUMENT.ID.desc())
                            .limit(Kept.number("limit")));
    private static final Kept OF_SUPPLIER =
            Kept.of(
                    heads().and(STOCK_DOCUMENT.SUPPLIER_ID.eq(Kept.number("supplier")))
                            .and(STOCK_DOCUMENT.ID.lt(Kept.number("before")))
                            .orderBy(STOCK_DOCUMENT.ID.desc())
                            .limit(Kept.number("limit")));
    private static final Kept SAME_NUMBER =
            Kept.of(
                    heads().and(STOCK_DOCUMENT.SUPPLIER_ID.eq(Kept.number("supplier")))
                            .and(STOCK_DOCUMENT.SUPPLIER_NUMBER.eq(Kept.text("number")))
                            .and(STOCK_DOCUMENT.SUPPLIER_NUMBER.ne(inline("")))
                            .and(STOCK_DOCUMENT.KIND.eq(inline("RECEIPT")))
                            .orderBy(STOCK_DOCUMENT.ID.desc())
                            .limit(inline(1)));
    private static final Kept CAME_LAST =
            Kept.of(
                    select(
                                    SUPPLIER.NAME,
                                    STOCK_DOCUMENT.BUSINESS_DATE,
                                    STOCK_DOCUMENT_LINE.QUANTITY,
                                    STOCK_DOCUMENT_LINE.COST)
                            .from(STOCK_DOCUMENT_LINE)
                            .join(STOCK_DOCUMENT)
                            .on(STOCK_DOCUMENT.ID.eq(STOCK_DOCUMENT_LINE.DOCUMENT_ID))
                            .join(SUPPLIER)
                            .on(SUPPLIER.ID.eq(STOCK_DOCUMENT.SUPPLIER_ID))
                            .where(
                                    STOCK_DOCUMENT_LINE.PRODUCT_ID.eq(Kept.number("product")),
                                    STOCK_DOCUMENT_LINE.QUANTITY.gt(inline(0L)),
                                    STOCK_DOCUMENT_LINE.COST.isNotNull(),
                                    STOCK_DOCUMENT.KIND.eq(inline("RECEIPT")))
                            .orderBy(STOCK_DOCUMENT_LINE.DOCUMENT_ID.desc())
                            .limit(inline(1)));
    private static final Kept LAST_RECEIPT =
            Kept.of(
                    heads().and(STOCK_DOCUMENT.SUPPLIER_ID.eq(Kept.number("supplier")))
                            .and(STOCK_DOCUMENT.KIND.eq(inline("RECEIPT")))
                            .orderBy(STOCK_DOCUMENT.ID.desc())
                            .limit(inline(1)));
    private static final Kept LINES =
            Kept.of(
                    select(
                                    STOCK_DOCUMENT_LINE.asterisk(),
                                    TAX_RATE.CODE,
                                    PRODUCT.NAME,
                                    PRODUCT.UNIT)
                            .from(STOCK_DOCUMENT_LINE)
                            .join(PRODUCT)
                            .on(PRODUCT.ID.eq(STOCK_DOCUMENT_LINE.PRODUCT_ID))
                            .leftJoin(TAX_RATE)
                            .on(TAX_RATE.ID.eq(STOCK_DOCUMENT_LINE.TAX_RATE_ID))
                            .where(STOCK_DOCUMENT_LINE.DOCUMENT_ID.eq(Kept.number("document")))
                            .orderBy(STOCK_DOCUMENT_LINE.LINE));
    private static final Kept RETURNED =
            Kept.of(
                    select(STOCK_DOCUMENT_LINE.RECEIPT_LINE, BACK, BACK_COST)
                            .from(STOCK_DOCUMENT)
                            .join(STOCK_DOCUMENT_LINE)
                            .on(STOCK_DOCUMENT_LINE.DOCUMENT_ID.eq(STOCK_DOCUMENT.ID))
                            .where(STOCK_DOCUMENT.RECEIPT_ID.eq(Kept.number("receipt")))
                            .groupBy(STOCK_DOCUMENT_LINE.RECEIPT_LINE));

    private final Statements kept;

    StockDocumentStore(Statements kept) {
        this.kept = kept;
    }

    /// What went back of a line of a receipt.
    public record Returned(Quantity quantity, Money cost) {
        /// Nothing yet.
        public static final Returned NONE = new Returned(Quantity.ZERO, Money.ZERO);
    }

    /// Books a paper with its lines and what they move, and returns its row.
    ///
    /// @param head with the time of its entry; its row is assigned here
    /// @param offsetSeconds the shop's offset from UTC then
    /// @param moved what the lines do to the shelves
    public long insert(
            StockDocument.Head head,
            int offsetSeconds,
            Optional<Long> shift,
            Optional<Long> approval,
            long journalSeq,
            List<StockLine> lines,
            List<StockStore.Moved> moved) {
        long id =
                kept.insertNew(
                        INSERT,
                        head.uuid().toString(),
                        head.kind().name(),
                        head.number(),
                        head.supplier().map(Supplier::id).orElse(null),
                        head.supplierNumber(),
                        head.dates().day().map(LocalDate::toString).orElse(null),
                        head.dates().due().map(LocalDate::toString).orElse(null),
                        head.receipt().orElse(null),
                        shift.orElse(null),
                        head.by().id(),
                        approval.orElse(null),
                        head.reason(),
                        head.at().toEpochMilli(),
                        (long) offsetSeconds,
                        head.day().toString(),
                        (long) lines.size(),
                        journalSeq);
        for (StockLine line : lines) {
            kept.insert(
                    INSERT_LINE,
                    id,
                    (long) line.line(),
                    line.product(),
                    line.quantity().thousandths(),
                    line.cost().map(Money::minor).orElse(null),
                    line.taxCode(),
                    line.price().map(Money::minor).orElse(null),
                    line.expires().map(LocalDate::toString).orElse(null),
                    line.receiptLine().map(Integer::longValue).orElse(null));
        }
        StockMovement.Kind kind = StockMovement.Kind.valueOf(head.kind().name());
        new StockStore(kept).move(kind, id, head.at(), moved);
        BatchStore batches = new BatchStore(kept);
        for (int i = 0; i < lines.size(); i++) {
            batches.book(id, lines.get(i), moved.get(i), head.receipt());
        }
        return id;
    }

    /// The row of the newest paper; 0 before the first.
    public long last() {
        return kept.number(LAST).orElse(0L);
    }

    /// The paper that was booked under this UUID.
    public Optional<StockDocument> byUuid(UUID uuid) {
        return kept.one(BY_UUID, StockDocumentStore::head, uuid.toString()).map(this::whole);
    }

    /// The paper of this row.
    public Optional<StockDocument> find(long id) {
        return kept.one(FIND, StockDocumentStore::head, id).map(this::whole);
    }

    /// The receipts of goods before the one of this row, the newest first.
    public List<StockDocument.Head> receiptsBefore(long id, int limit) {
        return kept.all(RECEIPTS_BEFORE, StockDocumentStore::head, id, (long) limit);
    }

    /// The journal entry of a paper; 0 for none.
    public long entryOf(long id) {
        return kept.number(ENTRY, id).orElse(0L);
    }

    /// What was counted before the paper of this row, the newest first.
    public List<StockDocument.Head> countsBefore(long id, int limit) {
        return kept.all(COUNTS_BEFORE, StockDocumentStore::head, id, (long) limit);
    }

    /// What was written off or used by the shop before the paper of this row, the newest first.
    public List<StockDocument.Head> goneBefore(long id, int limit) {
        return kept.all(GONE_BEFORE, StockDocumentStore::head, id, (long) limit);
    }

    /// Those of a supplier.
    public List<StockDocument.Head> ofSupplier(long supplier, long before, int limit) {
        return kept.all(OF_SUPPLIER, StockDocumentStore::head, supplier, before, (long) limit);
    }

    /// The newest receipt with this number on the supplier's own paper; none for an empty one.
    public Optional<StockDocument.Head> ofNumber(long supplier, String number) {
        return kept.one(SAME_NUMBER, StockDocumentStore::head, supplier, number);
    }

    /// The newest receipt of a supplier.
    public Optional<StockDocument> lastReceipt(long supplier) {
        return kept.one(LAST_RECEIPT, StockDocumentStore::head, supplier).map(this::whole);
    }

    /// How a product came in last.
    public Optional<LastReceipt> lastOf(long product) {
        return kept.one(
                CAME_LAST,
                row -> {
                    Quantity quantity = new Quantity(row.number(STOCK_DOCUMENT_LINE.QUANTITY));
                    return new LastReceipt(
                            row.text(SUPPLIER.NAME),
                            LocalDate.parse(row.text(STOCK_DOCUMENT.BUSINESS_DATE)),
                            quantity,
                            Shares.upTo(
                                    Money.of(row.number(STOCK_DOCUMENT_LINE.COST)),
                                    Quantity.ONE,
                                    quantity));
                },
                product);
    }

    /// What went back of a receipt, by line.
    public Map<Integer, Returned> returned(long receipt) {
        Map<Integer, Returned> back = new HashMap<>();
        kept.all(
                RETURNED,
                row ->
                        back.put(
                                row.small(STOCK_DOCUMENT_LINE.RECEIPT_LINE),
                                new Returned(
                                        new Quantity(row.number(BACK)),
                                        Money.of(row.number(BACK_COST)))),
                receipt);
        return back;
    }

    private StockDocument whole(StockDocument.Head head) {
        return new StockDocument(head, kept.all(LINES, StockDocumentStore::line, head.id()));
    }

    private static SelectConditionStep<Record> heads() {
        return select(
                        STOCK_DOCUMENT.asterisk(),
                        SUPPLIER.ID,
                        SUPPLIER.NAME,
                        SUPPLIER.ACTIVE,
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.ROLE,
                        TOTAL)
                .from(STOCK_DOCUMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(STOCK_DOCUMENT.PERSON_ID))
                .leftJoin(SUPPLIER)
                .on(SUPPLIER.ID.eq(STOCK_DOCUMENT.SUPPLIER_ID))
                .where(noCondition());
    }

    private static StockDocument.Head head(KeptRow row) {
        return new StockDocument.Head(
                row.number(STOCK_DOCUMENT.ID),
                UUID.fromString(row.text(STOCK_DOCUMENT.UUID)),
                DocumentKind.valueOf(row.text(STOCK_DOCUMENT.KIND)),
                row.text(STOCK_DOCUMENT.NUMBER),
                Optional.ofNullable(row.numberOrNull(STOCK_DOCUMENT.SUPPLIER_ID))
                        .map(_ -> SupplierStore.supplier(row)),
                row.text(STOCK_DOCUMENT.SUPPLIER_NUMBER),
                new PaperDates(
                        day(row.textOrNull(STOCK_DOCUMENT.PAPER_DAY)),
                        day(row.textOrNull(STOCK_DOCUMENT.DUE))),
                Optional.ofNullable(row.numberOrNull(STOCK_DOCUMENT.RECEIPT_ID)),
                row.text(STOCK_DOCUMENT.REASON),
                Rows.employee(row),
                Instant.ofEpochMilli(row.number(STOCK_DOCUMENT.AT)),
                Rows.date(row.text(STOCK_DOCUMENT.BUSINESS_DATE)),
                row.small(STOCK_DOCUMENT.LINE_COUNT),
                Money.of(row.number(TOTAL)));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    private static StockDocument.Named line(KeptRow row) {
        String rate = row.textOrNull(TAX_RATE.CODE);
        StockLine line =
                new StockLine(
                        row.small(STOCK_DOCUMENT_LINE.LINE),
                        row.number(STOCK_DOCUMENT_LINE.PRODUCT_ID),
                        new Quantity(row.number(STOCK_DOCUMENT_LINE.QUANTITY)),
                        Optional.ofNullable(row.numberOrNull(STOCK_DOCUMENT_LINE.COST))
                                .map(Money::of),
                        rate == null ? "" : rate,
                        Optional.ofNullable(row.numberOrNull(STOCK_DOCUMENT_LINE.PRICE))
                                .map(Money::of),
                        day(row.textOrNull(STOCK_DOCUMENT_LINE.EXPIRES)),
                        Optional.ofNullable(row.numberOrNull(STOCK_DOCUMENT_LINE.RECEIPT_LINE))
                                .map(Math::toIntExact));
        return new StockDocument.Named(
                line, row.text(PRODUCT.NAME), Unit.valueOf(row.text(PRODUCT.UNIT)));
    }
}
