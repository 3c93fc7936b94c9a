package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;
import smena.store.AuditStore;
import smena.store.BookedRows.CountRow;
import smena.store.BookedRows.MovementRow;
import smena.store.BookedRows.RefundRow;
import smena.store.BookedRows.SaleRow;
import smena.store.BookedRows.ShiftRow;
import smena.store.BookedRows.ZRow;
import smena.store.HeldRows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    private final ToldRowRule told;
    private final ProductRule products;
    private final ProductEntryRule productEntries;
    private final ApprovalRule approvals;
    private final ReplyRule replies;
    private final StockRule stock;
    private final AccountRule accounts;
    private final RepaymentRowRule repayments;
    private final TerminalRule terminal;
    private final PriceChangeRule prices;
    private final SupplyRowRule supply;
    private final Map<String, Long> parts = new TreeMap<>();
    private Optional<ShiftRow> shift = Optional.empty();
    private long end = Long.MAX_VALUE;

    DatabaseCounterpart(Findings findings, AuditStore store) {
        this.findings = findings;
        this.store = store;
        HeldRows held = store.held();
        this.told = new ToldRowRule(findings, held);
        this.products = new ProductRule(findings, held);
        this.productEntries = new ProductEntryRule(findings, held);
        this.approvals = new ApprovalRule(findings, held, last);
        this.replies = new ReplyRule(findings, held);
        this.stock = new StockRule(findings, held, last);
        this.accounts = new AccountRule(findings, store.accounts(), last);
        this.repayments =
                new RepaymentRowRule(
                        findings,
                        store.accounts().repayments().peek(row -> last.see("repayment", row.id())));
        this.terminal = new TerminalRule(findings, store.terminal(), last);
        this.prices = new PriceChangeRule(findings, held, last);
        this.supply = new SupplyRowRule(findings, store.supply(), last);
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
    public void told(WrittenEntry entry, PayloadFields payload) {
        told.next(entry, payload);
        products.next(entry, payload);
        productEntries.next(entry, payload);
    }

    @Override
    public void approved(WrittenEntry entry, PayloadFields payload) {
        approvals.given(entry, payload);
    }

    @Override
    public void approvalUsed(WrittenEntry entry, PayloadFields payload) {
        approvals.used(entry, payload);
    }

    @Override
    public void replyKept(WrittenEntry entry, PayloadFields payload) {
        replies.next(entry, payload);
    }

    @Override
    public void sale(WrittenEntry entry, SaleEntry sale, LocalDate day) {
        Optional<SaleRow> found = sales.at(entry.seq());
        if (found.isEmpty()) {
            missing(entry, About.SALE, sale.number());
            return;
        }
        SaleRow row = found.get();
        new SaleRowRule(findings, entry, sale, row).check(day);
        stock.sold(entry, row.id(), sale);
        part("sale_line", row.lines().size());
        part("payment", row.payments().size());
        part(
                "sale_reduction",
                row.lines().stream().mapToLong(line -> line.reductions().size()).sum());
    }

    @Override
    public void repaid(WrittenEntry entry, RepaymentEntry repayment, long reverses, LocalDate day) {
        repayments.next(entry, repayment, reverses, day);
    }

    @Override
    public void terminal(WrittenEntry entry, PayloadFields payload) {
        terminal.next(entry, payload);
    }

    @Override
    public void prices(WrittenEntry entry, PriceEntry says) {
        prices.next(entry, says);
    }

    @Override
    public void stock(WrittenEntry entry, StockEntry paper) {
        supply.booked(entry, paper);
        stock.booked(entry, paper);
    }

    @Override
    public void supplierSettled(WrittenEntry entry, SupplierSettlement settlement) {
        supply.settled(entry, settlement);
    }

    @Override
    public void account(WrittenEntry entry, AccountEntryFacts facts) {
        accounts.next(entry, facts);
    }

    private void part(String table, long rows) {
        parts.merge(table, rows, Long::sum);
    }

    @Override
    public void refund(WrittenEntry entry, RefundEntry refund, LocalDate day) {
        Optional<RefundRow> found = refunds.at(entry.seq());
        if (found.isEmpty()) {
            missing(entry, About.REFUND, refund.number());
            return;
        }
        RefundRow row = found.get();
        new RefundRowRule(findings, entry, refund, row).check(day);
        stock.returned(entry, row.id(), refund);
        part("refund_line", row.lines().size());
        part("refund_mark", row.marks().size());
        part("refund_payment", row.payments().size());
    }

    @Override
    public void opened(WrittenEntry entry, OpenEntry opening) {
        String name = Long.toString(opening.shift());
        shift = shifts.at(opening.shift());
        if (shift.isEmpty()) {
            missing(entry, About.SHIFT, name);
            return;
        }
        new DrawerRowRule(findings, entry).opened(shift.get(), opening);
        opening.details()
                .ifPresent(
                        details -> {
                            Count.Row count =
                                    new Count.Row(
                                            details.count(),
                                            1,
                                            Optional.empty(),
                                            details.at(),
                                            details.pieces(),
                                            0);
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
        part("cash_count_line", found.get().pieces().size() / 2);
        new DrawerRowRule(findings, entry).counted(found.get(), count);
    }

    @Override
    public void moved(WrittenEntry entry, Move move) {
        Optional<MovementRow> found =
                move.row().map(row -> movements.at(row.id())).orElseGet(movements::take);
        if (found.isEmpty()) {
            missing(entry, About.MOVEMENT, move.kind());
            return;
        }
        new DrawerRowRule(findings, entry).moved(found.get(), move);
    }

    @Override
    public Optional<String> report(long z) {
        return zs.peek().filter(row -> row.number() == z).map(ZRow::snapshot);
    }

    @Override
    public void end(JournalEnd end) {
        this.end = end.seq();
        shift.flatMap(ShiftRow::closed).ifPresent(row -> extra("shift", 0, About.Z, row.zNumber()));
        shift.filter(row -> !row.status().equals("OPEN"))
                .ifPresent(row -> extra("shift", 0, About.SHIFT, row.id()));
        List.of(sales, refunds, shifts, movements, counts, zs).forEach(OrderedCursor::finish);
        approvals.end();
        replies.end();
        stock.end(end.shelves());
        supply.end(end.batches());
        accounts.end();
        repayments.end(store.accounts().payments());
        terminal.end();
        prices.end();
        told.end(last);
        products.end(last);
        productEntries.end();
        store.held()
                .parts()
                .forEach(
                        (table, rows) -> {
                            if (rows > parts.getOrDefault(table, 0L)) {
                                extra(table, 0, About.NOTHING, "");
                            }
                        });
        store.held()
                .looseParts()
                .forEach(
                        (table, rows) -> {
                            if (rows > 0) {
                                extra(table, 0, About.NOTHING, "");
                            }
                        });
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
        approvals.close();
        stock.close();
        supply.close();
        accounts.close();
        repayments.close();
        terminal.close();
        prices.close();
        List.of(sales, refunds, shifts, movements, counts, zs).forEach(OrderedCursor::close);
    }
}
