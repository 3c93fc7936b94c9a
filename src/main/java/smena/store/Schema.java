package smena.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.store.tables.SchemaVersion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Brings the file to the schema of this till, or refuses to touch it.
public final class Schema {
    /// The newest migration this till knows. Read when the till runs, so that classes which ask for
    /// it need no compiling anew where a migration is added.
    public static final int VERSION = newest();

    private static final byte[] MAGIC =
            "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    private static int newest() {
        return SchemaVersion.NEWEST;
    }

    /// Makes or migrates the file. A file that is not a till's database is left as it is,
    /// and so is one where `before` throws.
    static void prepare(Path file, Migrations migrations, Migrations.Before before) {
        try {
            boolean fresh = !Files.exists(file) || Files.size(file) == 0;
            int found = fresh ? 0 : version(file);
            if (found > migrations.newest()) {
                throw new Refused(new Problem.DatabaseTooNew(Integer.toString(found)));
            }
            if (found < migrations.newest()) {
                if (found > 0 && isUsed(file)) {
                    before.migrating(found);
                }
                migrate(file, migrations);
            }
        } catch (IOException e) {
            throw new Refused(new Problem.FolderNotWritable(String.valueOf(file.getParent())));
        }
    }

    /// Refuses a file that is not of this till's schema, and leaves it as it is.
    public static void require(Path file) {
        try {
            int found = Files.exists(file) ? version(file) : 0;
            if (found > VERSION) {
                throw new Refused(new Problem.DatabaseTooNew(Integer.toString(found)));
            }
            if (found < VERSION) {
                throw new Refused(new Problem.DatabaseBusy());
            }
        } catch (IOException e) {
            throw new Refused(new Problem.FolderNotWritable(String.valueOf(file.getParent())));
        }
    }

    /// The schema version of an existing file.
    public static int version(Path file) throws IOException {
        checkMagic(file);
        try {
            return ReadOnlyDatabase.look(file, connection -> version(connection, file));
        } catch (SQLException e) {
            throw SqlFailures.translate(e, file);
        }
    }

    /// Whether a till ever wrote into an existing file; a first start may have stopped before.
    public static boolean isUsed(Path file) {
        try {
            return ReadOnlyDatabase.look(file, Schema::isUsed);
        } catch (SQLException e) {
            throw SqlFailures.translate(e, file);
        }
    }

    private static boolean isUsed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return has(statement, "journal")
                    && isOne(statement, "select exists (select 1 from journal)");
        }
    }

    private static int version(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return has(statement, HISTORY)
                    ? newest(statement, file)
                    : refuseForeign(statement, file);
        }
    }

    private static void checkMagic(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            if (!java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new Refused(new Problem.DatabaseDamaged(file.toString()));
            }
        }
    }

    private static boolean has(Statement statement, String table) throws SQLException {
        return isOne(statement, "select count(*) from sqlite_schema where name = '" + table + "'");
    }

    private static boolean isOne(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getInt(1) == 1;
        }
    }

    private static int newest(Statement statement, Path file) throws SQLException {
        String sql =
                "select coalesce(max(cast(version as integer)), 0), coalesce(min(success), 1) from "
                        + HISTORY
                        + " where version is not null";
        try (ResultSet row = statement.executeQuery(sql)) {
            if (row.next() && row.getInt(2) == 1) {
                return row.getInt(1);
            }
            throw new Refused(new Problem.DatabaseDamaged(file.toString()));
        }
    }

    /// A database without our history is ours only while it is empty.
    private static int refuseForeign(Statement statement, Path file) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from sqlite_schema")) {
            if (row.next() && row.getInt(1) == 0) {
                return 0;
            }
            throw new Refused(new Problem.DatabaseDamaged(file.toString()));
        }
    }

    private static void migrate(Path file, Migrations migrations) {
        try {
            Flyway.configure()
                    .dataSource(new MigrationSource(file))
                    .locations(migrations.places().toArray(String[]::new))
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            throw failure(e, file);
        }
    }

    /// A history that tells of other migrations than were run is somebody else's work: its tables
    /// are there already, or its numbers are none of the till's.
    private static RuntimeException failure(RuntimeException e, Path file) {
        RuntimeException translated = SqlFailures.translate(e, file);
        boolean foreign = e instanceof FlywayException && SqlFailures.isForeignHistory(e);
        if (translated instanceof Refused || !foreign) {
            return translated;
        }
        System.getLogger("smena.store")
                .log(System.Logger.Level.WARNING, "the schema could not be migrated", e);
        return new Refused(new Problem.SchemaChanged("~table " + HISTORY));
    }
}
