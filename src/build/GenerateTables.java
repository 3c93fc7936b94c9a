import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/// Makes the classes of `smena.store.tables` from the real migrations: a fresh SQLite file is
/// migrated by Flyway and read by jOOQ's generator. `SchemaVersion` names the newest of them,
/// `SchemaObjects` lists what the database has then.
///
/// Usage: `java GenerateTables.java MIGRATIONS TARGET`. Does nothing while the migrations are the
/// ones the classes were made from.
public class GenerateTables {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path stamp = target.resolve("made-from.sha256");
        String fingerprint = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        Path file = Files.createTempFile("smena-schema", ".db");
        try {
            generate("jdbc:sqlite:" + file, migrations, target);
            writeVersion(newest(migrations), target);
            writeObjects("jdbc:sqlite:" + file, target);
        } finally {
            Files.deleteIfExists(file);
        }
        Files.writeString(stamp, fingerprint);
    }

    private static void generate(String url, Path migrations, Path target) throws Exception {
        FLYWAY.setLevel(Level.WARNING);
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
        Database database =
                new Database()
                        .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                        .withIncludes(".*")
                        .withExcludes("flyway_schema_history|sqlite_.*|.*_fts(_.*)?")
                        .withForcedTypes(
                                new ForcedType()
                                        .withName("BIGINT")
                                        .withIncludeTypes("(?i:INTEGER|INT)")
                                        .withIncludeExpression(".*"));
        Generator generator =
                new Generator()
                        .withDatabase(database)
                        .withGenerate(
                                new Generate()
                                        .withComments(false)
                                        .withImplicitJoinPathsToOne(false)
                                        .withImplicitJoinPathsToMany(false))
                        .withTarget(
                                new Target()
                                        .withPackageName("smena.store.tables")
                                        .withDirectory(target.toString()));
        GenerationTool.generate(
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
                        .withGenerator(generator));
    }

    private static int newest(Path migrations) throws IOException {
        return sorted(migrations).stream()
                .map(file -> file.getFileName().toString())
                .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                .max()
                .orElseThrow();
    }

    /// The newest migration, so that adding one is adding one file.
    private static void writeVersion(int newest, Path target) throws IOException {
        Files.writeString(
                target.resolve("smena/store/tables/SchemaVersion.java"),
                """
                package smena.store.tables;

                /// The newest migration there is.
                public final class SchemaVersion {
                    public static final int NEWEST = %d;

                    private SchemaVersion() {}
                }
                """
                        .formatted(newest));
    }

    /// What a database has right after its migrations: every table, index, trigger and view, and
    /// the rows of the tables that the migrations fill.
    private static void writeObjects(String url, Path target) throws Exception {
        List<String> objects = new ArrayList<>();
        Set<String> filled = new LinkedHashSet<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    sql.executeQuery(
                            "select type, name, tbl_name, sql from sqlite_schema"
                                    + " order by type, name")) {
                while (rows.next()) {
                    if (rows.getString(1).equals("table")) {
                        tables.add(rows.getString(2));
                    }
                    String text = rows.getString(4);
                    objects.add(
                            object(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    text == null ? "" : text));
                }
            }
            for (String table : tables) {
                if (table.startsWith("sqlite_") || table.contains("_fts")) {
                    continue;
                }
                try (ResultSet rows = sql.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        filled.add(table);
                        objects.add(
                                object(
                                        "row",
                                        table + " " + rows.getString(1),
                                        table,
                                        row(rows, table)));
                    }
                }
            }
        }
        Files.writeString(
                target.resolve("smena/store/tables/SchemaObjects.java"),
                """
                package smena.store.tables;

                import java.util.List;

                /// What a database has right after its migrations. Rows are those of the tables that
                /// the migrations fill; they belong to the schema.
                public final class SchemaObjects {
                    /// @param type table, index, trigger, view or row
                    /// @param name a row's is that of its table and its key
                    /// @param table which it is of
                    /// @param text its SQL, or a row's values
                    public record SchemaObject(String type, String name, String table, String text) {}

                    public static final List<SchemaObject> ALL = List.of(
                %s);

                    /// The tables that the migrations fill.
                    public static final List<String> FILLED = List.of(%s);

                    private SchemaObjects() {}
                }
                """
                        .formatted(
                                String.join(",\n", objects),
                                filled.stream()
                                        .map(GenerateTables::literal)
                                        .collect(Collectors.joining(", "))));
    }

    /// When and by whom a migration was run differs from till to till.
    private static String row(ResultSet row, String table) throws Exception {
        List<String> values = new ArrayList<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i);
            if (!table.equals("flyway_schema_history")
                    || !Set.of("installed_by", "installed_on", "execution_time").contains(name)) {
                values.add(name + "=" + row.getString(i));
            }
        }
        return String.join("|", values);
    }

    private static String object(String type, String name, String table, String text) {
        return "        new SchemaObject(%s, %s, %s, %s)"
                .formatted(literal(type), literal(name), literal(table), literal(text));
    }

    private static String literal(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    private static String fingerprint(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : sorted(migrations)) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        digest.update(Files.readAllBytes(Path.of("src/build/GenerateTables.java")));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
        }
    }
}
