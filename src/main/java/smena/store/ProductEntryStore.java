package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.PRODUCT_ENTRY;

import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

import smena.store.ToldRows.Span;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which entries of the journal tell of a product.
public final class ProductEntryStore {
    private static final Kept LAST = Kept.of(select(max(PRODUCT_ENTRY.ID)).from(PRODUCT_ENTRY));
    private static final Kept ADD =
            Kept.insertMany(
                    PRODUCT_ENTRY,
                    List.of(
                            PRODUCT_ENTRY.ID,
                            PRODUCT_ENTRY.JOURNAL_SEQ,
                            PRODUCT_ENTRY.PRODUCT_ID,
                            PRODUCT_ENTRY.LAST_ID));
    private static final Kept PAGE =
            Kept.of(
                    entries()
                            .where(
                                    PRODUCT_ENTRY.PRODUCT_ID.eq(Kept.number("product")),
                                    PRODUCT_ENTRY.LAST_ID.isNull(),
                                    PRODUCT_ENTRY.JOURNAL_SEQ.lt(Kept.number("before")))
                            .orderBy(PRODUCT_ENTRY.JOURNAL_SEQ.desc())
                            .limit(Kept.number("limit")));

    /// An import puts in what follows one another, and nothing twice: the one that begins last
    /// before a product is the only one that may hold it.
    private static final Kept IMPORT =
            Kept.of(
                    entries()
                            .where(
                                    PRODUCT_ENTRY.LAST_ID.isNotNull(),
                                    PRODUCT_ENTRY.PRODUCT_ID.le(Kept.number("product")))
                            .orderBy(PRODUCT_ENTRY.PRODUCT_ID.desc())
                            .limit(inline(1L)));

    private final Statements kept;

    ProductEntryStore(Statements kept) {
        this.kept = kept;
    }

    /// An entry that tells of a product.
    ///
    /// @param person who did it; empty for the till or the owner of the machine
    /// @param payload what it says
    public record Told(
            long seq, Instant at, Optional<String> person, String kind, String payload) {}

    /// Keeps which products an entry tells of.
    public void insert(long seq, List<Span> spans) {
        if (spans.isEmpty()) {
            return;
        }
        long id = kept.number(LAST).orElse(0L);
        List<Object[]> rows = new ArrayList<>(spans.size());
        for (Span span : spans) {
            @Nullable Long last = span.isOne() ? null : Long.valueOf(span.last());
            rows.add(new Object[] {++id, seq, span.first(), last});
        }
        kept.insertAll(ADD, rows);
    }

    /// The entries that tell of a product, the newest first.
    ///
    /// @param before only those with a lower number
    public List<Told> page(long product, long before, int limit) {
        List<Told> found =
                new ArrayList<>(
                        kept.all(PAGE, ProductEntryStore::told, product, before, (long) limit));
        if (found.size() < limit) {
            kept.one(IMPORT, row -> imported(row, product), product)
                    .flatMap(told -> told)
                    .filter(told -> told.seq() < before)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Told> imported(KeptRow row, long product) {
        return row.number(PRODUCT_ENTRY.LAST_ID) >= product
                ? Optional.of(told(row))
                : Optional.empty();
    }

    private static Told told(KeptRow row) {
        return new Told(
                row.number(JOURNAL.SEQ),
                Instant.ofEpochMilli(row.number(JOURNAL.AT)),
                Optional.ofNullable(row.textOrNull(PERSON.NAME)),
                row.text(JOURNAL.KIND),
                Packing.text(row.textOrNull(JOURNAL.PAYLOAD), row.bytesOrNull(JOURNAL.PACKED)));
    }

    private static SelectOnConditionStep<Record> entries() {
        return select(
                        List.of(
                                JOURNAL.SEQ,
                                JOURNAL.AT,
                                PERSON.NAME,
                                JOURNAL.KIND,
                                JOURNAL.PAYLOAD,
                                JOURNAL.PACKED,
                                PRODUCT_ENTRY.LAST_ID))
                .from(PRODUCT_ENTRY)
                .join(JOURNAL)
                .on(JOURNAL.SEQ.eq(PRODUCT_ENTRY.JOURNAL_SEQ))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(JOURNAL.PERSON_ID));
    }
}
