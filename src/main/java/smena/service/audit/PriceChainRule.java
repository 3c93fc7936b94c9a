package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;

import java.util.HashMap;
import java.util.Map;

/// Prices from the journal alone: each old price is what the change before left, lines follow one
/// another, and how far a document is follows from its lines.
final class PriceChainRule {
    private final Findings findings;
    private final Map<Long, Long> prices = new HashMap<>();
    private final Map<Long, Long> done = new HashMap<>();

    private final boolean fromFirst;

    /// @param fromFirst whether the journal is read from its first entry on; otherwise what a
    /// document did before is taken as the first entry about it says
    PriceChainRule(Findings findings, boolean fromFirst) {
        this.findings = findings;
        this.fromFirst = fromFirst;
    }

    private long dealt(long document, long said) {
        return done.getOrDefault(document, fromFirst ? 0L : said);
    }

    void next(WrittenEntry entry, PriceEntry says) {
        long document = says.document();
        says.applied()
                .ifPresent(
                        applied -> {
                            long before = dealt(document, applied.first() - 1);
                            follows(entry, document, "first", applied.first(), before + 1);
                            applied.lines().forEach(line -> line(entry, document, line));
                            done.put(document, applied.first() + applied.lines().size() - 1);
                        });
        says.head()
                .ifPresent(
                        head -> {
                            long dealt = dealt(document, head.done());
                            follows(entry, document, "id", head.id(), document);
                            follows(entry, document, "done_count", head.done(), dealt);
                            follows(entry, document, "due", head.due(), says.due());
                        });
    }

    private void line(WrittenEntry entry, long document, PriceEntry.Line line) {
        Long known = prices.get(line.product());
        if (known != null) {
            follows(entry, document, "price of product " + line.product(), line.old(), known);
        }
        prices.put(line.product(), line.isChange() ? line.price() : line.old());
    }

    private void follows(WrittenEntry entry, long document, String what, long says, long follows) {
        if (says != follows) {
            String name = "price_document " + document;
            findings.add(Fault.FIGURES, entry, About.ROW, name, what, says, follows);
        }
    }
}
