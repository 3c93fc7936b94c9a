package smena.store;

import static smena.store.tables.Tables.BATCH;
import static smena.store.tables.Tables.RECEIPT_PHOTO;
import static smena.store.tables.Tables.STOCK_DOCUMENT;
import static smena.store.tables.Tables.STOCK_DOCUMENT_LINE;
import static smena.store.tables.Tables.SUPPLIER;
import static smena.store.tables.Tables.SUPPLIER_ENTRY;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import smena.domain.stock.Batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Papers about goods and what suppliers are owed as they stand in the database, for anyone who
/// compares them with the journal; nothing is verified yet. Each stream is lazy and must be closed.
public final class SupplyRows {
    private static final int STEP = 500;

    /// Some 400 KB each.
    private static final int PHOTO_STEP = 4;

    private final DSLContext sql;

    SupplyRows(DSLContext sql) {
        this.sql = sql;
    }

    /// A row of `stock_document` with its lines. Rows it names are 0, and days empty, for none.
    public record DocumentRow(
            long id,
            String uuid,
            String kind,
            String number,
            long supplier,
            String supplierNumber,
            String paperDay,
            String due,
            long receipt,
            long shift,
            long person,
            long approval,
            String reason,
            long at,
            long offset,
            String businessDate,
            long lineCount,
            long journalSeq,
            List<DocumentLineRow> lines) {}

    /// A row of `stock_document_line` with the rate it points at; that is empty for none.
    public record DocumentLineRow(
            long document,
            long line,
            long product,
            long quantity,
            Optional<Long> cost,
            String taxCode,
            Optional<Long> price,
            String expires,
            long receiptLine) {}

    /// A row of `supplier_entry`. Rows it names are 0 for none.
    public record EntryRow(
            long id,
            String uuid,
            long supplier,
            String kind,
            long amount,
            long balance,
            long document,
            long movement,
            String reason,
            long shift,
            long person,
            long approval,
            long at,
            long offset,
            String businessDate,
            long journalSeq) {}

    /// Papers in the order they were booked, which is that of their rows.
    public Stream<DocumentRow> documents() {
        Stream<DocumentLineRow> lines = documentLines();
        OwnedRows<DocumentLineRow> owned =
                new OwnedRows<>(lines.iterator(), DocumentLineRow::document);
        return sql.selectFrom(STOCK_DOCUMENT)
                .orderBy(STOCK_DOCUMENT.ID)
                .fetchSize(STEP)
                .fetchStream()
                .onClose(lines::close)
                .map(
                        row ->
                                new DocumentRow(
                                        row.getId(),
                                        row.getUuid(),
                                        row.getKind(),
                                        row.getNumber(),
                                        zero(row.getSupplierId()),
                                        row.getSupplierNumber(),
                                        text(row.getPaperDay()),
                                        text(row.getDue()),
                                        zero(row.getReceiptId()),
                                        zero(row.getShiftId()),
                                        row.getPersonId(),
                                        zero(row.getApprovalId()),
                                        row.getReason(),
                                        row.getAt(),
                                        row.getOffsetS(),
                                        row.getBusinessDate(),
                                        row.getLineCount(),
                                        row.getJournalSeq(),
                                        owned.of(row.getId())));
    }

    private Stream<DocumentLineRow> documentLines() {
        return sql.select(STOCK_DOCUMENT_LINE.asterisk(), TAX_RATE.CODE)
                .from(STOCK_DOCUMENT_LINE)
                .leftJoin(TAX_RATE)
                .on(TAX_RATE.ID.eq(STOCK_DOCUMENT_LINE.TAX_RATE_ID))
                .orderBy(STOCK_DOCUMENT_LINE.DOCUMENT_ID, STOCK_DOCUMENT_LINE.LINE)
                .fetchSize(STEP)
                .fetchStream()
                .map(SupplyRows::line);
    }

    private static DocumentLineRow line(Record row) {
        return new DocumentLineRow(
                row.get(STOCK_DOCUMENT_LINE.DOCUMENT_ID),
                row.get(STOCK_DOCUMENT_LINE.LINE),
                row.get(STOCK_DOCUMENT_LINE.PRODUCT_ID),
                row.get(STOCK_DOCUMENT_LINE.QUANTITY),
                Optional.ofNullable(row.get(STOCK_DOCUMENT_LINE.COST)),
                text(row.get(TAX_RATE.CODE)),
                Optional.ofNullable(row.get(STOCK_DOCUMENT_LINE.PRICE)),
                text(row.get(STOCK_DOCUMENT_LINE.EXPIRES)),
                zero(row.get(STOCK_DOCUMENT_LINE.RECEIPT_LINE)));
    }

    /// What suppliers are owed, entry by entry, in the order of the rows.
    public Stream<EntryRow> entries() {
        return sql.selectFrom(SUPPLIER_ENTRY)
                .orderBy(SUPPLIER_ENTRY.ID)
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                new EntryRow(
                                        row.getId(),
                                        row.getUuid(),
                                        row.getSupplierId(),
                                        row.getKind(),
                                        row.getAmount(),
                                        row.getBalance(),
                                        zero(row.getDocumentId()),
                                        zero(row.getMovementId()),
                                        row.getReason(),
                                        zero(row.getShiftId()),
                                        row.getPersonId(),
                                        zero(row.getApprovalId()),
                                        row.getAt(),
                                        row.getOffsetS(),
                                        row.getBusinessDate(),
                                        row.getJournalSeq()));
    }

    /// A row of `batch`.
    public record BatchRow(
            long document, long line, long product, String expires, long quantity, long left) {
        /// As the row of this batch must be.
        public static BatchRow of(Batch batch) {
            return new BatchRow(
                    batch.document(),
                    batch.line(),
                    batch.product(),
                    batch.expires().toString(),
                    batch.quantity().thousandths(),
                    batch.left().thousandths());
        }
    }

    /// Goods that keep to a day.
    public Stream<BatchRow> batches() {
        return sql.selectFrom(BATCH)
                .orderBy(BATCH.DOCUMENT_ID, BATCH.LINE)
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                new BatchRow(
                                        row.getDocumentId(),
                                        row.getLine(),
                                        row.getProductId(),
                                        row.getExpires(),
                                        row.getQuantity(),
                                        row.getLeft()));
    }

    /// A row of `receipt_photo` with the number of its paper; the picture is a JPEG in base64.
    public record PhotoRow(long id, String paper, String picture) {}

    /// Photographs of papers in the order they were booked, which is that of their rows.
    public Stream<PhotoRow> photos() {
        return sql.select(RECEIPT_PHOTO.ID, STOCK_DOCUMENT.NUMBER, RECEIPT_PHOTO.PICTURE)
                .from(RECEIPT_PHOTO)
                .leftJoin(STOCK_DOCUMENT)
                .on(STOCK_DOCUMENT.UUID.eq(RECEIPT_PHOTO.DOCUMENT_UUID))
                .orderBy(RECEIPT_PHOTO.ID)
                .fetchSize(PHOTO_STEP)
                .fetchStream()
                .map(row -> new PhotoRow(row.value1(), text(row.value2()), row.value3()));
    }

    /// How many lines papers have in all.
    public long lines() {
        return sql.fetchCount(STOCK_DOCUMENT_LINE);
    }

    /// The names of all suppliers, by row.
    public Map<Long, String> suppliers() {
        return sql.selectFrom(SUPPLIER).fetchMap(SUPPLIER.ID, SUPPLIER.NAME);
    }

    /// The first product whose value is not the sum of its movements, or whose stock is not, or of
    /// which more is in batches than on the shelf. The stock of one that was counted from its first
    /// day on may have begun with some, and is not asked.
    public Optional<Long> firstWrongStock() {
        return sql.resultQuery(
                        "select p.id from product p left join (select product_id,"
                                + " sum(quantity) as moved, sum(value) as worth"
                                + " from stock_movement group by product_id) m"
                                + " on m.product_id = p.id where p.stock is not null"
                                + " and (p.stock_value is not null and p.stock_value"
                                + " <> coalesce(m.worth, 0) or p.counted_from is not null"
                                + " and p.stock <> coalesce(m.moved, 0) or max(p.stock, 0)"
                                + " < (select coalesce(sum(left), 0) from batch"
                                + " where product_id = p.id and left > 0)) order by p.id limit 1")
                .fetchOptional(row -> row.get(0, Long.class));
    }

    /// The first supplier whose balance is not the sum of their entries.
    public Optional<Long> firstWrongSupplier() {
        return sql.resultQuery(
                        "select e.supplier_id from supplier_entry e group by e.supplier_id"
                                + " having sum(e.amount) <> (select l.balance from supplier_entry l"
                                + " where l.supplier_id = e.supplier_id order by l.id desc limit 1)"
                                + " limit 1")
                .fetchOptional(row -> row.get(0, Long.class));
    }

    private static long zero(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
