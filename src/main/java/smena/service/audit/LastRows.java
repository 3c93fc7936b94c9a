package smena.service.audit;

import java.util.Map;
import java.util.TreeMap;

/// The highest row number of each table that was read.
final class LastRows {
    private final Map<String, Long> last = new TreeMap<>();

    void see(String table, long row) {
        last.merge(table, row, Math::max);
    }

    /// 0 where there is no row.
    long of(String table) {
        return last.getOrDefault(table, 0L);
    }
}
