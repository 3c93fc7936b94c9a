package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.price.PriceChange.Outcome;
import smena.domain.price.PriceLine;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.PriceChangeRow;
import smena.store.HeldRows;

import java.util.List;
import java.util.Optional;

/// What price documents made of prices: each line has its row and says the same, and the lines of a
/// planned document are those it was made with.
final class PriceChangeRule implements AutoCloseable {
    private static final String TABLE = "price_change";
    private static final String DOCUMENT = "price_document";

    private final Findings findings;
    private final HeldRows held;
    private final OrderedCursor<PriceChangeRow> rows;
    private long kept;
    private List<PriceLine> lines = List.of();

    PriceChangeRule(Findings findings, HeldRows held, LastRows last) {
        this.findings = findings;
        this.held = held;
        this.rows =
                new OrderedCursor<>(
                        held.priceChanges().peek(row -> last.see(TABLE, row.id())),
                        PriceChangeRow::id,
                        row -> findings.add(Fault.ROW_EXTRA, About.ROW, name(row.id()), TABLE));
    }

    void next(WrittenEntry entry, PriceEntry says) {
        if (says.applied().isEmpty()) {
            return;
        }
        PriceEntry.Applied applied = says.applied().get();
        long change = applied.change();
        long line = applied.first();
        for (PriceEntry.Line said : applied.lines()) {
            compare(entry, says.document(), applied.at(), change, line, said);
            follows(entry, says.document(), line, said);
            change++;
            line++;
        }
    }

    private void compare(
            WrittenEntry entry,
            long document,
            long at,
            long change,
            long line,
            PriceEntry.Line said) {
        Optional<PriceChangeRow> found = rows.at(change);
        if (found.isEmpty()) {
            findings.add(Fault.ROW_MISSING, entry, About.ROW, name(change));
            return;
        }
        PriceChangeRow row = found.get();
        RowComparison comparison = new RowComparison(findings, entry, About.ROW, name(change));
        comparison.check(TABLE + ".document_id", row.document(), document);
        comparison.check(TABLE + ".line", row.line(), line);
        comparison.check(TABLE + ".product_id", row.product(), said.product());
        comparison.check(TABLE + ".old_price", row.old(), said.old());
        comparison.check(TABLE + ".new_price", row.price(), said.price());
        comparison.check(TABLE + ".outcome", row.outcome(), said.outcome());
        comparison.check(TABLE + ".at", row.at(), at);
    }

    /// What a line says beside what the document was made with.
    private void follows(WrittenEntry entry, long document, long line, PriceEntry.Line said) {
        Outcome outcome = Outcome.valueOf(said.outcome());
        String price = "price of product " + said.product();
        planned(document, line)
                .ifPresent(
                        plan -> {
                            Money now = Money.of(said.old());
                            boolean sold = outcome != Outcome.ARCHIVED;
                            follows(entry, document, "product", said.product(), plan.product());
                            follows(entry, document, price, said.price(), plan.price().minor());
                            follows(
                                    entry,
                                    document,
                                    "outcome",
                                    outcome,
                                    Outcome.of(plan, now, sold));
                        });
    }

    private Optional<PriceLine> planned(long document, long line) {
        if (kept != document) {
            kept = document;
            lines = held.priceLines(document);
        }
        return line >= 1 && line <= lines.size()
                ? Optional.of(lines.get((int) line - 1))
                : Optional.empty();
    }

    private void follows(
            WrittenEntry entry, long document, String what, Object says, Object follows) {
        if (!says.equals(follows)) {
            findings.add(
                    Fault.FIGURES,
                    entry,
                    About.ROW,
                    DOCUMENT + " " + document,
                    what,
                    says,
                    follows);
        }
    }

    void end() {
        rows.finish();
    }

    private static String name(long id) {
        return TABLE + " " + id;
    }

    @Override
    public void close() {
        rows.close();
    }
}
