package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;
import smena.store.AuditStore;
import smena.store.BookedRows.CountRow;
import smena.store.BookedRows.MovementRow;
import smena.store.BookedRows.RefundRow;
import smena.store.BookedRows.SaleRow;
import smena.store.BookedRows.ShiftRow;
import smena.store.BookedRows.ZRow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rows of the database, read in parallel with the journal: each entry has its row, each row
/// its entry, and both say the same.
final class DatabaseCounterpart implements JournalCounterpart, AutoCloseable {
    private final Findings findings;
    private final AuditStore store;
    private final OrderedCursor<SaleRow> sales;
    private final OrderedCursor<RefundRow> refunds;
    private final OrderedCursor<ShiftRow> shifts;
    private final OrderedCursor<MovementRow> movements;
    private final OrderedCursor<CountRow> counts;
    private final OrderedCursor<ZRow> zs;
    private final LastRows last = new LastRows();
    private Optional<ShiftRow> shift = Optional.empty();
    private long end = Long.MAX_VALUE;

    DatabaseCounterpart(Findings findings, AuditStore store) {
        this.findings = findings;
        this.store = store;
        this.sales =
                new OrderedCursor<>(
                        store.sales().peek(row -> last.see("sale", row.id())),
                        SaleRow::journalSeq,
                        row -> extra("sale", row.journalSeq(), About.SALE, row.number()));
        this.refunds =
                new OrderedCursor<>(
                        store.refunds().peek(row -> last.see("refund", row.id())),
                        RefundRow::journalSeq,
                        row -> extra("refund", row.journalSeq(), About.REFUND, row.number()));
        this.shifts =
                new OrderedCursor<>(
                        store.shifts().peek(row -> last.see("shift", row.id())),
                        ShiftRow::id,
                        row -> extra("shift", 0, About.SHIFT, row.id()));
        this.movements =
                new OrderedCursor<>(
                        store.movements().peek(row -> last.see("cash_movement", row.id())),
                        MovementRow::id,
                        row -> extra("cash_movement", 0, About.MOVEMENT, row.kind()));
        this.counts =
                new OrderedCursor<>(
                        store.counts().peek(row -> last.see("cash_count", row.id())),
                        CountRow::id,
                        row -> extra("cash_count", 0, About.COUNT, row.id()));
        this.zs =
                new OrderedCursor<>(
                        store.zs(),
                        ZRow::number,
                        row -> extra("z_report", row.journalSeq(), About.Z, row.number()));
    }

    @Override
    public void till(WrittenEntry entry, String code) {
        new RowComparison(findings, entry, About.NOTHING, "")
                .check("setting.till.code", store.tillCode().orElse(""), code);
    }

    @Override
    public void sale(WrittenEntry entry, SaleEntry sale, LocalDate day) {
        sales.at(entry.seq())
                .ifPresentOrElse(
                        row -> new SaleRowRule(findings, entry, sale, row).check(day),
                        () -> missing(entry, About.SALE, sale.number()));
    }

    @Override
    public void refund(WrittenEntry entry, RefundEntry refund) {
        Optional<RefundRow> found = refunds.at(entry.seq());
        if (found.isEmpty()) {
            missing(entry, About.REFUND, refund.number());
            return;
        }
        RefundRow row = found.get();
        RowComparison rowComparison =
                new RowComparison(findings, entry, About.REFUND, refund.number());
        rowComparison.check("refund.number", row.number(), refund.number());
        rowComparison.check("refund.seq", row.seq(), refund.seq());
        rowComparison.check("refund.shift_id", row.shift(), entry.shift());
        rowComparison.check("refund.person_id", row.person(), entry.person());
        rowComparison.check("refund.total", Money.of(row.total()), refund.total());
        rowComparison.check("refund.rounding", Money.of(row.rounding()), refund.rounding());
        rowComparison.check("refund_line.total", Money.of(row.lineTotal()), refund.total());
        rowComparison.check(
                "refund_payment.applied",
                Money.of(row.applied()),
                refund.total().plus(refund.rounding()));
    }

    @Override
    public void opened(WrittenEntry entry, OpenEntry opening) {
        String name = Long.toString(opening.shift());
        shift = shifts.at(opening.shift());
        if (shift.isEmpty()) {
            missing(entry, About.SHIFT, name);
            return;
        }
        ShiftRow row = shift.get();
        RowComparison rowComparison = new RowComparison(findings, entry, About.SHIFT, name);
        rowComparison.check("shift.opened_by", row.openedBy(), opening.person());
        rowComparison.check("shift.opened_offset", row.openedOffset(), opening.offset());
        rowComparison.check("shift.business_date", row.businessDate(), opening.businessDate());
        rowComparison.check(
                "shift.opening_cash", Money.of(row.openingCash()), opening.openingCash());
        rowComparison.check(
                "opening_difference.difference",
                Money.of(row.openingDifference()),
                opening.difference());
        opening.details()
                .ifPresent(
                        details -> {
                            rowComparison.check("shift.opened_at", row.openedAt(), details.at());
                            Count.Row count =
                                    new Count.Row(
                                            details.count(),
                                            1,
                                            false,
                                            details.at(),
                                            details.pieces());
                            counted(
                                    entry,
                                    new Count(
                                            "OPENING", opening.openingCash(), Optional.of(count)));
                        });
        if (opening.details().isEmpty()) {
            counted(entry, new Count("OPENING", opening.openingCash(), Optional.empty()));
        }
    }

    @Override
    public void closed(WrittenEntry entry, CloseEntry closing) {
        new CloseRowRule(findings, entry, closing).check(shift, zs.at(closing.z()));
        shift = Optional.empty();
    }

    @Override
    public void counted(WrittenEntry entry, Count count) {
        Optional<CountRow> found =
                count.row().map(row -> counts.at(row.id())).orElseGet(counts::take);
        if (found.isEmpty()) {
            missing(entry, About.COUNT, count.purpose());
            return;
        }
        CountRow row = found.get();
        RowComparison rowComparison =
                new RowComparison(findings, entry, About.COUNT, count.purpose());
        rowComparison.check("cash_count.shift_id", row.shift(), entry.shift());
        rowComparison.check("cash_count.purpose", row.purpose(), count.purpose());
        rowComparison.check("cash_count.counted", Money.of(row.counted()), count.counted());
        rowComparison.check("cash_count.person_id", row.person(), entry.person());
        count.row()
                .ifPresent(
                        more -> {
                            rowComparison.check("cash_count.place", row.place(), more.place());
                            rowComparison.check("cash_count.blind", row.blind() == 1, more.blind());
                            rowComparison.check("cash_count.at", row.at(), more.at());
                            rowComparison.check("cash_count_line", row.pieces(), more.pieces());
                        });
    }

    @Override
    public void moved(WrittenEntry entry, Move move) {
        Optional<MovementRow> found =
                move.row().map(row -> movements.at(row.id())).orElseGet(movements::take);
        if (found.isEmpty()) {
            missing(entry, About.MOVEMENT, move.kind());
            return;
        }
        MovementRow row = found.get();
        RowComparison rowComparison =
                new RowComparison(findings, entry, About.MOVEMENT, move.kind());
        rowComparison.check("cash_movement.shift_id", row.shift(), entry.shift());
        rowComparison.check("cash_movement.kind", row.kind(), move.kind());
        rowComparison.check("cash_movement.amount", Money.of(row.amount()), move.amount());
        rowComparison.check("cash_movement.reason", row.reason(), move.reason());
        rowComparison.check("cash_movement.person_id", row.person(), entry.person());
        move.row().ifPresent(more -> rowComparison.check("cash_movement.at", row.at(), more.at()));
    }

    @Override
    public Optional<String> report(long z) {
        return zs.peek().filter(row -> row.number() == z).map(ZRow::snapshot);
    }

    @Override
    public void end(JournalEnd end) {
        this.end = end.seq();
        shift.flatMap(ShiftRow::closed).ifPresent(row -> extra("shift", 0, About.Z, row.zNumber()));
        List.of(sales, refunds, shifts, movements, counts, zs).forEach(OrderedCursor::finish);
        store.untold().forEach(table -> extra(table, 0, About.NOTHING, ""));
        new TailRule(findings, store).check(end, last);
    }

    /// A row without an entry; one that names an entry after the last one is evidence that the
    /// journal was truncated.
    private void extra(String table, long seq, About about, Object name) {
        String text = String.valueOf(name);
        if (seq > end) {
            findings.add(Fault.TAIL, about, text, table + ".journal_seq", seq, end);
        } else {
            findings.add(Fault.ROW_EXTRA, seq, "", about, text, table);
        }
    }

    private void missing(WrittenEntry entry, About about, String name) {
        findings.add(Fault.ROW_MISSING, entry, about, name);
    }

    @Override
    public void close() {
        List.of(sales, refunds, shifts, movements, counts, zs).forEach(OrderedCursor::close);
    }
}
