package smena.store;

import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/// A row of a kept statement's answer, read by the fields that were selected. It is good only until
/// the next one is read.
final class KeptRow {
    private final Kept kept;
    private final ResultSet row;

    KeptRow(Kept kept, ResultSet row) {
        this.kept = kept;
        this.row = row;
    }

    /// Whether this field was selected.
    boolean has(Field<?> field) {
        return kept.has(field);
    }

    /// A number that is never `null`.
    long number(Field<Long> field) {
        try {
            return row.getLong(kept.place(field));
        } catch (SQLException e) {
            throw unreadable(field, e);
        }
    }

    /// A small number that is never `null`.
    int small(Field<Long> field) {
        return Math.toIntExact(number(field));
    }

    /// A number that may be `null`.
    @Nullable Long numberOrNull(Field<Long> field) {
        try {
            long number = row.getLong(kept.place(field));
            return row.wasNull() ? null : number;
        } catch (SQLException e) {
            throw unreadable(field, e);
        }
    }

    /// A text that is never `null`.
    String text(Field<String> field) {
        String text = textOrNull(field);
        if (text == null) {
            throw new IllegalStateException(field + " is null");
        }
        return text;
    }

    /// A text that may be `null`.
    @Nullable String textOrNull(Field<String> field) {
        try {
            return row.getString(kept.place(field));
        } catch (SQLException e) {
            throw unreadable(field, e);
        }
    }

    /// Bytes that may be `null`.
    byte @Nullable [] bytesOrNull(Field<byte[]> field) {
        try {
            return row.getBytes(kept.place(field));
        } catch (SQLException e) {
            throw unreadable(field, e);
        }
    }

    private static DataAccessException unreadable(Field<?> field, SQLException cause) {
        return new DataAccessException(field + ": " + cause.getMessage(), cause);
    }
}
