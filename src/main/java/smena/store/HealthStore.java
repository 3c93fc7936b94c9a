package smena.store;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What SQLite itself says about the file.
public final class HealthStore {
    private static final List<String> PRAGMAS =
            List.of(
                    "journal_mode",
                    "synchronous",
                    "foreign_keys",
                    "recursive_triggers",
                    "trusted_schema");

    private final DSLContext sql;

    HealthStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The newest migration that was run; 0 where the database does not tell.
    public int schemaVersion() {
        if (!hasHistory()) {
            return 0;
        }
        Long version =
                sql.select(DSL.field("max(cast(version as integer))", Long.class))
                        .from(DSL.table("flyway_schema_history"))
                        .fetchSingle()
                        .value1();
        return version == null ? 0 : (int) Math.clamp(version, 0, Integer.MAX_VALUE);
    }

    private boolean hasHistory() {
        return !texts("select name from sqlite_schema where name = 'flyway_schema_history'")
                .isEmpty();
    }

    /// What of the schema is not as the migrations made it; nothing where it is of another version.
    List<SchemaDeviation> schemaDeviations() {
        return schemaVersion() == Schema.VERSION ? SchemaFingerprint.of(sql) : List.of();
    }

    /// Puts the till's own triggers, indexes and views back and takes away those that are not its
    /// own. Tables and rows stay as they are, and so does an index that the rows contradict.
    public void mendSchema(List<SchemaDeviation> deviations) {
        new SchemaMending(sql).mend(deviations);
    }

    /// The settings of a connection that the till's guarantees rest on, as read back.
    public Map<String, String> pragmas() {
        Map<String, String> values = new LinkedHashMap<>();
        PRAGMAS.forEach(name -> values.put(name, String.join(" ", texts("pragma " + name))));
        return values;
    }

    /// What is broken in the file, one sentence of SQLite's each; empty where all is sound.
    public List<String> broken() {
        return texts("pragma integrity_check(20)").stream()
                .filter(line -> !line.equals("ok"))
                .toList();
    }

    /// How many rows point at a row that is not there.
    public int danglingRows() {
        return sql.fetch("pragma foreign_key_check").size();
    }

    private List<String> texts(String statement) {
        return sql.fetch(statement).getValues(0, String.class);
    }
}
