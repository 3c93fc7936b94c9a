package smena.store;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import static smena.store.tables.Tables.CASH_COUNT;
import static smena.store.tables.Tables.CASH_MOVEMENT;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REPAYMENT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.Z_REPORT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

import smena.domain.journal.EntryKind;
import smena.store.AccountRows.RepaymentRow;
import smena.store.BookedRows.CountRow;
import smena.store.BookedRows.MovementRow;
import smena.store.BookedRows.RefundRow;
import smena.store.BookedRows.SaleRow;
import smena.store.BookedRows.ShiftRow;
import smena.store.BookedRows.ZRow;

import java.util.Optional;
import java.util.stream.Stream;

/// All rows of one shift, for whoever checks it. Each stream is lazy and must be closed.
public final class ShiftBooks {
    private final AuditStore all;
    private final DSLContext sql;
    private final long shift;

    ShiftBooks(AuditStore all, DSLContext sql, long shift) {
        this.all = all;
        this.sql = sql;
        this.shift = shift;
    }

    /// The entry by which it was opened; empty where the journal knows no such shift.
    public Optional<Long> openedBy() {
        return entry(shift, EntryKind.SHIFT_OPENED);
    }

    /// The entry by which it was closed; empty while it is open.
    public Optional<Long> closedBy() {
        return entry(shift, EntryKind.SHIFT_CLOSED);
    }

    /// The entry by which the next shift was opened; empty for the newest.
    public Optional<Long> nextOpenedBy() {
        return entry(shift + 1, EntryKind.SHIFT_OPENED);
    }

    private Optional<Long> entry(long of, EntryKind kind) {
        return Optional.ofNullable(
                sql.select(min(JOURNAL.SEQ))
                        .from(JOURNAL)
                        .where(JOURNAL.SHIFT_ID.eq(of))
                        .and(JOURNAL.KIND.eq(kind.name()))
                        .fetchSingle()
                        .value1());
    }

    /// Its sales, in the journal's order.
    public Stream<SaleRow> sales() {
        return new SaleStream(sql, ids(SALE, SALE.ID, SALE.SHIFT_ID.eq(shift))).open();
    }

    /// Its refunds, in the journal's order.
    public Stream<RefundRow> refunds() {
        return new RefundStream(sql, ids(REFUND, REFUND.ID, REFUND.SHIFT_ID.eq(shift))).open();
    }

    private IdRange ids(Table<?> table, Field<Long> id, Condition which) {
        return sql.select(min(id), max(id))
                .from(table)
                .where(which)
                .fetchSingle(row -> IdRange.of(row.value1(), row.value2()));
    }

    /// Its repayments, in the journal's order.
    public Stream<RepaymentRow> repayments() {
        return all.accounts().repayments(REPAYMENT.SHIFT_ID.eq(shift));
    }

    /// Its movements of cash, in their order.
    public Stream<MovementRow> movements() {
        return all.movements(CASH_MOVEMENT.SHIFT_ID.eq(shift));
    }

    /// Its counts of the drawer, in their order.
    public Stream<CountRow> counts() {
        return all.counts(CASH_COUNT.SHIFT_ID.eq(shift));
    }

    /// Itself.
    public Optional<ShiftRow> row() {
        try (Stream<ShiftRow> rows = all.shifts(SHIFT.ID.eq(shift))) {
            return rows.findFirst();
        }
    }

    /// Its Z-report.
    public Optional<ZRow> z() {
        try (Stream<ZRow> rows = all.zs(Z_REPORT.SHIFT_ID.eq(shift))) {
            return rows.findFirst();
        }
    }
}
