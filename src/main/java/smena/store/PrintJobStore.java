package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import static smena.store.PrintJobStatements.BODY;
import static smena.store.PrintJobStatements.COUNT_QUEUED;
import static smena.store.PrintJobStatements.COUNT_UNSETTLED;
import static smena.store.PrintJobStatements.FIND;
import static smena.store.PrintJobStatements.INSERT;
import static smena.store.PrintJobStatements.LAST_COPY;
import static smena.store.PrintJobStatements.NEWEST;
import static smena.store.PrintJobStatements.NEWEST_OF;
import static smena.store.PrintJobStatements.NEXT_DRAWER;
import static smena.store.PrintJobStatements.NEXT_PAPER;
import static smena.store.PrintJobStatements.ORIGINAL_OF;
import static smena.store.PrintJobStatements.PUT;
import static smena.store.PrintJobStatements.PUT_BODY;
import static smena.store.PrintJobStatements.QUEUED_KICKS;
import static smena.store.PrintJobStatements.QUEUED_PAPERS;
import static smena.store.PrintJobStatements.SENDING_KICKS;
import static smena.store.PrintJobStatements.SENDING_PAPERS;
import static smena.store.PrintJobStatements.UNSETTLED_ROWS;
import static smena.store.tables.Tables.PRINT_JOB;

import org.jooq.DSLContext;

import smena.domain.shop.PrinterRole;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What waits for a printer, and what became of it.
public final class PrintJobStore {
    private final DSLContext sql;
    private final Statements kept;

    PrintJobStore(DSLContext sql, Statements kept) {
        this.sql = sql;
        this.kept = kept;
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
    /// @param attempts how often it was tried
    /// @param reason why it waits or failed: a code; empty where nothing went wrong
    /// @param queuedAt when it was asked for, UTC
    /// @param expiresAt when it is no use any more, UTC; empty for never
    /// @param language the language tag it is printed in
    /// @param settled whether somebody has decided what is to become of it
    /// @param note why somebody gave it up
    public record Row(
            long id,
            String printer,
            String kind,
            String document,
            long sourceId,
            int copy,
            String state,
            int attempts,
            String reason,
            Instant queuedAt,
            Optional<Instant> expiresAt,
            String language,
            boolean settled,
            String note) {
        /// The same paper once more, with the mark of a copy.
        public Row asCopy() {
            return new Row(
                    id,
                    printer,
                    kind,
                    document,
                    sourceId,
                    Math.max(1, copy),
                    state,
                    attempts,
                    reason,
                    queuedAt,
                    expiresAt,
                    language,
                    settled,
                    note);
        }
    }

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
        return kept.insertNew(
                INSERT,
                printer,
                kind,
                document,
                sourceId,
                (long) copy,
                now.toEpochMilli(),
                expires.map(Instant::toEpochMilli).orElse(null),
                now.toEpochMilli(),
                language);
    }

    /// The number the next repeat of this document carries.
    public int nextCopy(String kind, String document, long sourceId) {
        return kept.number(LAST_COPY, kind, document, sourceId)
                .map(last -> Math.toIntExact(last) + 1)
                .orElse(0);
    }

    /// The job of this number.
    public Optional<Row> find(long id) {
        return kept.one(FIND, PrintJobStore::row, id);
    }

    /// The page of this job in its stored form; empty before it was laid out, and once it was
    /// dropped.
    public Optional<byte[]> body(long id) {
        return kept.one(
                        BODY,
                        row ->
                                Optional.ofNullable(row.bytesOrNull(PRINT_JOB.BODY))
                                        .map(Packing::unpack),
                        id)
                .flatMap(body -> body);
    }

    /// The job a printer of these roles prints next: a drawer kick before paper, the oldest first.
    public Optional<Row> nextQueued(Set<PrinterRole> printer) {
        return nextQueued(printer, NEXT_DRAWER).or(() -> nextQueued(printer, NEXT_PAPER));
    }

    private Optional<Row> nextQueued(Set<PrinterRole> printer, Kept next) {
        List<String> roles = printer.stream().map(PrinterRole::name).toList();
        return kept.one(
                next,
                PrintJobStore::row,
                roles.getFirst(),
                roles.get(roles.size() / 2),
                roles.getLast());
    }

    /// How many papers wait, for whatever printer.
    public int queued() {
        return (int) (long) kept.number(COUNT_QUEUED).orElseThrow();
    }

    /// Papers that need a person's decision, oldest first.
    public List<Row> unsettled(int limit) {
        return kept.all(UNSETTLED_ROWS, PrintJobStore::row, (long) limit);
    }

    /// How many such papers there are.
    public int unsettled() {
        return (int) (long) kept.number(COUNT_UNSETTLED).orElseThrow();
    }

    /// Papers that wait or are in a printer, in the order in which they are printed.
    public List<Row> waiting(int limit) {
        return Stream.of(SENDING_PAPERS, QUEUED_PAPERS)
                .flatMap(jobs -> kept.all(jobs, PrintJobStore::row, (long) limit).stream())
                .limit(limit)
                .toList();
    }

    /// The newest job of this document.
    public Optional<Row> newest(String document, long sourceId) {
        return kept.one(NEWEST_OF, PrintJobStore::row, document, sourceId);
    }

    /// The job that printed this document first, without the mark of a copy.
    public Optional<Row> original(String document, long sourceId) {
        return kept.one(ORIGINAL_OF, PrintJobStore::row, document, sourceId);
    }

    /// The newest jobs first.
    public List<Row> newest(int limit) {
        return kept.all(NEWEST, PrintJobStore::row, (long) limit);
    }

    /// Papers and drawer kicks that are in a printer of these roles, oldest first of each.
    public List<Row> sending(Set<PrinterRole> printer) {
        return Stream.of(SENDING_KICKS, SENDING_PAPERS)
                .flatMap(jobs -> all(jobs, printer).stream())
                .toList();
    }

    /// Drawer kicks that wait for a printer of these roles, oldest first.
    public List<Row> queuedKicks(Set<PrinterRole> printer) {
        return all(QUEUED_KICKS, printer);
    }

    private List<Row> all(Kept jobs, Set<PrinterRole> printer) {
        return kept.all(jobs, PrintJobStore::row, Long.MAX_VALUE).stream()
                .filter(job -> printer.contains(PrinterRole.valueOf(job.printer())))
                .toList();
    }

    /// Stores what became of it.
    public void put(long id, String state, String reason, int attempts, Instant now) {
        kept.run(PUT, state, reason, (long) attempts, now.toEpochMilli(), id);
    }

    /// Stores that it needs no decision any more, and why it was given up.
    public void settle(long id, String note, Instant now) {
        sql.update(PRINT_JOB)
                .set(PRINT_JOB.SETTLED, 1L)
                .set(PRINT_JOB.NOTE, note)
                .set(PRINT_JOB.CHANGED_AT, now.toEpochMilli())
                .where(PRINT_JOB.ID.eq(id))
                .execute();
    }

    /// Clears what was decided about it before, because it waits again.
    public void waitAgain(long id) {
        sql.update(PRINT_JOB)
                .set(PRINT_JOB.SETTLED, 0L)
                .set(PRINT_JOB.NOTE, "")
                .where(PRINT_JOB.ID.eq(id))
                .execute();
    }

    /// Moves it to another printer.
    public void move(long id, String printer, Instant now) {
        sql.update(PRINT_JOB)
                .set(PRINT_JOB.PRINTER, printer)
                .set(PRINT_JOB.CHANGED_AT, now.toEpochMilli())
                .where(PRINT_JOB.ID.eq(id))
                .execute();
    }

    /// Stores the encoded body, once.
    public void putBody(long id, byte[] body) {
        kept.run(PUT_BODY, Packing.PAGE.pack(body), id);
    }

    /// When the newest jobs were queued, the oldest of them first.
    public List<Instant> queuedLast(int limit) {
        return sql.select(PRINT_JOB.QUEUED_AT)
                .from(PRINT_JOB)
                .where(PRINT_JOB.ID.gt(select(max(PRINT_JOB.ID).minus(limit)).from(PRINT_JOB)))
                .orderBy(PRINT_JOB.ID)
                .fetch(row -> Instant.ofEpochMilli(row.value1()));
    }

    /// Drops the pages of papers that were asked for before `before` and have ended, at most
    /// `limit` of them, the oldest first. Those of Z-reports stay, and those that need a
    /// person's decision.
    ///
    /// @return how many pages were dropped
    public int dropBodies(Instant before, int limit) {
        var old =
                sql.select(PRINT_JOB.ID)
                        .from(PRINT_JOB)
                        .where(
                                PRINT_JOB.BODY.isNotNull(),
                                PRINT_JOB.DOCUMENT.ne(inline("Z")),
                                PRINT_JOB.QUEUED_AT.lt(before.toEpochMilli()),
                                PRINT_JOB
                                        .STATE
                                        .in(inline("SENT"), inline("CONFIRMED"))
                                        .or(
                                                PRINT_JOB
                                                        .STATE
                                                        .in(inline("UNKNOWN"), inline("FAILED"))
                                                        .and(PRINT_JOB.SETTLED.eq(inline(1L)))))
                        .orderBy(PRINT_JOB.QUEUED_AT)
                        .limit(limit)
                        .fetch(PRINT_JOB.ID);
        for (long id : old) {
            sql.update(PRINT_JOB)
                    .set(PRINT_JOB.BODY, (byte[]) null)
                    .where(PRINT_JOB.ID.eq(id))
                    .execute();
        }
        return old.size();
    }

    private static Row row(KeptRow row) {
        return new Row(
                row.number(PRINT_JOB.ID),
                row.text(PRINT_JOB.PRINTER),
                row.text(PRINT_JOB.KIND),
                row.text(PRINT_JOB.DOCUMENT),
                row.number(PRINT_JOB.SOURCE_ID),
                row.small(PRINT_JOB.COPY_NO),
                row.text(PRINT_JOB.STATE),
                row.small(PRINT_JOB.ATTEMPTS),
                row.text(PRINT_JOB.REASON),
                Instant.ofEpochMilli(row.number(PRINT_JOB.QUEUED_AT)),
                Optional.ofNullable(row.numberOrNull(PRINT_JOB.EXPIRES_AT))
                        .map(Instant::ofEpochMilli),
                row.text(PRINT_JOB.LANGUAGE),
                row.number(PRINT_JOB.SETTLED) == 1,
                row.text(PRINT_JOB.NOTE));
    }
}
