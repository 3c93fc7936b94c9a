package smena.store;

import static smena.store.tables.Tables.PRINT_JOB;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import smena.domain.shop.PrinterRole;
import smena.store.tables.tables.records.PrintJobRecord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What waits for a printer, and what became of it.
public final class PrintJobStore {
    /// A drawer that did not open is nobody's any more.
    private static final Condition UNSETTLED =
            PRINT_JOB
                    .SETTLED
                    .eq(0L)
                    .and(PRINT_JOB.STATE.in("UNKNOWN", "FAILED"))
                    .and(PRINT_JOB.KIND.eq("PAPER"));

    private final DSLContext sql;

    PrintJobStore(DSLContext sql) {
        this.sql = sql;
    }

    /// One row.
    ///
    /// @param id its number
    /// @param printer RECEIPT, REPORT or SCREEN
    /// @param kind PAPER or DRAWER
    /// @param document SALE, REFUND, X, Z, CASH, TEST or NONE
    /// @param sourceId the row of the document
    /// @param copy 0 for the original, then 1, 2 …
    /// @param state QUEUED, SENDING, SENT, CONFIRMED, UNKNOWN or FAILED
    /// @param body the encoded body; empty until it is first sent
    /// @param attempts how often it was tried
    /// @param reason why it waits or failed: a code; empty where nothing went wrong
    /// @param queuedAt when it was asked for, UTC
    /// @param expiresAt when it is no use any more, UTC; empty for never
    /// @param language the language tag it is printed in
    /// @param settled whether somebody has said what is to become of it
    /// @param note why somebody gave it up
    public record Row(
            long id,
            String printer,
            String kind,
            String document,
            long sourceId,
            int copy,
            String state,
            Optional<byte[]> body,
            int attempts,
            String reason,
            Instant queuedAt,
            Optional<Instant> expiresAt,
            String language,
            boolean settled,
            String note) {}

    /// Queues a job. The caller is in the transaction of the document itself.
    public long insert(
            String printer,
            String kind,
            String document,
            long sourceId,
            int copy,
            Instant now,
            Optional<Instant> expires,
            String language) {
        return sql.insertInto(PRINT_JOB)
                .set(PRINT_JOB.PRINTER, printer)
                .set(PRINT_JOB.KIND, kind)
                .set(PRINT_JOB.DOCUMENT, document)
                .set(PRINT_JOB.SOURCE_ID, sourceId)
                .set(PRINT_JOB.COPY_NO, (long) copy)
                .set(PRINT_JOB.STATE, "QUEUED")
                .set(PRINT_JOB.QUEUED_AT, now.toEpochMilli())
                .set(PRINT_JOB.EXPIRES_AT, expires.map(Instant::toEpochMilli).orElse(null))
                .set(PRINT_JOB.CHANGED_AT, now.toEpochMilli())
                .set(PRINT_JOB.LANGUAGE, language)
                .returningResult(PRINT_JOB.ID)
                .fetchSingle()
                .value1();
    }

    /// The number the next repeat of this document carries.
    public int nextCopy(String kind, String document, long sourceId) {
        Long last =
                sql.select(DSL.max(PRINT_JOB.COPY_NO))
                        .from(PRINT_JOB)
                        .where(
                                PRINT_JOB.KIND.eq(kind),
                                PRINT_JOB.DOCUMENT.eq(document),
                                PRINT_JOB.SOURCE_ID.eq(sourceId))
                        .fetchSingle()
                        .value1();
        return last == null ? 0 : last.intValue() + 1;
    }

    /// The job of this number.
    public Optional<Row> find(long id) {
        return sql.selectFrom(PRINT_JOB)
                .where(PRINT_JOB.ID.eq(id))
                .fetchOptional(PrintJobStore::row);
    }

    /// The job a printer of these roles prints next: a drawer kick before paper, the oldest first.
    public Optional<Row> nextQueued(Set<PrinterRole> printer) {
        return sql.selectFrom(PRINT_JOB)
                .where(in(printer), PRINT_JOB.STATE.eq("QUEUED"))
                .orderBy(PRINT_JOB.KIND, PRINT_JOB.ID)
                .limit(1)
                .fetchOptional(PrintJobStore::row);
    }

    /// How many papers wait, for whatever printer.
    public int queued() {
        return sql.fetchCount(PRINT_JOB, PRINT_JOB.KIND.eq("PAPER"), PRINT_JOB.STATE.eq("QUEUED"));
    }

    /// Papers of which a person has to say what is to become, oldest first.
    public List<Row> unsettled(int limit) {
        return sql.selectFrom(PRINT_JOB)
                .where(UNSETTLED)
                .orderBy(PRINT_JOB.ID)
                .limit(limit)
                .fetch(PrintJobStore::row);
    }

    /// How many such papers there are.
    public int unsettled() {
        return sql.fetchCount(PRINT_JOB, UNSETTLED);
    }

    /// Papers that wait or are in a printer, in the order in which they are printed.
    public List<Row> waiting(int limit) {
        return sql.selectFrom(PRINT_JOB)
                .where(PRINT_JOB.KIND.eq("PAPER"), PRINT_JOB.STATE.in("SENDING", "QUEUED"))
                .orderBy(PRINT_JOB.STATE.desc(), PRINT_JOB.ID)
                .limit(limit)
                .fetch(PrintJobStore::row);
    }

    /// The newest job of this document.
    public Optional<Row> newest(String document, long sourceId) {
        return sql.selectFrom(PRINT_JOB)
                .where(
                        PRINT_JOB.DOCUMENT.eq(document),
                        PRINT_JOB.SOURCE_ID.eq(sourceId),
                        PRINT_JOB.KIND.eq("PAPER"))
                .orderBy(PRINT_JOB.COPY_NO.desc())
                .limit(1)
                .fetchOptional(PrintJobStore::row);
    }

    /// The newest jobs first.
    public List<Row> newest(int limit) {
        return sql.selectFrom(PRINT_JOB)
                .orderBy(PRINT_JOB.ID.desc())
                .limit(limit)
                .fetch(PrintJobStore::row);
    }

    /// Jobs of these roles in this state, oldest first.
    public List<Row> inState(Set<PrinterRole> printer, String state) {
        return sql.selectFrom(PRINT_JOB)
                .where(in(printer), PRINT_JOB.STATE.eq(state))
                .orderBy(PRINT_JOB.ID)
                .fetch(PrintJobStore::row);
    }

    /// Keeps what became of it.
    public void put(long id, String state, String reason, int attempts, Instant now) {
        sql.update(PRINT_JOB)
                .set(PRINT_JOB.STATE, state)
                .set(PRINT_JOB.REASON, reason)
                .set(PRINT_JOB.ATTEMPTS, (long) attempts)
                .set(PRINT_JOB.CHANGED_AT, now.toEpochMilli())
                .where(PRINT_JOB.ID.eq(id))
                .execute();
    }

    /// Keeps that nobody has to look at it any more, and why it was given up.
    public void settle(long id, String note, Instant now) {
        sql.update(PRINT_JOB)
                .set(PRINT_JOB.SETTLED, 1L)
                .set(PRINT_JOB.NOTE, note)
                .set(PRINT_JOB.CHANGED_AT, now.toEpochMilli())
                .where(PRINT_JOB.ID.eq(id))
                .execute();
    }

    /// Keeps that it waits again: what was said of it before is over.
    public void waitAgain(long id) {
        sql.update(PRINT_JOB)
                .set(PRINT_JOB.SETTLED, 0L)
                .set(PRINT_JOB.NOTE, "")
                .where(PRINT_JOB.ID.eq(id))
                .execute();
    }

    /// Gives it to another printer.
    public void move(long id, String printer, Instant now) {
        sql.update(PRINT_JOB)
                .set(PRINT_JOB.PRINTER, printer)
                .set(PRINT_JOB.CHANGED_AT, now.toEpochMilli())
                .where(PRINT_JOB.ID.eq(id))
                .execute();
    }

    /// Keeps the encoded body, once.
    public void putBody(long id, byte[] body) {
        sql.update(PRINT_JOB).set(PRINT_JOB.BODY, body).where(PRINT_JOB.ID.eq(id)).execute();
    }

    private static Condition in(Set<PrinterRole> printer) {
        return PRINT_JOB.PRINTER.in(printer.stream().map(PrinterRole::name).toList());
    }

    private static Row row(PrintJobRecord row) {
        return new Row(
                row.getId(),
                row.getPrinter(),
                row.getKind(),
                row.getDocument(),
                row.getSourceId(),
                row.getCopyNo().intValue(),
                row.getState(),
                Optional.ofNullable(row.getBody()),
                row.getAttempts().intValue(),
                row.getReason(),
                Instant.ofEpochMilli(row.getQueuedAt()),
                Optional.ofNullable(row.getExpiresAt()).map(Instant::ofEpochMilli),
                row.getLanguage(),
                row.getSettled() == 1,
                row.getNote());
    }
}
