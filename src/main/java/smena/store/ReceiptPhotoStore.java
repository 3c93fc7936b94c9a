package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import static smena.store.tables.Tables.RECEIPT_DRAFT_PHOTO;
import static smena.store.tables.Tables.RECEIPT_PHOTO;

import org.jooq.DSLContext;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Photographs of the papers that came with goods, in base64: of drafts, and of booked receipts.
public final class ReceiptPhotoStore {
    private final DSLContext sql;
    private final ToldRows told;

    ReceiptPhotoStore(DSLContext sql, ToldRows told) {
        this.sql = sql;
        this.told = told;
    }

    /// The numbers of those of a draft, in their order.
    public List<Long> ofDraft(UUID draft) {
        return sql.select(RECEIPT_DRAFT_PHOTO.NUMBER)
                .from(RECEIPT_DRAFT_PHOTO)
                .where(RECEIPT_DRAFT_PHOTO.DRAFT_UUID.eq(draft.toString()))
                .orderBy(RECEIPT_DRAFT_PHOTO.NUMBER)
                .fetch(RECEIPT_DRAFT_PHOTO.NUMBER);
    }

    /// The numbers of those of a booked receipt, in their order.
    public List<Long> ofReceipt(UUID receipt) {
        return sql.select(RECEIPT_PHOTO.ID)
                .from(RECEIPT_PHOTO)
                .where(RECEIPT_PHOTO.DOCUMENT_UUID.eq(receipt.toString()))
                .orderBy(RECEIPT_PHOTO.ID)
                .fetch(RECEIPT_PHOTO.ID);
    }

    /// One of a draft.
    public Optional<String> inDraft(UUID draft, long number) {
        return sql.select(RECEIPT_DRAFT_PHOTO.PICTURE)
                .from(RECEIPT_DRAFT_PHOTO)
                .where(
                        RECEIPT_DRAFT_PHOTO.DRAFT_UUID.eq(draft.toString()),
                        RECEIPT_DRAFT_PHOTO.NUMBER.eq(number))
                .fetchOptional(RECEIPT_DRAFT_PHOTO.PICTURE);
    }

    /// One of a booked receipt.
    public Optional<String> inReceipt(UUID receipt, long number) {
        return sql.select(RECEIPT_PHOTO.PICTURE)
                .from(RECEIPT_PHOTO)
                .where(
                        RECEIPT_PHOTO.ID.eq(number),
                        RECEIPT_PHOTO.DOCUMENT_UUID.eq(receipt.toString()))
                .fetchOptional(RECEIPT_PHOTO.PICTURE);
    }

    /// Adds one to a draft that is kept.
    public void add(UUID draft, String picture) {
        long last =
                sql.select(coalesce(max(RECEIPT_DRAFT_PHOTO.NUMBER), inline(0L)))
                        .from(RECEIPT_DRAFT_PHOTO)
                        .where(RECEIPT_DRAFT_PHOTO.DRAFT_UUID.eq(draft.toString()))
                        .fetchSingle()
                        .value1();
        sql.insertInto(RECEIPT_DRAFT_PHOTO)
                .set(RECEIPT_DRAFT_PHOTO.DRAFT_UUID, draft.toString())
                .set(RECEIPT_DRAFT_PHOTO.NUMBER, last + 1)
                .set(RECEIPT_DRAFT_PHOTO.PICTURE, picture)
                .execute();
    }

    /// Takes one off a draft.
    public void remove(UUID draft, long number) {
        sql.deleteFrom(RECEIPT_DRAFT_PHOTO)
                .where(
                        RECEIPT_DRAFT_PHOTO.DRAFT_UUID.eq(draft.toString()),
                        RECEIPT_DRAFT_PHOTO.NUMBER.eq(number))
                .execute();
    }

    /// Books those of a draft; the next journal entry, which is that of its receipt, tells of them.
    public void book(UUID draft) {
        for (long number : ofDraft(draft)) {
            addBooked(draft, inDraft(draft, number).orElseThrow());
        }
    }

    /// Adds one to a receipt that is or will be booked; the next journal entry tells of it.
    public void addBooked(UUID receipt, String picture) {
        Long id =
                sql.insertInto(RECEIPT_PHOTO)
                        .set(RECEIPT_PHOTO.DOCUMENT_UUID, receipt.toString())
                        .set(RECEIPT_PHOTO.PICTURE, picture)
                        .returningResult(RECEIPT_PHOTO.ID)
                        .fetchSingle()
                        .value1();
        told.touch(RECEIPT_PHOTO, id);
    }
}
