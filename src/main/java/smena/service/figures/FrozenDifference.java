package smena.service.figures;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Figures;
import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// What is frozen of a shift beside its books.
record FrozenDifference(long shift, Grouping grouping, Figures frozen, Figures books) {
    private static final Map<String, Function<Row, Object>> FIGURES = figures();

    private static Map<String, Function<Row, Object>> figures() {
        Map<String, Function<Row, Object>> all = new LinkedHashMap<>();
        all.put("receipts", Row::receipts);
        all.put("sales", Row::sales);
        all.put("discounts", Row::discounts);
        all.put("refunds", Row::refunds);
        all.put("tax", Row::tax);
        all.put("known", row -> row.earned().isKnown());
        all.put("cost", row -> row.earned().cost());
        all.put("net", row -> row.earned().net());
        all.put("uncosted", row -> row.earned().uncosted());
        return all;
    }

    /// The first figure that is another one, as shift, report, row and figure, such as
    /// `3/product/17/sales`; a row that only one of both has is named without a figure.
    Optional<String> first() {
        Map<String, Row> kept = rows(frozen);
        Map<String, Row> right = rows(books);
        TreeSet<String> keys = new TreeSet<>(kept.keySet());
        keys.addAll(right.keySet());
        return keys.stream()
                .flatMap(key -> difference(key, kept.get(key), right.get(key)).stream())
                .findFirst()
                .or(() -> difference("total", frozen.total(), books.total()));
    }

    private static Map<String, Row> rows(Figures figures) {
        Map<String, Row> rows = new LinkedHashMap<>();
        figures.rows().forEach(row -> rows.put(row.label().key(), row));
        return rows;
    }

    private Optional<String> difference(String key, @Nullable Row kept, @Nullable Row right) {
        String row = shift + "/" + grouping.key() + "/" + key;
        if (kept == null || right == null) {
            return Optional.of(row);
        }
        return FIGURES.entrySet().stream()
                .filter(one -> !one.getValue().apply(kept).equals(one.getValue().apply(right)))
                .map(one -> row + "/" + one.getKey())
                .findFirst();
    }
}
