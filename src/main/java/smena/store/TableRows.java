package smena.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// The tables of one database of a connection, by their names and row numbers.
///
/// @param schema the database's name in the connection: `main`, or as it was attached
record TableRows(Connection connection, String schema) {
    /// A table of it, for SQL.
    String table(String name) {
        return schema + "." + quoted(name);
    }

    /// A name, for SQL.
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// The columns that hold something, in their order.
    List<String> columns(String table) throws SQLException {
        return texts(
                "select name from pragma_table_xinfo(?, ?) where hidden = 0 order by cid",
                table,
                schema);
    }

    /// The columns for SQL, each with a prefix such as `t.`.
    static String list(List<String> columns, String prefix) {
        return columns.stream().map(c -> prefix + quoted(c)).collect(Collectors.joining(", "));
    }

    /// The highest row number; 0 in an empty table.
    long last(String table) throws SQLException {
        return number("select coalesce(max(rowid), 0) from " + table(table));
    }

    /// A hash of all rows with their numbers.
    String digest(String table) throws SQLException {
        String values =
                columns(table).stream()
                        .map(column -> "quote(" + quoted(column) + ")")
                        .collect(Collectors.joining(" || ',' || "));
        MessageDigest digest = sha256();
        try (PreparedStatement rows =
                        connection.prepareStatement(
                                "select rowid || ',' || %s from %s order by rowid"
                                        .formatted(values, table(table)));
                ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                digest.update(row.getString(1).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    }

    /// The first column of the result as texts.
    List<String> texts(String sql, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /// The first number of the result; 0 where there is none.
    long number(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /// Runs a statement and returns how many rows it changed.
    int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
