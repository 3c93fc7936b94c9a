package smena.service.export;

import smena.domain.price.PriceDocument;
import smena.store.BookedRows.PriceChangeRow;
import smena.store.Transaction;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Rows for what price documents made of prices, in the order in which it happened; they belong to
/// no closing.
final class PriceTable {
    private final Tables tables;
    private final ClosingKey none;
    private final Transaction tx;
    private final Map<Long, String> people;
    private Optional<PriceDocument> document = Optional.empty();

    /// @param till what the till is called
    PriceTable(Tables tables, String till, Transaction tx) {
        this.tables = tables;
        this.none = ClosingKey.open(till);
        this.tx = tx;
        this.people = tx.audit().people();
    }

    void change(PriceChangeRow row) {
        PriceDocument of = documentOf(row);
        int offset = of.made().offsetSeconds();
        tables.row(
                TableKind.PRICE_CHANGES,
                none,
                of.number(),
                of.origin().name(),
                of.reason(),
                of.due().map(due -> ClosingKey.iso(due, offset)).orElse(""),
                of.person().map(String::valueOf).orElse(""),
                of.person().map(person -> people.getOrDefault(person, "")).orElse(""),
                Long.toString(row.line()),
                Long.toString(row.product()),
                ExportAmounts.money(row.old()),
                ExportAmounts.money(row.price()),
                row.outcome(),
                ClosingKey.iso(Instant.ofEpochMilli(row.at()), offset));
    }

    /// The changes of a document mostly follow one another.
    private PriceDocument documentOf(PriceChangeRow row) {
        if (document.filter(known -> known.id() == row.document()).isEmpty()) {
            document = tx.prices().find(row.document());
        }
        return document.orElseThrow();
    }
}
