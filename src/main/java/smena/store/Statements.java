package smena.store;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The kept statements of one connection, each prepared when it is first sent. What a sale or a
/// scan waits for goes this way: preparing and rendering take longer than SQLite takes to answer.
final class Statements {
    private static final Kept LAST_ROW =
            Kept.of(DSL.select(DSL.field("last_insert_rowid()", Long.class)));

    private final DSLContext sql;
    private final Connection connection;
    private final Map<Kept, PreparedStatement> prepared = new IdentityHashMap<>();

    Statements(DSLContext sql, Connection connection) {
        this.sql = sql;
        this.connection = connection;
    }

    /// The only row of an answer; empty for none.
    <T> Optional<T> one(Kept kept, Function<KeptRow, T> row, @Nullable Object... values) {
        List<T> rows = all(kept, row, values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /// The number that is the whole answer; empty for none, or for a `null`.
    Optional<Long> number(Kept kept, @Nullable Object... values) {
        return send(
                kept,
                values,
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        boolean there = row.next();
                        long number = there ? row.getLong(1) : 0;
                        return there && !row.wasNull()
                                ? Optional.of(number)
                                : Optional.<Long>empty();
                    }
                });
    }

    /// Every row of an answer.
    <T> List<T> all(Kept kept, Function<KeptRow, T> row, @Nullable Object... values) {
        return send(
                kept,
                values,
                statement -> {
                    try (ResultSet found = statement.executeQuery()) {
                        KeptRow current = new KeptRow(kept, found);
                        List<T> rows = new ArrayList<>();
                        while (found.next()) {
                            rows.add(row.apply(current));
                        }
                        return rows;
                    }
                });
    }

    /// Changes rows.
    ///
    /// @return how many
    int run(Kept kept, @Nullable Object... values) {
        return send(kept, values, PreparedStatement::executeUpdate);
    }

    /// Inserts a row, and makes sure that it was inserted.
    void insert(Kept kept, @Nullable Object... values) {
        RowsTaken.check(kept.table(), 1, run(kept, values));
    }

    /// The same for a row that SQLite gives a number, which is returned.
    long insertNew(Kept kept, @Nullable Object... values) {
        insert(kept, values);
        return number(LAST_ROW).orElseThrow();
    }

    /// Inserts many rows, and makes sure that each was inserted.
    ///
    /// @param kept of [Kept#insertMany]
    void insertAll(Kept kept, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            RowsTaken.check(kept.table(), rows.size(), run(kept, JsonTexts.rows(rows)));
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T send(Kept kept, @Nullable Object[] values, Work<T> work) {
        try {
            PreparedStatement statement = prepared(kept);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            drop(kept);
            throw new DataAccessException("SQL [" + kept.text(sql) + "]; " + e.getMessage(), e);
        }
    }

    private PreparedStatement prepared(Kept kept) throws SQLException {
        PreparedStatement statement = prepared.get(kept);
        if (statement == null) {
            statement = connection.prepareStatement(kept.text(sql));
            prepared.put(kept, statement);
        }
        return statement;
    }

    /// The driver ends a statement that failed; the next time it is prepared anew.
    private void drop(Kept kept) {
        PreparedStatement statement = prepared.remove(kept);
        try {
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException e) {
            System.getLogger("smena.store").log(System.Logger.Level.DEBUG, "close failed", e);
        }
    }
}
