package smena.service.audit;

import org.jspecify.annotations.Nullable;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.stock.Batch;
import smena.domain.stock.DocumentKind;
import smena.service.audit.CostRule.BatchKey;
import smena.service.audit.Finding.About;
import smena.store.SupplyRows;
import smena.store.SupplyRows.BatchRow;
import smena.store.SupplyRows.DocumentLineRow;
import smena.store.SupplyRows.DocumentRow;
import smena.store.SupplyRows.EntryRow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks the rows of papers about goods, and of what suppliers are owed, against their entries.
final class SupplyRowRule implements AutoCloseable {
    private static final String TABLE = "stock_document";
    private static final String PART = "stock_document_line";
    private static final String LEDGER = "supplier_entry";
    private static final String BATCH = "batch";

    private final Findings findings;
    private final SupplyRows store;
    private final OrderedCursor<DocumentRow> papers;
    private final OrderedCursor<EntryRow> entries;
    private long parts;

    SupplyRowRule(Findings findings, SupplyRows store, LastRows last) {
        this.findings = findings;
        this.store = store;
        this.papers =
                new OrderedCursor<>(
                        store.documents().peek(row -> last.see(TABLE, row.id())),
                        DocumentRow::journalSeq,
                        row -> findings.add(Fault.ROW_EXTRA, About.ROW, name(row.number()), TABLE));
        this.entries =
                new OrderedCursor<>(
                        store.entries().peek(row -> last.see(LEDGER, row.id())),
                        EntryRow::journalSeq,
                        row -> findings.add(Fault.ROW_EXTRA, About.ROW, ledger(row.id()), LEDGER));
    }

    void booked(WrittenEntry entry, StockEntry says) {
        Optional<DocumentRow> found = papers.at(entry.seq());
        if (found.isEmpty()) {
            findings.add(Fault.ROW_MISSING, entry, About.ROW, name(says.number()));
        } else {
            compare(entry, says, found.get());
        }
        if (!says.owed().isZero()) {
            boolean receipt = says.kind() == DocumentKind.RECEIPT;
            ledger(
                    entry,
                    new Facts(
                            says.uuid(),
                            says.supplier(),
                            receipt ? "RECEIPT" : "RETURN",
                            says.owed(),
                            says.balance(),
                            says.document(),
                            0,
                            "",
                            says.approval(),
                            says.day()));
        }
    }

    void settled(WrittenEntry entry, SupplierSettlement says) {
        ledger(
                entry,
                new Facts(
                        says.uuid(),
                        says.supplier(),
                        says.kind(),
                        says.change(),
                        says.balance(),
                        says.document(),
                        says.movement(),
                        says.reason(),
                        says.approval(),
                        says.day()));
    }

    private void compare(WrittenEntry entry, StockEntry says, DocumentRow row) {
        RowComparison check = new RowComparison(findings, entry, About.ROW, name(says.number()));
        check.check("stock_document.id", row.id(), says.document());
        check.check("stock_document.uuid", row.uuid(), says.uuid());
        check.check("stock_document.kind", row.kind(), says.kind());
        check.check("stock_document.number", row.number(), says.number());
        check.check("stock_document.supplier_id", row.supplier(), says.supplier());
        check.check("stock_document.supplier_number", row.supplierNumber(), says.supplierNumber());
        check.check("stock_document.paper_day", row.paperDay(), says.paperDay());
        check.check("stock_document.due", row.due(), says.due());
        check.check("stock_document.receipt_id", row.receipt(), says.receipt());
        check.check("stock_document.shift_id", row.shift(), entry.shift());
        check.check("stock_document.person_id", row.person(), entry.person());
        check.check("stock_document.approval_id", row.approval(), says.approval());
        check.check("stock_document.reason", row.reason(), says.reason());
        check.check("stock_document.at", row.at(), entry.at());
        check.check("stock_document.offset_s", row.offset(), entry.offset());
        check.check("stock_document.business_date", row.businessDate(), says.day());
        check.check("stock_document.line_count", row.lineCount(), says.lines().size());
        check.check(PART, row.lines().size(), says.lines().size());
        for (int i = 0; i < Math.min(row.lines().size(), says.lines().size()); i++) {
            line(check, i + 1, row.lines().get(i), says.lines().get(i));
        }
        parts += row.lines().size();
    }

    private static void line(
            RowComparison check, long number, DocumentLineRow has, StockEntry.Line says) {
        check.check(PART + ".line", has.line(), number);
        check.check(PART + ".product_id", has.product(), says.product());
        check.check(PART + ".quantity", has.quantity(), says.quantity().thousandths());
        check.check(PART + ".cost", has.cost(), minor(says.cost()));
        check.check(PART + ".tax_rate_id", has.taxCode(), says.taxCode());
        check.check(PART + ".price", has.price(), minor(says.price()));
        check.check(PART + ".expires", has.expires(), says.expires());
        check.check(PART + ".receipt_line", has.receiptLine(), says.receiptLine());
    }

    private static Optional<Long> minor(Optional<Money> amount) {
        return amount.map(Money::minor);
    }

    /// What an entry of a supplier says. Rows are 0 for none.
    private record Facts(
            String uuid,
            long supplier,
            String kind,
            Money amount,
            Money balance,
            long document,
            long movement,
            String reason,
            long approval,
            String day) {}

    private void ledger(WrittenEntry entry, Facts says) {
        Optional<EntryRow> found = entries.at(entry.seq());
        if (found.isEmpty()) {
            findings.add(Fault.ROW_MISSING, entry, About.ROW, LEDGER + " of " + says.supplier());
            return;
        }
        EntryRow row = found.get();
        RowComparison check = new RowComparison(findings, entry, About.ROW, ledger(row.id()));
        check.check("supplier_entry.uuid", row.uuid(), says.uuid());
        check.check("supplier_entry.supplier_id", row.supplier(), says.supplier());
        check.check("supplier_entry.kind", row.kind(), says.kind());
        check.check("supplier_entry.amount", row.amount(), says.amount().minor());
        check.check("supplier_entry.balance", row.balance(), says.balance().minor());
        check.check("supplier_entry.document_id", row.document(), says.document());
        check.check("supplier_entry.movement_id", row.movement(), says.movement());
        check.check("supplier_entry.reason", row.reason(), says.reason());
        check.check("supplier_entry.shift_id", row.shift(), entry.shift());
        check.check("supplier_entry.person_id", row.person(), entry.person());
        check.check("supplier_entry.approval_id", row.approval(), says.approval());
        check.check("supplier_entry.at", row.at(), entry.at());
        check.check("supplier_entry.offset_s", row.offset(), entry.offset());
        check.check("supplier_entry.business_date", row.businessDate(), says.day());
    }

    /// @param batches what the journal says is left of goods that keep to a day
    void end(Map<BatchKey, Batch> batches) {
        papers.finish();
        entries.finish();
        Map<BatchKey, Batch> said = new HashMap<>(batches);
        try (Stream<BatchRow> rows = store.batches()) {
            rows.forEach(
                    row -> {
                        int line = (int) row.line();
                        batch(row, said.remove(new BatchKey(row.document(), line)));
                    });
        }
        said.values().forEach(gone -> batchFault(Fault.ROW_MISSING, BatchRow.of(gone), "", ""));
        if (store.lines() > parts) {
            findings.add(Fault.ROW_EXTRA, About.ROW, PART, PART);
        }
    }

    private void batch(BatchRow row, @Nullable Batch says) {
        if (says == null) {
            batchFault(Fault.ROW_EXTRA, row, BATCH, "");
        } else if (!row.equals(BatchRow.of(says))) {
            batchFault(Fault.ROW_DIFFERS, row, row, BatchRow.of(says));
        }
    }

    private void batchFault(Fault fault, BatchRow row, Object has, Object says) {
        String name = BATCH + " " + row.document() + "/" + row.line();
        if (fault == Fault.ROW_DIFFERS) {
            findings.add(fault, About.ROW, name, BATCH, has, says);
        } else {
            findings.add(fault, About.ROW, name, BATCH);
        }
    }

    private static String name(String number) {
        return TABLE + " " + number;
    }

    private static String ledger(long id) {
        return LEDGER + " " + id;
    }

    @Override
    public void close() {
        papers.close();
        entries.close();
    }
}
