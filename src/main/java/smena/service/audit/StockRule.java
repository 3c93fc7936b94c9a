package smena.service.audit;

import org.jspecify.annotations.Nullable;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.stock.OnHand;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.ShelfRow;
import smena.store.BookedRows.StockRow;
import smena.store.HeldRows;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What sales took off the shelves, refunds put back and papers about goods moved: the rows of each
/// line of a product whose stock is counted, in the order of the lines. Since when it is counted is
/// part of the product's digest. What a refund wrote off has no movement: it left with its sale.
final class StockRule implements AutoCloseable {
    private static final String TABLE = "stock_movement";

    /// More than a paper has lines.
    private static final long LINES = 1_000_000;

    /// A line moves goods, and may correct a cost and value what is there.
    private static final long PARTS = 3;

    private final Findings findings;
    private final HeldRows held;
    private final Map<Long, Long> counted;
    private final OrderedCursor<StockRow> sold;
    private final OrderedCursor<StockRow> back;
    private final OrderedCursor<StockRow> booked;
    private long lastRow;

    StockRule(Findings findings, HeldRows rows, LastRows last) {
        this.findings = findings;
        this.held = rows;
        this.counted = rows.counted();
        this.sold =
                new OrderedCursor<>(
                        rows.stockMovements()
                                .peek(row -> see(row, last))
                                .filter(row -> row.refund() == 0 && row.document() == 0),
                        row -> row.sale() * LINES + row.line(),
                        row -> extra(row.id()));
        this.back =
                new OrderedCursor<>(
                        rows.returnedStock(),
                        row -> place(row.refund(), row.refundLine(), part(row.kind())),
                        row -> extra(row.id()));
        this.booked =
                new OrderedCursor<>(
                        rows.bookedStock(),
                        row -> place(row.document(), row.documentLine(), part(row.kind())),
                        row -> extra(row.id()));
    }

    private static long place(long paper, long line, long part) {
        return (paper * LINES + line) * PARTS + part;
    }

    private static long part(String kind) {
        return switch (kind) {
            case "COST_CORRECTION" -> 1;
            case "VALUATION" -> 2;
            default -> 0;
        };
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
    void sold(WrittenEntry entry, long sale, SaleEntry says) {
        for (int i = 0; i < says.lines().size(); i++) {
            SaleEntry.Line line = says.lines().get(i);
            if (isCounted(line.product(), entry)) {
                Optional<Money> value = says.cost(i).map(Money::negated);
                long number = i + 1L;
                moved(
                        entry,
                        sold.at(sale * LINES + number),
                        sale + "/" + number,
                        new Said(line.product(), "SALE", -line.quantity(), value),
                        StockRow::ofSale);
            }
        }
    }

    /// @param refund the row of the refund
    void returned(WrittenEntry entry, long refund, RefundEntry says) {
        for (int i = 0; i < says.lines().size(); i++) {
            RefundEntry.Line line = says.lines().get(i);
            if (line.restock() && isCounted(line.product(), entry)) {
                RefundEntry.Values beside = says.values(i + 1L);
                line(
                        entry,
                        back,
                        refund,
                        i + 1L,
                        new Said(
                                line.product(),
                                "REFUND",
                                line.quantity(),
                                line.cost().map(Money::of)),
                        beside.correction(),
                        beside.valuation(),
                        StockRow::ofRefund);
            }
        }
    }

    void booked(WrittenEntry entry, StockEntry says) {
        for (int i = 0; i < says.lines().size(); i++) {
            StockEntry.Line line = says.lines().get(i);
            line(
                    entry,
                    booked,
                    says.document(),
                    i + 1L,
                    new Said(
                            line.product(),
                            says.kind().name(),
                            line.moved().thousandths(),
                            line.value()),
                    line.correction(),
                    line.valuation(),
                    StockRow::ofDocument);
        }
    }

    /// What the entry says of a movement.
    private record Said(long product, String kind, long quantity, Optional<Money> value) {
        Said alone(String other, Money amount) {
            return new Said(product, other, 0, Optional.of(amount));
        }
    }

    private void line(
            WrittenEntry entry,
            OrderedCursor<StockRow> rows,
            long paper,
            long number,
            Said said,
            Money correction,
            Money valuation,
            Function<StockRow, Boolean> own) {
        String where = paper + "/" + number;
        if (said.quantity() != 0) {
            moved(entry, rows.at(place(paper, number, 0)), where, said, own);
        }
        if (!correction.isZero()) {
            Said more = said.alone("COST_CORRECTION", correction);
            moved(entry, rows.at(place(paper, number, 1)), where, more, own);
        }
        if (!valuation.isZero()) {
            Said more = said.alone("VALUATION", valuation);
            moved(entry, rows.at(place(paper, number, 2)), where, more, own);
        }
    }

    private boolean isCounted(long product, WrittenEntry entry) {
        Long from = counted.get(product);
        return from != null && from <= entry.seq();
    }

    private void moved(
            WrittenEntry entry,
            Optional<StockRow> found,
            String where,
            Said said,
            Function<StockRow, Boolean> own) {
        if (found.isEmpty()) {
            findings.add(Fault.ROW_MISSING, entry, About.ROW, TABLE + " " + where);
            return;
        }
        StockRow row = found.get();
        RowComparison comparison = new RowComparison(findings, entry, About.ROW, name(row.id()));
        comparison.check(TABLE + ".product_id", row.product(), said.product());
        comparison.check(TABLE + ".kind", row.kind(), said.kind());
        comparison.check(TABLE + ".quantity", row.quantity(), said.quantity());
        comparison.check(TABLE + ".value", row.value(), said.value().map(Money::minor));
        comparison.check(TABLE + ".sale_id, refund_id, document_id", own.apply(row), true);
        comparison.check(TABLE + ".at", row.at(), entry.at());
    }

    private void extra(long id) {
        findings.add(Fault.ROW_EXTRA, About.ROW, name(id), TABLE);
    }

    /// @param shelves what the journal says is there of products that papers about goods told of
    void end(Map<Long, OnHand> shelves) {
        sold.finish();
        back.finish();
        booked.finish();
        Map<Long, OnHand> left = new HashMap<>(shelves);
        try (Stream<ShelfRow> rows = held.shelves()) {
            rows.forEach(row -> shelf(row, left.remove(row.product())));
        }
        left.forEach(
                (id, shelf) ->
                        findings.add(
                                Fault.ROW_DIFFERS,
                                About.ROW,
                                "product " + id,
                                "product.stock",
                                "",
                                shelf));
    }

    private void shelf(ShelfRow row, @Nullable OnHand says) {
        if (says == null) {
            same(row, "product.stock_value", row.value(), Optional.empty());
            same(row, "product.last_cost", row.lastCost(), Optional.empty());
            return;
        }
        same(row, "product.stock", row.stock(), says.quantity().thousandths());
        same(row, "product.stock_value", row.value(), says.value().map(Money::minor));
        same(row, "product.last_cost", row.lastCost(), says.lastCost().map(Money::minor));
    }

    private void same(ShelfRow row, String column, Object has, Object says) {
        if (!has.equals(says)) {
            findings.add(
                    Fault.ROW_DIFFERS, About.ROW, "product " + row.product(), column, has, says);
        }
    }

    private static String name(long id) {
        return TABLE + " " + id;
    }

    @Override
    public void close() {
        sold.close();
        back.close();
        booked.close();
    }
}
