package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;
import smena.store.HeldRows;
import smena.store.HeldRows.ProductEntryRow;
import smena.store.ProductDigests;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The history of products says of each entry which products it tells of. Entries from before that
/// history have no rows; its first row is numbered 1, so none can be taken from its beginning.
final class ProductEntryRule {
    private static final String TABLE = "product_entry";

    private final Findings findings;
    private final OrderedCursor<ProductEntryRow> rows;
    private final long from;
    private long next = 1;

    ProductEntryRule(Findings findings, HeldRows held) {
        this.findings = findings;
        rows =
                new OrderedCursor<>(
                        held.productEntries(),
                        ProductEntryRow::seq,
                        row -> findings.add(Fault.ROW_EXTRA, About.ROW, name(row), TABLE));
        from = rows.peek().map(ProductEntryRow::seq).orElse(Long.MAX_VALUE);
    }

    private static String name(ProductEntryRow row) {
        return TABLE + " " + row.id();
    }

    void next(WrittenEntry entry, PayloadFields payload) {
        if (entry.seq() < from || !ProductRule.tells(entry, payload)) {
            return;
        }
        List<Long> told = told(payload.list("products"));
        List<Long> kept = new ArrayList<>();
        Optional<ProductEntryRow> row = rows.at(entry.seq());
        while (row.isPresent()) {
            ProductEntryRow found = row.get();
            if (found.id() != next) {
                findings.add(Fault.ROW_MISSING, entry, About.ROW, TABLE + " " + next);
            }
            next = found.id() + 1;
            span(kept, found.first(), found.last());
            row = rows.at(entry.seq());
        }
        List<Long> sorted = joined(kept);
        if (count(kept) != count(sorted)) {
            findings.add(Fault.ROW_EXTRA, entry, About.ROW, TABLE + " of entry " + entry.seq());
        }
        if (!sorted.equals(joined(told))) {
            findings.add(
                    Fault.ROW_DIFFERS,
                    entry,
                    About.ROW,
                    TABLE + " of entry " + entry.seq(),
                    TABLE,
                    sorted.toString(),
                    joined(told).toString());
        }
    }

    /// First and last of each run, one after the other.
    private static List<Long> told(List<?> facts) {
        List<Long> spans = new ArrayList<>();
        for (int i = 0; i + 1 < facts.size(); i += 2) {
            long first = PayloadFields.number(facts.get(i));
            byte[] run = Base64.getDecoder().decode(PayloadFields.text(facts.get(i + 1)));
            span(spans, first, first + run.length / ProductDigests.BYTES - 1);
        }
        return spans;
    }

    private static void span(List<Long> spans, long first, long last) {
        spans.add(first);
        spans.add(last);
    }

    /// Runs that follow one another as one; a product that is told twice counts once.
    private static List<Long> joined(List<Long> spans) {
        List<long[]> runs = new ArrayList<>();
        for (int i = 0; i < spans.size(); i += 2) {
            runs.add(new long[] {spans.get(i), spans.get(i + 1)});
        }
        runs.sort((a, b) -> Long.compare(a[0], b[0]));
        List<Long> all = new ArrayList<>();
        for (long[] run : runs) {
            int end = all.size() - 1;
            if (end > 0 && run[0] <= all.get(end) + 1) {
                all.set(end, Math.max(all.get(end), run[1]));
            } else {
                span(all, run[0], run[1]);
            }
        }
        return all;
    }

    private static long count(List<Long> spans) {
        long count = 0;
        for (int i = 0; i < spans.size(); i += 2) {
            count += spans.get(i + 1) - spans.get(i) + 1;
        }
        return count;
    }

    void end() {
        rows.finish();
        rows.close();
    }
}
