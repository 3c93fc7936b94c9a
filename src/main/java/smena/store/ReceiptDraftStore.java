package smena.store;

import static smena.store.tables.Tables.RECEIPT_DRAFT;
import static smena.store.tables.Tables.RECEIPT_DRAFT_LINE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.PaperDates;
import smena.domain.stock.ReceiptDraft;
import smena.store.tables.tables.records.ReceiptDraftLineRecord;
import smena.store.tables.tables.records.ReceiptDraftRecord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Receipts of goods that are not booked yet.
public final class ReceiptDraftStore {
    private static final Kept ADD_LINE =
            Kept.insert(
                    RECEIPT_DRAFT_LINE,
                    RECEIPT_DRAFT_LINE.DRAFT_UUID,
                    RECEIPT_DRAFT_LINE.LINE,
                    RECEIPT_DRAFT_LINE.PRODUCT_ID,
                    RECEIPT_DRAFT_LINE.QUANTITY,
                    RECEIPT_DRAFT_LINE.UNIT_COST,
                    RECEIPT_DRAFT_LINE.COST,
                    RECEIPT_DRAFT_LINE.TAX_CODE,
                    RECEIPT_DRAFT_LINE.PRICE,
                    RECEIPT_DRAFT_LINE.EXPIRES);

    private final DSLContext sql;
    private final Statements kept;

    ReceiptDraftStore(DSLContext sql, Statements kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /// Keeps a draft as it is now, in the place of what was kept of it.
    public void save(ReceiptDraft draft, long person, Instant at) {
        String uuid = draft.uuid().toString();
        ReceiptDraftRecord head = new ReceiptDraftRecord();
        head.setUuid(uuid);
        head.setPersonId(person);
        head.setChangedAt(at.toEpochMilli());
        head.setSupplier(draft.supplier());
        head.setSupplierNumber(draft.supplierNumber());
        head.setFromDrawer(draft.fromDrawer() ? 1L : 0L);
        head.setPaperDay(text(draft.dates().day()));
        head.setDue(text(draft.dates().due()));
        // In its place: photographs belong to the row that is there.
        sql.insertInto(RECEIPT_DRAFT).set(head).onDuplicateKeyUpdate().set(head).execute();
        sql.deleteFrom(RECEIPT_DRAFT_LINE).where(RECEIPT_DRAFT_LINE.DRAFT_UUID.eq(uuid)).execute();
        long number = 1;
        for (ReceiptDraft.Line line : draft.lines()) {
            insert(uuid, number++, line);
        }
    }

    /// Throws a draft away.
    public void delete(UUID uuid) {
        sql.deleteFrom(RECEIPT_DRAFT)
                .where(RECEIPT_DRAFT.UUID.eq(uuid.toString()), RECEIPT_DRAFT.KIND.isNull())
                .execute();
    }

    /// The draft of this UUID.
    public Optional<ReceiptDraft> find(UUID uuid) {
        return sql.selectFrom(RECEIPT_DRAFT)
                .where(RECEIPT_DRAFT.UUID.eq(uuid.toString()), RECEIPT_DRAFT.KIND.isNull())
                .fetchOptional(this::draft);
    }

    /// All drafts, the newest first.
    public List<ReceiptDraft> all() {
        return sql.selectFrom(RECEIPT_DRAFT)
                .where(RECEIPT_DRAFT.KIND.isNull())
                .orderBy(RECEIPT_DRAFT.CHANGED_AT.desc(), RECEIPT_DRAFT.UUID)
                .fetch(this::draft);
    }

    private ReceiptDraft draft(ReceiptDraftRecord row) {
        List<ReceiptDraft.Line> lines =
                sql.selectFrom(RECEIPT_DRAFT_LINE)
                        .where(RECEIPT_DRAFT_LINE.DRAFT_UUID.eq(row.getUuid()))
                        .orderBy(RECEIPT_DRAFT_LINE.LINE)
                        .fetch(ReceiptDraftStore::line);
        return new ReceiptDraft(
                UUID.fromString(row.getUuid()),
                row.getSupplier(),
                row.getSupplierNumber(),
                row.getFromDrawer() == 1,
                new PaperDates(day(row.getPaperDay()), day(row.getDue())),
                lines);
    }

    private static ReceiptDraft.Line line(ReceiptDraftLineRecord row) {
        return new ReceiptDraft.Line(
                row.getProductId(),
                new Quantity(row.getQuantity()),
                money(row.getUnitCost())
                        .map(ReceiptDraft.Cost::ofUnit)
                        .or(() -> money(row.getCost()).map(ReceiptDraft.Cost::ofLine)),
                Optional.ofNullable(row.getTaxCode()),
                money(row.getPrice()),
                day(row.getExpires()));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static Optional<Money> money(@Nullable Long minor) {
        return Optional.ofNullable(minor).map(Money::of);
    }

    private void insert(String uuid, long number, ReceiptDraft.Line line) {
        Optional<ReceiptDraft.Cost> ofLine = line.cost().filter(ReceiptDraft.Cost::isOfLine);
        Optional<ReceiptDraft.Cost> ofUnit = line.cost().filter(cost -> !cost.isOfLine());
        kept.insert(
                ADD_LINE,
                uuid,
                number,
                line.product(),
                line.quantity().thousandths(),
                ofUnit.map(cost -> cost.amount().minor()).orElse(null),
                ofLine.map(cost -> cost.amount().minor()).orElse(null),
                line.taxCode().orElse(null),
                line.price().map(Money::minor).orElse(null),
                text(line.expires()));
    }
}
