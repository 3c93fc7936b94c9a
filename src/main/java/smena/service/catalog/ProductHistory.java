package smena.service.catalog;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.HistoryChange;
import smena.domain.journal.EntryKind;
import smena.store.Database;
import smena.store.ProductEntryStore.Told;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who changed what of a product and when, as the journal tells it.
public final class ProductHistory {
    private final Database database;

    public ProductHistory(Database database) {
        this.database = database;
    }

    /// What one entry says of a product.
    ///
    /// @param seq its number in the journal
    /// @param person who did it; empty for the till or the owner of the machine
    public record Entry(
            long seq, Instant at, Optional<String> person, List<HistoryChange> changes) {}

    /// A page of the entries of a product behind the one numbered `before`, or the first one; the
    /// newest first.
    public List<Entry> page(long product, Optional<Long> before, int limit) {
        return database
                .read(tx -> tx.productEntries().page(product, before.orElse(Long.MAX_VALUE), limit))
                .stream()
                .map(
                        told ->
                                new Entry(
                                        told.seq(),
                                        told.at(),
                                        told.person(),
                                        changes(told, product)))
                .toList();
    }

    private static List<HistoryChange> changes(Told told, long product) {
        Map<String, Object> facts = read(told.payload());
        if (told.kind().equals(EntryKind.PRICES_CHANGED.name())) {
            return prices(facts, product);
        }
        if (facts.get("changes") instanceof List<?> list && facts.get("product") != null) {
            return list.stream().map(ProductHistory::change).toList();
        }
        return List.of(single(facts));
    }

    private static HistoryChange single(Map<String, Object> facts) {
        if (facts.containsKey("taken")) {
            return new HistoryChange("imported", "", "");
        }
        if (facts.containsKey("added")) {
            return new HistoryChange("added", "", text(facts.get("added")));
        }
        if (facts.containsKey("bulk")) {
            return new HistoryChange(text(facts.get("bulk")), "", text(facts.get("value")));
        }
        if (facts.containsKey("into")) {
            return new HistoryChange(
                    "category", text(facts.get("category")), text(facts.get("into")));
        }
        for (String word : List.of("code", "scale")) {
            if (facts.containsKey(word)) {
                return new HistoryChange(word, "", text(facts.get(word)));
            }
        }
        return new HistoryChange("other", "", "");
    }

    private static List<HistoryChange> prices(Map<String, Object> facts, long product) {
        List<HistoryChange> changes = new ArrayList<>();
        if (facts.get("lines") instanceof List<?> lines) {
            for (Object item : lines) {
                if (item instanceof List<?> line
                        && line.size() > 2
                        && text(line.getFirst()).equals(Long.toString(product))) {
                    changes.add(new HistoryChange("price", text(line.get(1)), text(line.get(2))));
                }
            }
        }
        return changes;
    }

    private static HistoryChange change(@Nullable Object item) {
        return item instanceof List<?> parts && parts.size() > 2
                ? new HistoryChange(text(parts.getFirst()), text(parts.get(1)), text(parts.get(2)))
                : new HistoryChange("other", "", "");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> read(String payload) {
        try {
            return JSON.std.mapFrom(payload);
        } catch (IOException e) {
            return Map.of();
        }
    }
}
