package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.price.PriceChange.Outcome;
import smena.domain.price.PriceLine;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.PriceChangeRow;
import smena.store.HeldRows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What price documents made of prices: each line has its row and says the same, each old price is
/// what the change before left, the lines of a planned document are those it was made with, and how
/// far a document is follows from its lines.
final class PriceChangeRule implements AutoCloseable {
    private static final String TABLE = "price_change";
    private static final String DOCUMENT = "price_document";

    private final Findings findings;
    private final HeldRows held;
    private final OrderedCursor<PriceChangeRow> rows;
    private final Map<Long, Long> prices = new HashMap<>();
    private final Map<Long, Long> done = new HashMap<>();
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

    /// What an entry says of a line.
    private record Said(long product, long old, long price, String outcome) {
        static Said of(Object item) {
            List<?> line = PayloadFields.list(item);
            return new Said(
                    PayloadFields.number(line.get(0)),
                    PayloadFields.number(line.get(1)),
                    PayloadFields.number(line.get(2)),
                    PayloadFields.text(line.get(3)));
        }
    }

    void next(WrittenEntry entry, PayloadFields payload) {
        long document = payload.number("document");
        if (payload.text("act").equals("applied")) {
            applied(entry, payload, document);
        }
        for (Object item : payload.list("rows")) {
            PayloadFields row = PayloadFields.row(item);
            if (row.text("table").equals(DOCUMENT)) {
                follows(entry, document, "id", row.number("id"), document);
                follows(
                        entry,
                        document,
                        "done_count",
                        row.number("done_count"),
                        done.getOrDefault(document, 0L));
                follows(entry, document, "due", row.numberOr("due", 0), payload.number("due"));
            }
        }
    }

    private void applied(WrittenEntry entry, PayloadFields payload, long document) {
        long line = payload.number("first");
        long change = payload.number("change");
        follows(entry, document, "first", line, done.getOrDefault(document, 0L) + 1);
        for (Object item : payload.list("lines")) {
            Said said = Said.of(item);
            compare(entry, payload, change, line, said);
            follows(entry, document, line, said);
            change++;
            line++;
        }
        done.put(document, line - 1);
    }

    private void compare(
            WrittenEntry entry, PayloadFields payload, long change, long line, Said said) {
        Optional<PriceChangeRow> found = rows.at(change);
        if (found.isEmpty()) {
            findings.add(Fault.ROW_MISSING, entry, About.ROW, name(change));
            return;
        }
        PriceChangeRow row = found.get();
        RowComparison comparison = new RowComparison(findings, entry, About.ROW, name(change));
        comparison.check(TABLE + ".document_id", row.document(), payload.number("document"));
        comparison.check(TABLE + ".line", row.line(), line);
        comparison.check(TABLE + ".product_id", row.product(), said.product());
        comparison.check(TABLE + ".old_price", row.old(), said.old());
        comparison.check(TABLE + ".new_price", row.price(), said.price());
        comparison.check(TABLE + ".outcome", row.outcome(), said.outcome());
        comparison.check(TABLE + ".at", row.at(), payload.number("at"));
    }

    /// What a line says beside what was known before it.
    private void follows(WrittenEntry entry, long document, long line, Said said) {
        Outcome outcome = Outcome.valueOf(said.outcome());
        String price = "price of product " + said.product();
        Long known = prices.get(said.product());
        if (known != null) {
            follows(entry, document, price, said.old(), known);
        }
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
        prices.put(said.product(), outcome.isChange() ? said.price() : said.old());
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
