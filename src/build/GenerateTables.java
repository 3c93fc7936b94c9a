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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Makes the classes of `smena.store.tables` from the real migrations: a fresh SQLite file is
/// migrated by Flyway and read by jOOQ's generator. `SchemaVersion` names the newest of them.
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
