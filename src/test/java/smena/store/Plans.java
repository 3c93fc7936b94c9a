package smena.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How SQLite goes about a statement.
final class Plans {
    private Plans() {}

    /// The steps of its plan.
    ///
    /// @param values by their place, from 1
    static List<String> of(Connection raw, String sql, Map<Integer, Object> values)
            throws SQLException {
        List<String> steps = new ArrayList<>();
        try (PreparedStatement explain = raw.prepareStatement("explain query plan " + sql)) {
            for (Map.Entry<Integer, Object> value : values.entrySet()) {
                Object bound = value.getValue() == SqlRecorder.NULL ? null : value.getValue();
                explain.setObject(value.getKey(), bound);
            }
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    steps.add(row.getString("detail"));
                }
            }
        }
        return steps;
    }
}
