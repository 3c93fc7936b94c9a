package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import static smena.store.tables.Tables.APPROVAL;
import static smena.store.tables.Tables.CASH_COUNT_LINE;
import static smena.store.tables.Tables.OPENING_DIFFERENCE;
import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.PRICE_CHANGE;
import static smena.store.tables.Tables.PRICE_DOCUMENT;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.PRODUCT_ENTRY;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.REFUND_MARK;
import static smena.store.tables.Tables.REFUND_PAYMENT;
import static smena.store.tables.Tables.REPLY;
import static smena.store.tables.Tables.ROLE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SALE_REDUCTION;
import static smena.store.tables.Tables.SETTING;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.STOCK_MOVEMENT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;

import smena.domain.journal.Sha256;
import smena.domain.price.PriceLine;
import smena.store.BookedRows.ApprovalRow;
import smena.store.BookedRows.PriceChangeRow;
import smena.store.BookedRows.ReplyKey;
import smena.store.BookedRows.ReplyRow;
import smena.store.BookedRows.ShelfRow;
import smena.store.BookedRows.StockRow;
import smena.store.tables.tables.records.StockMovementRecord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Rows that journal entries tell of beside those of sales and shifts, for the check of the books.
/// Each stream is lazy and must be closed.
public final class HeldRows {
    private static final int STEP = 500;

    private final DSLContext sql;

    HeldRows(DSLContext sql) {
        this.sql = sql;
    }

    /// All rows of one of [ToldRows#TABLES] as an entry tells of them, but for the settings that
    /// none tells of, and the roles that every till has: those belong to the schema.
    public Stream<Map<String, Object>> told(String name) {
        Table<?> table = ToldRows.table(name);
        return sql.selectFrom(table)
                .orderBy(ToldRows.key(table))
                .fetchSize(STEP)
                .fetchStream()
                .map(row -> ToldRows.facts(table, row))
                .filter(facts -> !isUntold(table, facts));
    }

    private static boolean isUntold(Table<?> table, Map<String, Object> facts) {
        if (table == ROLE) {
            return !facts.containsKey(ROLE.BASE.getName());
        }
        return table == SETTING
                && ToldRows.QUIET_SETTINGS.contains(
                        String.valueOf(facts.get(SETTING.NAME.getName())));
    }

    /// The name of the column that a row of one of [ToldRows#TABLES] is known by.
    public static String key(String table) {
        return ToldRows.key(ToldRows.table(table)).getName();
    }

    /// The digest of each product, in the order of their numbers.
    public void products(ProductDigests.Each each) {
        new ProductDigests(sql).read(each);
    }

    /// The counted products, each with the journal entry that began to count it; 0 where it was
    /// counted from its first day on.
    public Map<Long, Long> counted() {
        Map<Long, Long> counted = new HashMap<>();
        try (var rows =
                stream(
                        sql.select(PRODUCT.ID, PRODUCT.COUNTED_FROM)
                                .from(PRODUCT)
                                .where(PRODUCT.STOCK.isNotNull()))) {
            rows.forEach(
                    row -> counted.put(row.value1(), Optional.ofNullable(row.value2()).orElse(0L)));
        }
        return counted;
    }

    /// A row of the history of products.
    ///
    /// @param last the row of its last product
    public record ProductEntryRow(long id, long seq, long first, long last) {}

    /// The history of products in the order of the journal.
    public Stream<ProductEntryRow> productEntries() {
        return stream(sql.selectFrom(PRODUCT_ENTRY).orderBy(PRODUCT_ENTRY.ID))
                .map(
                        row ->
                                new ProductEntryRow(
                                        row.getId(),
                                        row.getJournalSeq(),
                                        row.getProductId(),
                                        Optional.ofNullable(row.getLastId())
                                                .orElse(row.getProductId())));
    }

    /// Approvals in the order they were given.
    public Stream<ApprovalRow> approvals() {
        return stream(sql.selectFrom(APPROVAL).orderBy(APPROVAL.ID))
                .map(
                        row ->
                                new ApprovalRow(
                                        row.getId(),
                                        row.getAct(),
                                        row.getAskedBy(),
                                        row.getApprovedBy(),
                                        row.getOwn(),
                                        row.getReason(),
                                        row.getSubject(),
                                        row.getAmount(),
                                        row.getAt(),
                                        Optional.ofNullable(row.getUsedAt())));
    }

    /// All answers that are kept, their bodies as digests: some thousands.
    public Map<ReplyKey, ReplyRow> replies() {
        Map<ReplyKey, ReplyRow> all = new HashMap<>();
        try (Stream<? extends Record> rows = stream(sql.selectFrom(REPLY))) {
            rows.forEach(
                    row ->
                            all.put(
                                    new ReplyKey(row.get(REPLY.PROGRAM_ID), row.get(REPLY.KEY)),
                                    new ReplyRow(
                                            row.get(REPLY.REQUEST),
                                            row.get(REPLY.STATUS),
                                            Sha256.hex(row.get(REPLY.BODY)),
                                            row.get(REPLY.AT))));
        }
        return all;
    }

    /// Answers given before this moment, milliseconds, may have gone.
    public long repliesMayGoBefore() {
        Long last =
                sql.select(REPLY.AT)
                        .from(REPLY)
                        .orderBy(REPLY.AT.desc())
                        .limit(1)
                        .offset(ReplyStore.KEPT.least() - 1)
                        .fetchOne(REPLY.AT);
        return last == null ? Long.MIN_VALUE : last - ReplyStore.KEPT.kept().toMillis();
    }

    /// Movements of stock in the order they were made.
    public Stream<StockRow> stockMovements() {
        return stream(sql.selectFrom(STOCK_MOVEMENT).orderBy(STOCK_MOVEMENT.ID))
                .map(HeldRows::stock);
    }

    /// Those of refunds alone.
    public Stream<StockRow> returnedStock() {
        return stream(
                        sql.selectFrom(STOCK_MOVEMENT)
                                .where(STOCK_MOVEMENT.REFUND_ID.isNotNull())
                                .orderBy(STOCK_MOVEMENT.ID))
                .map(HeldRows::stock);
    }

    /// Those of papers about goods alone.
    public Stream<StockRow> bookedStock() {
        return stream(
                        sql.selectFrom(STOCK_MOVEMENT)
                                .where(STOCK_MOVEMENT.DOCUMENT_ID.isNotNull())
                                .orderBy(STOCK_MOVEMENT.ID))
                .map(HeldRows::stock);
    }

    /// What is on the shelves of products that are counted or have a cost.
    public Stream<ShelfRow> shelves() {
        return stream(
                        sql.select(
                                        PRODUCT.ID,
                                        PRODUCT.STOCK,
                                        PRODUCT.STOCK_VALUE,
                                        PRODUCT.LAST_COST)
                                .from(PRODUCT)
                                .where(
                                        PRODUCT.STOCK
                                                .isNotNull()
                                                .or(PRODUCT.STOCK_VALUE.isNotNull())
                                                .or(PRODUCT.LAST_COST.isNotNull()))
                                .orderBy(PRODUCT.ID))
                .map(
                        row ->
                                new ShelfRow(
                                        row.value1(),
                                        Optional.ofNullable(row.value2()).orElse(0L),
                                        Optional.ofNullable(row.value3()),
                                        Optional.ofNullable(row.value4())));
    }

    private static StockRow stock(StockMovementRecord row) {
        boolean ofDocument = row.getDocumentId() != null || row.getDocumentLine() != null;
        boolean ofRefund = row.getRefundId() != null || row.getRefundLine() != null;
        boolean ofSale = row.getSaleId() != null || row.getSaleLine() != null;
        return new StockRow(
                row.getId(),
                row.getProductId(),
                row.getKind(),
                row.getQuantity(),
                Optional.ofNullable(row.getValue()),
                Optional.ofNullable(row.getSaleId()).orElse(0L),
                Optional.ofNullable(row.getSaleLine()).orElse(0L),
                !ofRefund && !ofDocument,
                Optional.ofNullable(row.getRefundId()).orElse(0L),
                Optional.ofNullable(row.getRefundLine()).orElse(0L),
                !ofSale && !ofDocument,
                Optional.ofNullable(row.getDocumentId()).orElse(0L),
                Optional.ofNullable(row.getDocumentLine()).orElse(0L),
                !ofSale && !ofRefund,
                row.getAt());
    }

    /// What became of the lines of price documents, in that order.
    public Stream<PriceChangeRow> priceChanges() {
        return stream(sql.selectFrom(PRICE_CHANGE).orderBy(PRICE_CHANGE.ID))
                .map(
                        row ->
                                new PriceChangeRow(
                                        row.getId(),
                                        row.getDocumentId(),
                                        row.getLine(),
                                        row.getProductId(),
                                        row.getOldPrice(),
                                        row.getNewPrice(),
                                        row.getOutcome(),
                                        row.getAt()));
    }

    /// The lines that a price document was made with; none where they came into force with it.
    public List<PriceLine> priceLines(long document) {
        String lines =
                sql.select(PRICE_DOCUMENT.LINES)
                        .from(PRICE_DOCUMENT)
                        .where(PRICE_DOCUMENT.ID.eq(document))
                        .fetchOne(PRICE_DOCUMENT.LINES);
        return lines == null ? List.of() : PriceRows.lines(lines);
    }

    /// How many rows there are of the parts of sales, refunds and counts.
    public Map<String, Long> parts() {
        Map<String, Long> parts = new HashMap<>();
        for (Table<?> table :
                new Table<?>[] {
                    SALE_LINE,
                    SALE_REDUCTION,
                    PAYMENT,
                    REFUND_LINE,
                    REFUND_MARK,
                    REFUND_PAYMENT,
                    CASH_COUNT_LINE
                }) {
            parts.put(table.getName(), rows(table));
        }
        return parts;
    }

    /// How many differences belong to no shift.
    public Map<String, Long> looseParts() {
        return Map.of(
                OPENING_DIFFERENCE.getName(),
                (long)
                        sql.fetchCount(
                                OPENING_DIFFERENCE,
                                notExists(
                                        selectOne()
                                                .from(SHIFT)
                                                .where(SHIFT.ID.eq(OPENING_DIFFERENCE.SHIFT_ID)))));
    }

    private long rows(Table<?> table) {
        return sql.select(count()).from(table).fetchSingle().value1();
    }

    private static <R extends Record> Stream<R> stream(ResultQuery<R> query) {
        return query.fetchSize(STEP).fetchStream();
    }
}
