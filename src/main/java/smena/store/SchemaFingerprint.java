package smena.store;

import org.jooq.DSLContext;

import smena.store.SchemaDeviation.Kind;
import smena.store.tables.SchemaObjects;
import smena.store.tables.SchemaObjects.SchemaObject;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Compares the schema of a database with the one that this till's migrations make: every table,
/// index, trigger and view, and the rows of the tables that the migrations fill. Whoever adds a
/// trigger or takes one away decides what the books hold, so the schema is part of the books.
public final class SchemaFingerprint {
    private static final String ROW = "row";

    /// What SQLite makes by itself: its text depends on the version of SQLite.
    private static final Pattern OWN = Pattern.compile("sqlite_autoindex_.*|.*_fts[a-z_]*_[a-z]+");

    /// Statistics for the query planner; they change no answer.
    private static final Pattern STATISTICS = Pattern.compile("sqlite_stat[1-4]");

    /// Columns that differ from till to till: when and by whom a migration was run.
    private static final Map<String, Set<String>> APART =
            Map.of(
                    "flyway_schema_history",
                    Set.of("installed_by", "installed_on", "execution_time"));

    /// Which rows of a table that a shop adds to are the migrations' own. The journal tells of the
    /// rest, a shop's own roles.
    private static final Map<String, String> OF_EVERY_TILL = Map.of("role", " where base is null");

    private static final Map<String, String> EXPECTED = expected();

    private SchemaFingerprint() {}

    /// What is missing, added or changed in the database that a transaction sees, by type and name;
    /// empty where the schema is right. A database of another version is not compared: it is held
    /// to its version's number, and to the rest once it is migrated.
    public static List<SchemaDeviation> deviations(Transaction tx) {
        return tx.health().schemaDeviations();
    }

    /// The same for a file that nobody needs to have open, such as a copy. Changes nothing.
    public static List<SchemaDeviation> deviations(Path file) {
        return ReadOnlyDatabase.read(file, SchemaFingerprint::deviations);
    }

    /// What is wrong in one line: the first few, and how many there are further.
    public static String summary(List<SchemaDeviation> deviations) {
        int most = 5;
        String first =
                deviations.stream()
                        .limit(most)
                        .map(SchemaDeviation::text)
                        .collect(Collectors.joining(", "));
        return deviations.size() > most ? first + ", +" + (deviations.size() - most) : first;
    }

    static List<SchemaDeviation> of(DSLContext sql) {
        Map<String, String> found = found(sql);
        List<SchemaDeviation> deviations = new ArrayList<>();
        EXPECTED.forEach(
                (name, text) -> {
                    String stands = found.remove(name);
                    if (stands == null) {
                        deviations.add(deviation(Kind.MISSING, name));
                    } else if (!stands.equals(text)) {
                        deviations.add(deviation(Kind.CHANGED, name));
                    }
                });
        found.keySet().forEach(name -> deviations.add(deviation(Kind.ADDED, name)));
        deviations.sort(
                Comparator.comparing(SchemaDeviation::type).thenComparing(SchemaDeviation::name));
        return deviations;
    }

    private static Map<String, String> expected() {
        Map<String, String> all = new HashMap<>();
        for (SchemaObject object : SchemaObjects.ALL) {
            all.put(
                    object.type() + " " + object.name(),
                    object.type().equals(ROW)
                            ? object.text()
                            : text(object.name(), object.table(), object.text()));
        }
        return Map.copyOf(all);
    }

    private static Map<String, String> found(DSLContext sql) {
        return sql.connectionResult(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return found(statement);
                    }
                });
    }

    private static Map<String, String> found(Statement sql) throws SQLException {
        Map<String, String> all = new HashMap<>();
        try (ResultSet row =
                sql.executeQuery("select type, name, tbl_name, sql from sqlite_schema")) {
            while (row.next()) {
                String name = row.getString(2);
                if (!STATISTICS.matcher(name).matches()) {
                    String text = Objects.requireNonNullElse(row.getString(4), "");
                    all.put(row.getString(1) + " " + name, text(name, row.getString(3), text));
                }
            }
        }
        for (String table : SchemaObjects.FILLED) {
            if (all.containsKey("table " + table)) {
                rows(sql, table, all);
            }
        }
        return all;
    }

    private static void rows(Statement sql, String table, Map<String, String> all)
            throws SQLException {
        Set<String> apart = APART.getOrDefault(table, Set.of());
        try (ResultSet row =
                sql.executeQuery(
                        "select * from " + table + OF_EVERY_TILL.getOrDefault(table, ""))) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringJoiner text = new StringJoiner("|");
                for (int i = 1; i <= columns; i++) {
                    String column = row.getMetaData().getColumnName(i);
                    if (!apart.contains(column)) {
                        text.add(column + "=" + row.getString(i));
                    }
                }
                all.put(ROW + " " + table + " " + row.getString(1), text.toString());
            }
        }
    }

    private static String text(String name, String table, String sql) {
        return table + ": " + (OWN.matcher(name).matches() ? "" : SchemaText.of(sql));
    }

    private static SchemaDeviation deviation(Kind kind, String name) {
        int blank = name.indexOf(' ');
        return new SchemaDeviation(kind, name.substring(0, blank), name.substring(blank + 1));
    }
}
