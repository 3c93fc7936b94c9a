package smena.store;

import static org.jooq.impl.DSL.noCondition;

import static smena.store.tables.Tables.CASH_COUNT;
import static smena.store.tables.Tables.CASH_COUNT_LINE;
import static smena.store.tables.Tables.CASH_MOVEMENT;
import static smena.store.tables.Tables.COUNTER;
import static smena.store.tables.Tables.CUSTOMER;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.OPENING_DIFFERENCE;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.PRINT_JOB;
import static smena.store.tables.Tables.SETTING;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.Z_REPORT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import smena.domain.journal.WrittenEntry;
import smena.store.BookedRows.Closed;
import smena.store.BookedRows.CountRow;
import smena.store.BookedRows.Difference;
import smena.store.BookedRows.MovementRow;
import smena.store.BookedRows.RefundRow;
import smena.store.BookedRows.SaleRow;
import smena.store.BookedRows.ShiftRow;
import smena.store.BookedRows.ZRow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All rows of a kind, one after the other, for anyone who checks or copies them. Each stream is
/// lazy and must be closed.
public final class AuditStore {
    private static final int STEP = 500;

    /// Empty as long as a shift is open.
    private static final List<Field<Long>> CLOSING =
            List.of(
                    SHIFT.CLOSED_BY,
                    SHIFT.CLOSED_AT,
                    SHIFT.CLOSED_OFFSET,
                    SHIFT.COUNTED_CASH,
                    SHIFT.EXPECTED_CASH,
                    SHIFT.CASH_LEFT,
                    SHIFT.Z_NUMBER);

    private final DSLContext sql;

    AuditStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The rows that entries of other kinds tell of.
    public HeldRows held() {
        return new HeldRows(sql);
    }

    /// Accounts of customers, and repayments.
    public AccountRows accounts() {
        return new AccountRows(sql);
    }

    /// Papers about goods, and what suppliers are owed.
    public SupplyRows supply() {
        return new SupplyRows(sql);
    }

    /// What the card terminal was asked for.
    public TerminalRows terminal() {
        return new TerminalRows(sql);
    }

    /// The journal in its order.
    public Stream<WrittenEntry> journal() {
        return journal(1, Long.MAX_VALUE);
    }

    /// The part of it from `first` to `last`, both included.
    public Stream<WrittenEntry> journal(long first, long last) {
        return stream(
                        sql.selectFrom(JOURNAL)
                                .where(JOURNAL.SEQ.between(first, last))
                                .orderBy(JOURNAL.SEQ))
                .map(
                        row ->
                                new WrittenEntry(
                                        row.get(JOURNAL.SEQ),
                                        row.get(JOURNAL.AT),
                                        row.get(JOURNAL.OFFSET_S),
                                        zero(row.get(JOURNAL.PERSON_ID)),
                                        zero(row.get(JOURNAL.SHIFT_ID)),
                                        row.get(JOURNAL.KIND),
                                        Packing.text(
                                                row.get(JOURNAL.PAYLOAD), row.get(JOURNAL.PACKED)),
                                        row.get(JOURNAL.SALES_TOTAL),
                                        row.get(JOURNAL.REFUNDS_TOTAL),
                                        row.get(JOURNAL.PREVIOUS),
                                        row.get(JOURNAL.HASH),
                                        row.get(JOURNAL.SIGNATURE)));
    }

    /// The rows of one shift.
    public ShiftBooks ofShift(long shift) {
        return new ShiftBooks(this, sql, shift);
    }

    /// Sales with their lines and payments, in the journal's order.
    public Stream<SaleRow> sales() {
        return new SaleStream(sql, IdRange.ALL).open();
    }

    /// Refunds with their lines, marks and payments, in the journal's order.
    public Stream<RefundRow> refunds() {
        return new RefundStream(sql, IdRange.ALL).open();
    }

    /// Shifts in the order they were opened.
    public Stream<ShiftRow> shifts() {
        return shifts(noCondition());
    }

    Stream<ShiftRow> shifts(Condition which) {
        return stream(
                        sql.select(SHIFT.asterisk(), OPENING_DIFFERENCE.asterisk())
                                .from(SHIFT)
                                .leftJoin(OPENING_DIFFERENCE)
                                .on(OPENING_DIFFERENCE.SHIFT_ID.eq(SHIFT.ID))
                                .where(which)
                                .orderBy(SHIFT.ID))
                .map(AuditStore::shift);
    }

    private static Optional<Difference> difference(Record row) {
        return row.get(OPENING_DIFFERENCE.SHIFT_ID) == null
                ? Optional.empty()
                : Optional.of(
                        new Difference(
                                row.get(OPENING_DIFFERENCE.LEFT_CASH),
                                row.get(OPENING_DIFFERENCE.COUNTED),
                                row.get(OPENING_DIFFERENCE.DIFFERENCE)));
    }

    private static ShiftRow shift(Record row) {
        boolean closed = CLOSING.stream().anyMatch(column -> row.get(column) != null);
        return new ShiftRow(
                row.get(SHIFT.ID),
                row.get(SHIFT.OPENED_BY),
                row.get(SHIFT.OPENED_AT),
                row.get(SHIFT.OPENED_OFFSET),
                row.get(SHIFT.BUSINESS_DATE),
                row.get(SHIFT.OPENING_CASH),
                difference(row),
                row.get(SHIFT.STATUS),
                closed
                        ? Optional.of(
                                new Closed(
                                        zero(row.get(SHIFT.CLOSED_BY)),
                                        zero(row.get(SHIFT.CLOSED_AT)),
                                        zero(row.get(SHIFT.CLOSED_OFFSET)),
                                        Optional.ofNullable(row.get(SHIFT.COUNTED_CASH)),
                                        zero(row.get(SHIFT.EXPECTED_CASH)),
                                        zero(row.get(SHIFT.CASH_LEFT)),
                                        zero(row.get(SHIFT.Z_NUMBER))))
                        : Optional.empty());
    }

    /// Cash movements in the order they were made.
    public Stream<MovementRow> movements() {
        return movements(noCondition());
    }

    Stream<MovementRow> movements(Condition which) {
        return stream(sql.selectFrom(CASH_MOVEMENT).where(which).orderBy(CASH_MOVEMENT.ID))
                .map(
                        row ->
                                new MovementRow(
                                        row.get(CASH_MOVEMENT.ID),
                                        row.get(CASH_MOVEMENT.SHIFT_ID),
                                        row.get(CASH_MOVEMENT.KIND),
                                        row.get(CASH_MOVEMENT.AMOUNT),
                                        row.get(CASH_MOVEMENT.REASON),
                                        row.get(CASH_MOVEMENT.PERSON_ID),
                                        zero(row.get(CASH_MOVEMENT.APPROVAL_ID)),
                                        row.get(CASH_MOVEMENT.AT),
                                        row.get(CASH_MOVEMENT.OFFSET_S),
                                        zero(row.get(CASH_MOVEMENT.DOCUMENT_ID))));
    }

    /// Counts of the drawer in the order they were made.
    public Stream<CountRow> counts() {
        return counts(noCondition());
    }

    Stream<CountRow> counts(Condition which) {
        return stream(sql.selectFrom(CASH_COUNT).where(which).orderBy(CASH_COUNT.ID))
                .map(
                        row ->
                                new CountRow(
                                        row.get(CASH_COUNT.ID),
                                        row.get(CASH_COUNT.SHIFT_ID),
                                        row.get(CASH_COUNT.PURPOSE),
                                        row.get(CASH_COUNT.PLACE),
                                        row.get(CASH_COUNT.COUNTED),
                                        Optional.ofNullable(row.get(CASH_COUNT.BLIND)),
                                        row.get(CASH_COUNT.PERSON_ID),
                                        zero(row.get(CASH_COUNT.APPROVAL_ID)),
                                        row.get(CASH_COUNT.AFTER_SEQ),
                                        row.get(CASH_COUNT.AT),
                                        row.get(CASH_COUNT.OFFSET_S),
                                        pieces(row.get(CASH_COUNT.ID))));
    }

    private List<Long> pieces(long count) {
        return sql
                .select(CASH_COUNT_LINE.DENOMINATION, CASH_COUNT_LINE.PIECES)
                .from(CASH_COUNT_LINE)
                .where(CASH_COUNT_LINE.COUNT_ID.eq(count))
                .orderBy(DSL.field("rowid"))
                .fetch()
                .stream()
                .flatMap(row -> Stream.of(row.value1(), row.value2()))
                .toList();
    }

    /// Z-reports in the order of their numbers.
    public Stream<ZRow> zs() {
        return zs(noCondition());
    }

    Stream<ZRow> zs(Condition which) {
        return stream(sql.selectFrom(Z_REPORT).where(which).orderBy(Z_REPORT.Z_NUMBER))
                .map(
                        row ->
                                new ZRow(
                                        row.get(Z_REPORT.Z_NUMBER),
                                        row.get(Z_REPORT.SHIFT_ID),
                                        row.get(Z_REPORT.SNAPSHOT),
                                        row.get(Z_REPORT.HASH),
                                        row.get(Z_REPORT.AT),
                                        row.get(Z_REPORT.JOURNAL_SEQ)));
    }

    /// Everybody who ever worked here, by name.
    public Map<Long, String> people() {
        return sql.select(PERSON.ID, PERSON.NAME).from(PERSON).fetchMap(PERSON.ID, PERSON.NAME);
    }

    /// Every customer there ever was, by name.
    public Map<Long, String> customers() {
        return sql.select(CUSTOMER.ID, CUSTOMER.NAME)
                .from(CUSTOMER)
                .fetchMap(CUSTOMER.ID, CUSTOMER.NAME);
    }

    /// The code that names this till; empty before its first journal entry.
    public Optional<String> tillCode() {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq("till.code"))
                .fetchOptional(SETTING.VALUE);
    }

    /// Where each counter stands.
    public Map<String, Long> counters() {
        return sql.selectFrom(COUNTER).fetchMap(COUNTER.NAME, COUNTER.VALUE);
    }

    /// The highest row number that each table ever assigned; a rollback takes its number back, so a
    /// number above the last row means that rows were removed.
    public Map<String, Long> rowsEver() {
        return sql
                .select(DSL.field("name", String.class), DSL.field("seq", Long.class))
                .from(DSL.table("sqlite_sequence"))
                .fetch()
                .stream()
                // Two rows of one table are not SQLite's doing: their sum fits no table.
                .collect(
                        Collectors.toMap(
                                row -> text(row.value1()), row -> zero(row.value2()), Long::sum));
    }

    /// The highest number of a sale that a print job was made for; 0 for none.
    public long lastPrintedSale() {
        Long last =
                sql.select(DSL.max(PRINT_JOB.SOURCE_ID))
                        .from(PRINT_JOB)
                        .where(PRINT_JOB.DOCUMENT.eq("SALE"))
                        .fetchSingle()
                        .value1();
        return zero(last);
    }

    private static <R extends Record> Stream<R> stream(ResultQuery<R> query) {
        return query.fetchSize(STEP).fetchStream();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static long zero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
