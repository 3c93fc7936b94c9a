package smena.store;

import static smena.store.tables.Tables.RECEIPT_DRAFT;
import static smena.store.tables.Tables.RECEIPT_DRAFT_LINE;

import org.jooq.DSLContext;

import smena.domain.money.Quantity;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.StockItem;
import smena.domain.stock.WriteOffDraft;
import smena.store.tables.tables.records.ReceiptDraftRecord;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What is to be written off or used by the shop and is not booked yet. It stands where drafts of
/// receipts do.
public final class WriteOffDraftStore {
    private static final Kept ADD_LINE =
            Kept.insert(
                    RECEIPT_DRAFT_LINE,
                    RECEIPT_DRAFT_LINE.DRAFT_UUID,
                    RECEIPT_DRAFT_LINE.LINE,
                    RECEIPT_DRAFT_LINE.PRODUCT_ID,
                    RECEIPT_DRAFT_LINE.QUANTITY);

    private final DSLContext sql;
    private final Statements kept;

    WriteOffDraftStore(DSLContext sql, Statements kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /// Keeps a draft as it is now, in the place of what was kept of it.
    public void save(WriteOffDraft draft, long person, Instant at) {
        delete(draft.uuid());
        String uuid = draft.uuid().toString();
        sql.insertInto(RECEIPT_DRAFT)
                .set(RECEIPT_DRAFT.UUID, uuid)
                .set(RECEIPT_DRAFT.KIND, draft.kind().name())
                .set(RECEIPT_DRAFT.REASON, draft.reason())
                .set(RECEIPT_DRAFT.PERSON_ID, person)
                .set(RECEIPT_DRAFT.CHANGED_AT, at.toEpochMilli())
                .execute();
        long line = 1;
        for (StockItem item : draft.items()) {
            kept.insert(ADD_LINE, uuid, line++, item.product(), item.quantity().thousandths());
        }
    }

    /// Throws a draft away.
    public void delete(UUID uuid) {
        sql.deleteFrom(RECEIPT_DRAFT)
                .where(RECEIPT_DRAFT.UUID.eq(uuid.toString()), RECEIPT_DRAFT.KIND.isNotNull())
                .execute();
    }

    /// All drafts, the newest first.
    public List<WriteOffDraft> all() {
        return sql.selectFrom(RECEIPT_DRAFT)
                .where(RECEIPT_DRAFT.KIND.isNotNull())
                .orderBy(RECEIPT_DRAFT.CHANGED_AT.desc(), RECEIPT_DRAFT.UUID)
                .fetch(this::draft);
    }

    private WriteOffDraft draft(ReceiptDraftRecord row) {
        return new WriteOffDraft(
                UUID.fromString(row.getUuid()),
                DocumentKind.valueOf(row.getKind()),
                row.getReason(),
                sql.selectFrom(RECEIPT_DRAFT_LINE)
                        .where(RECEIPT_DRAFT_LINE.DRAFT_UUID.eq(row.getUuid()))
                        .orderBy(RECEIPT_DRAFT_LINE.LINE)
                        .fetch(
                                line ->
                                        new StockItem(
                                                line.getProductId(),
                                                new Quantity(line.getQuantity()))));
    }
}
