package smena.domain.backup;

import java.util.Map;
import java.util.TreeMap;

/// How far a copy goes in each table, so that the next one begins behind it.
///
/// @param rows the highest row number of each table that grows
/// @param digests what stood in each table that is small enough to be read whole each time
public record TableMarks(Map<String, Long> rows, Map<String, String> digests) {
    /// Of a copy that says nothing about its tables; nothing can be added to it.
    public static final TableMarks NONE = new TableMarks(Map.of(), Map.of());

    public TableMarks {
        rows = Map.copyOf(rows);
        digests = Map.copyOf(digests);
    }

    /// Whether they say nothing.
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The highest row number of a table; 0 where it has none.
    public long row(String table) {
        return rows.getOrDefault(table, 0L);
    }

    /// In the order of the tables' names, as they are signed.
    public Map<String, Object> facts() {
        return new TreeMap<>(
                Map.of("rows", new TreeMap<>(rows), "digests", new TreeMap<>(digests)));
    }
}
