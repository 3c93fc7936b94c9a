package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.PRINT_JOB;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

import smena.domain.shop.PrinterRole;
import smena.store.tables.tables.records.PrintJobRecord;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What waits for a printer, and what became of it.
public final class PrintJobStore {
    private static final String PAPER = "PAPER";
    private static final String DRAWER = "DRAWER";
    private static final String QUEUED = "QUEUED";
    private static final String SENDING = "SENDING";

    /// A drawer kick that failed needs no decision. States are inlined, here and elsewhere: SQLite
    /// does not use a partial index for bound values.
    private static final Condition UNSETTLED =
            PRINT_JOB
                    .SETTLED
                    .eq(inline(0L))
                    .and(PRINT_JOB.KIND.eq(inline(PAPER)))
                    .and(PRINT_JOB.STATE.in(inline("UNKNOWN"), inline("FAILED")));

    /// Bodies are large, and lists show none.
    private static final List<Field<?>> WITHOUT_BODY =
            Arrays.stream(PRINT_JOB.fields())
                    .filter(field -> !field.equals(PRINT_JOB.BODY))
                    .<Field<?>>map(field -> field)
                    .toList();

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
        return jobs().where(PRINT_JOB.ID.eq(id)).fetchOptional(PrintJobStore::row);
    }

    /// The page of this job in its stored form; empty before it was laid out, and once it was
    /// dropped.
    public Optional<byte[]> body(long id) {
        return sql.select(PRINT_JOB.BODY)
                .from(PRINT_JOB)
                .where(PRINT_JOB.ID.eq(id))
                .fetchOptional(PRINT_JOB.BODY);
    }

    /// The job a printer of these roles prints next: a drawer kick before paper, the oldest first.
    public Optional<Row> nextQueued(Set<PrinterRole> printer) {
        return nextQueued(printer, DRAWER).or(() -> nextQueued(printer, PAPER));
    }

    private Optional<Row> nextQueued(Set<PrinterRole> printer, String kind) {
        return jobs().where(open(QUEUED, kind), in(printer))
                .orderBy(PRINT_JOB.ID)
                .limit(1)
                .fetchOptional(PrintJobStore::row);
    }

    /// How many papers wait, for whatever printer.
    public int queued() {
        return sql.fetchCount(PRINT_JOB, open(QUEUED, PAPER));
    }

    /// Papers that need a person's decision, oldest first.
    public List<Row> unsettled(int limit) {
        return jobs().where(UNSETTLED).orderBy(PRINT_JOB.ID).limit(limit).fetch(PrintJobStore::row);
    }

    /// How many such papers there are.
    public int unsettled() {
        return sql.fetchCount(PRINT_JOB, UNSETTLED);
    }

    /// Papers that wait or are in a printer, in the order in which they are printed.
    public List<Row> waiting(int limit) {
        return Stream.of(SENDING, QUEUED)
                .flatMap(state -> open(state, PAPER, limit).stream())
                .limit(limit)
                .toList();
    }

    private List<Row> open(String state, String kind, int limit) {
        return jobs().where(open(state, kind))
                .orderBy(PRINT_JOB.ID)
                .limit(limit)
                .fetch(PrintJobStore::row);
    }

    /// The newest job of this document.
    public Optional<Row> newest(String document, long sourceId) {
        return jobs().where(
                        PRINT_JOB.DOCUMENT.eq(document),
                        PRINT_JOB.SOURCE_ID.eq(sourceId),
                        PRINT_JOB.KIND.eq(PAPER))
                .orderBy(PRINT_JOB.COPY_NO.desc())
                .limit(1)
                .fetchOptional(PrintJobStore::row);
    }

    /// The newest jobs first.
    public List<Row> newest(int limit) {
        return jobs().where(PRINT_JOB.ID.lt(Long.MAX_VALUE))
                .orderBy(PRINT_JOB.ID.desc())
                .limit(limit)
                .fetch(PrintJobStore::row);
    }

    /// Papers and drawer kicks that are in a printer of these roles, oldest first of each.
    public List<Row> sending(Set<PrinterRole> printer) {
        return Stream.of(DRAWER, PAPER)
                .flatMap(kind -> all(printer, SENDING, kind).stream())
                .toList();
    }

    /// Drawer kicks that wait for a printer of these roles, oldest first.
    public List<Row> queuedKicks(Set<PrinterRole> printer) {
        return all(printer, QUEUED, DRAWER);
    }

    private List<Row> all(Set<PrinterRole> printer, String state, String kind) {
        return jobs().where(open(state, kind), in(printer))
                .orderBy(PRINT_JOB.ID)
                .fetch(PrintJobStore::row);
    }

    /// Stores what became of it.
    public void put(long id, String state, String reason, int attempts, Instant now) {
        sql.update(PRINT_JOB)
                .set(PRINT_JOB.STATE, state)
                .set(PRINT_JOB.REASON, reason)
                .set(PRINT_JOB.ATTEMPTS, (long) attempts)
                .set(PRINT_JOB.CHANGED_AT, now.toEpochMilli())
                .where(PRINT_JOB.ID.eq(id))
                .execute();
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
        sql.update(PRINT_JOB).set(PRINT_JOB.BODY, body).where(PRINT_JOB.ID.eq(id)).execute();
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

    private SelectJoinStep<? extends Record> jobs() {
        return sql.select(WITHOUT_BODY).from(PRINT_JOB);
    }

    private static Condition open(String state, String kind) {
        return PRINT_JOB.STATE.eq(inline(state)).and(PRINT_JOB.KIND.eq(inline(kind)));
    }

    private static Condition in(Set<PrinterRole> printer) {
        return PRINT_JOB.PRINTER.in(printer.stream().map(PrinterRole::name).toList());
    }

    private static Row row(Record found) {
        PrintJobRecord row = found.into(PRINT_JOB);
        return new Row(
                row.getId(),
                row.getPrinter(),
                row.getKind(),
                row.getDocument(),
                row.getSourceId(),
                row.getCopyNo().intValue(),
                row.getState(),
                row.getAttempts().intValue(),
                row.getReason(),
                Instant.ofEpochMilli(row.getQueuedAt()),
                Optional.ofNullable(row.getExpiresAt()).map(Instant::ofEpochMilli),
                row.getLanguage(),
                row.getSettled() == 1,
                row.getNote());
    }
}
