package smena.store;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

import smena.store.SchemaDeviation.Kind;
import smena.store.tables.SchemaObjects;
import smena.store.tables.SchemaObjects.SchemaObject;

import java.sql.Statement;
import java.util.List;
import java.util.Set;

/// Puts back what is only rules and ways to find rows, and holds no rows itself.
final class SchemaMending {
    private static final Set<String> WITHOUT_ROWS = Set.of("trigger", "index", "view");

    private final DSLContext sql;

    SchemaMending(DSLContext sql) {
        this.sql = sql;
    }

    void mend(List<SchemaDeviation> deviations) {
        List<SchemaDeviation> mended =
                deviations.stream().filter(d -> WITHOUT_ROWS.contains(d.type())).toList();
        mended.stream().filter(d -> d.kind() != Kind.MISSING).forEach(this::drop);
        mended.stream().filter(d -> d.kind() != Kind.ADDED).forEach(this::create);
    }

    private void drop(SchemaDeviation found) {
        String name = found.name().replace("\"", "\"\"");
        run("drop " + found.type() + " if exists \"" + name + '"');
    }

    private void create(SchemaDeviation wanted) {
        SchemaObjects.ALL.stream()
                .filter(o -> o.type().equals(wanted.type()) && o.name().equals(wanted.name()))
                .map(SchemaObject::text)
                .filter(text -> !text.isEmpty())
                .forEach(this::run);
    }

    /// Past jOOQ, which would read the text for parameters.
    private void run(String statement) {
        try {
            sql.connection(
                    connection -> {
                        try (Statement raw = connection.createStatement()) {
                            raw.execute(statement);
                        }
                    });
        } catch (DataAccessException e) {
            System.getLogger("smena.store")
                    .log(System.Logger.Level.WARNING, "the schema is not mended", e);
        }
    }
}
