package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.StockRow;
import smena.store.HeldRows;

import java.util.BitSet;
import java.util.Optional;

/// What a sale took off the shelves and a refund put back: a movement for each line of a
/// product whose stock is counted, in the order of the lines. Whether it is counted is part of
/// the product's digest. What a refund wrote off has no movement: it left with its sale.
final class StockRule implements AutoCloseable {
    private static final String TABLE = "stock_movement";

    /// More than a receipt has lines.
    private static final long LINES = 1_000_000;

    private final Findings findings;
    private final BitSet counted;
    private final OrderedCursor<StockRow> rows;
    private final OrderedCursor<StockRow> back;
    private long lastRow;

    StockRule(Findings findings, HeldRows rows, LastRows last) {
        this.findings = findings;
        this.counted = rows.counted();
        this.rows =
                new OrderedCursor<>(
                        rows.stockMovements()
                                .peek(row -> see(row, last))
                                .filter(row -> row.refund() == 0),
                        row -> row.sale() * LINES + row.line(),
                        row -> extra(row.id()));
        this.back =
                new OrderedCursor<>(
                        rows.returnedStock(),
                        row -> row.refund() * LINES + row.refundLine(),
                        row -> extra(row.id()));
    }

    private void see(StockRow row, LastRows last) {
        last.see(TABLE, row.id());
        if (row.id() != lastRow + 1) {
            findings.add(
                    Fault.ROW_DIFFERS,
                    About.ROW,
                    name(row.id()),
                    TABLE + ".id",
                    row.id(),
                    lastRow + 1);
        }
        lastRow = row.id();
    }

    /// @param sale the row of the sale
    void sold(WrittenEntry entry, long sale, SaleEntry booked) {
        for (int i = 0; i < booked.lines().size(); i++) {
            SaleEntry.Line line = booked.lines().get(i);
            if (isCounted(line.product())) {
                moved(entry, sale, i + 1L, line);
            }
        }
    }

    /// @param refund the row of the refund
    void returned(WrittenEntry entry, long refund, RefundEntry booked) {
        for (int i = 0; i < booked.lines().size(); i++) {
            RefundEntry.Line line = booked.lines().get(i);
            if (line.restock() && isCounted(line.product())) {
                returned(entry, refund, i + 1L, line);
            }
        }
    }

    private boolean isCounted(long product) {
        return product > 0 && product < Integer.MAX_VALUE && counted.get((int) product);
    }

    private void returned(WrittenEntry entry, long refund, long number, RefundEntry.Line line) {
        Optional<StockRow> found = back.at(refund * LINES + number);
        if (found.isEmpty()) {
            findings.add(Fault.ROW_MISSING, entry, About.ROW, TABLE + " " + refund + "/" + number);
            return;
        }
        StockRow row = found.get();
        RowComparison comparison = new RowComparison(findings, entry, About.ROW, name(row.id()));
        comparison.check(TABLE + ".product_id", row.product(), line.product());
        comparison.check(TABLE + ".kind", row.kind(), "REFUND");
        comparison.check(TABLE + ".quantity", row.quantity(), line.quantity());
        comparison.check(TABLE + ".value", row.value(), line.cost());
        comparison.check(TABLE + ".sale_id, document_id", row.ofRefund(), true);
        comparison.check(TABLE + ".at", row.at(), entry.at());
    }

    private void moved(WrittenEntry entry, long sale, long number, SaleEntry.Line line) {
        Optional<StockRow> found = rows.at(sale * LINES + number);
        if (found.isEmpty()) {
            findings.add(Fault.ROW_MISSING, entry, About.ROW, TABLE + " " + sale + "/" + number);
            return;
        }
        StockRow row = found.get();
        RowComparison comparison = new RowComparison(findings, entry, About.ROW, name(row.id()));
        comparison.check(TABLE + ".product_id", row.product(), line.product());
        comparison.check(TABLE + ".kind", row.kind(), "SALE");
        comparison.check(TABLE + ".quantity", row.quantity(), -line.quantity());
        comparison.check(TABLE + ".value", row.value(), Optional.empty());
        comparison.check(TABLE + ".refund_id, document_id", row.ofSale(), true);
        comparison.check(TABLE + ".at", row.at(), entry.at());
    }

    private void extra(long id) {
        findings.add(Fault.ROW_EXTRA, About.ROW, name(id), TABLE);
    }

    void end() {
        rows.finish();
        back.finish();
    }

    private static String name(long id) {
        return TABLE + " " + id;
    }

    @Override
    public void close() {
        rows.close();
        back.close();
    }
}
