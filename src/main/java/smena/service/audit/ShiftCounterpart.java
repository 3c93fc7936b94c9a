package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.CountRow;
import smena.store.BookedRows.MovementRow;
import smena.store.BookedRows.RefundRow;
import smena.store.BookedRows.SaleRow;
import smena.store.BookedRows.ShiftRow;
import smena.store.BookedRows.ZRow;
import smena.store.ShiftBooks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rows of one shift, read in parallel with its entries. What the whole journal is needed for,
/// such as stock, accounts and papers, is not among them.
final class ShiftCounterpart implements JournalCounterpart, AutoCloseable {
    private final Findings findings;
    private final OrderedCursor<SaleRow> sales;
    private final OrderedCursor<RefundRow> refunds;
    private final OrderedCursor<MovementRow> movements;
    private final OrderedCursor<CountRow> counts;
    private final Optional<ShiftRow> shift;
    private final Optional<ZRow> z;
    private final RepaymentRowRule repayments;
    private boolean isClosed;

    ShiftCounterpart(Findings findings, ShiftBooks books) {
        this.findings = findings;
        this.shift = books.row();
        this.z = books.z();
        this.repayments = new RepaymentRowRule(findings, books.repayments());
        this.sales =
                new OrderedCursor<>(
                        books.sales(),
                        SaleRow::journalSeq,
                        row -> extra("sale", row.journalSeq(), About.SALE, row.number()));
        this.refunds =
                new OrderedCursor<>(
                        books.refunds(),
                        RefundRow::journalSeq,
                        row -> extra("refund", row.journalSeq(), About.REFUND, row.number()));
        this.movements =
                new OrderedCursor<>(
                        books.movements(),
                        MovementRow::id,
                        row -> extra("cash_movement", 0, About.MOVEMENT, row.kind()));
        this.counts =
                new OrderedCursor<>(
                        books.counts(),
                        CountRow::id,
                        row -> extra("cash_count", 0, About.COUNT, row.id()));
    }

    @Override
    public void sale(WrittenEntry entry, SaleEntry sale, LocalDate day) {
        sales.at(entry.seq())
                .ifPresentOrElse(
                        row -> new SaleRowRule(findings, entry, sale, row).check(day),
                        () -> missing(entry, About.SALE, sale.number()));
    }

    @Override
    public void refund(WrittenEntry entry, RefundEntry refund, LocalDate day) {
        refunds.at(entry.seq())
                .ifPresentOrElse(
                        row -> new RefundRowRule(findings, entry, refund, row).check(day),
                        () -> missing(entry, About.REFUND, refund.number()));
    }

    @Override
    public void opened(WrittenEntry entry, OpenEntry opening) {
        shift.ifPresentOrElse(
                row -> new DrawerRowRule(findings, entry).opened(row, opening),
                () -> missing(entry, About.SHIFT, Long.toString(opening.shift())));
        Optional<Count.Row> count =
                opening.details()
                        .map(
                                details ->
                                        new Count.Row(
                                                details.count(),
                                                1,
                                                Optional.empty(),
                                                details.at(),
                                                details.pieces(),
                                                0));
        counted(entry, new Count("OPENING", opening.openingCash(), count));
    }

    @Override
    public void repaid(WrittenEntry entry, RepaymentEntry repayment, long reverses, LocalDate day) {
        repayments.next(entry, repayment, reverses, day);
    }

    @Override
    public void closed(WrittenEntry entry, CloseEntry closing) {
        isClosed = true;
        new CloseRowRule(findings, entry, closing).check(shift, z);
    }

    @Override
    public void counted(WrittenEntry entry, Count count) {
        count.row()
                .map(row -> counts.at(row.id()))
                .orElseGet(counts::take)
                .ifPresentOrElse(
                        row -> new DrawerRowRule(findings, entry).counted(row, count),
                        () -> missing(entry, About.COUNT, count.purpose()));
    }

    @Override
    public void moved(WrittenEntry entry, Move move) {
        move.row()
                .map(row -> movements.at(row.id()))
                .orElseGet(movements::take)
                .ifPresentOrElse(
                        row -> new DrawerRowRule(findings, entry).moved(row, move),
                        () -> missing(entry, About.MOVEMENT, move.kind()));
    }

    @Override
    public Optional<String> report(long number) {
        return z.filter(row -> row.number() == number).map(ZRow::snapshot);
    }

    @Override
    public void end(JournalEnd end) {
        if (!isClosed) {
            z.ifPresent(row -> extra("z_report", row.journalSeq(), About.Z, row.number()));
            shift.filter(row -> row.closed().isPresent())
                    .ifPresent(row -> extra("shift", 0, About.SHIFT, row.id()));
        }
        repayments.end();
        List.of(sales, refunds, movements, counts).forEach(OrderedCursor::finish);
    }

    private void missing(WrittenEntry entry, About about, String name) {
        findings.add(Fault.ROW_MISSING, entry, about, name);
    }

    private void extra(String table, long seq, About about, Object name) {
        findings.add(Fault.ROW_EXTRA, seq, "", about, String.valueOf(name), table);
    }

    @Override
    public void close() {
        repayments.close();
        List.of(sales, refunds, movements, counts).forEach(OrderedCursor::close);
    }
}
