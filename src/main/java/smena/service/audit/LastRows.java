package smena.service.audit;

import java.util.Map;
import java.util.TreeMap;

/// The highest row number of each table that was read.
final class LastRows {
    private final Map<String, Long> last = new TreeMap<>();

    void see(String table, long row) {
        last.merge(table, row, Math::max);
    }

    /// The same for a row whose key may be a text, which counts for nothing here.
    void see(String table, String key) {
        if (!key.isEmpty() && key.length() < 19 && key.chars().allMatch(Character::isDigit)) {
            see(table, Long.parseLong(key));
        }
    }

    /// 0 where there is no row.
    long of(String table) {
        return last.getOrDefault(table, 0L);
    }
}
