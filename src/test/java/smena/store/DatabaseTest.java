package smena.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// What is no database of this till is recognised and left as it is.
class DatabaseTest {
    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("smena.db");
    }

    @Test
    void aNewerDatabaseIsLeftAlone() throws Exception {
        Database.open(file).close();
        run(
                "insert into flyway_schema_history select 99, '099', 'later', type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success"
                        + " from flyway_schema_history limit 1");
        assertRefused(new Problem.DatabaseTooNew("99"));
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone() throws Exception {
        byte[] letter = "Dear shop".repeat(500).getBytes(StandardCharsets.UTF_8);
        Files.write(file, letter);
        assertRefused(new Problem.DatabaseDamaged(file.toString()));
        assertArrayEquals(letter, Files.readAllBytes(file));
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws Exception {
        run("create table customer (name text)");
        byte[] before = Files.readAllBytes(file);
        assertRefused(new Problem.DatabaseDamaged(file.toString()));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aFolderThatCanNotBeWrittenIsNamed() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("note"), "x");
        file = notAFolder.resolve("smena.db");
        assertRefused(new Problem.FolderNotWritable(notAFolder.toString()));
    }

    @Test
    void aRefusalRollsBackWhatWasWritten() {
        try (Database database = Database.open(file)) {
            assertThrows(
                    Refused.class,
                    () ->
                            database.write(
                                    tx -> {
                                        tx.settings().put("a", "b");
                                        throw new Refused(new Problem.BadAmount());
                                    }));
            int settings = database.read(tx -> tx.settings().count());
            assertEquals(0, settings);
            long z = database.write(tx -> tx.counters().next("z"));
            assertEquals(1, z);
        }
    }

    @Test
    void aBugRollsBackWhatWasWrittenAndTheNextWriteIsDone() {
        try (Database database = Database.open(file)) {
            assertThrows(
                    AssertionError.class,
                    () ->
                            database.write(
                                    tx -> {
                                        tx.counters().next("z");
                                        throw new AssertionError("a bug");
                                    }));
            long z = database.write(tx -> tx.counters().next("z"));
            assertEquals(1, z);
        }
    }

    @Test
    void whatIsCommittedIsToldAsCommittedWhateverTheCallbacksDo() {
        try (Database database = Database.open(file)) {
            List<String> told = new ArrayList<>();
            long z =
                    database.write(
                            tx -> {
                                database.afterCommit(
                                        () -> {
                                            throw new NoClassDefFoundError("a broken build");
                                        });
                                database.afterCommit(() -> told.add("the next one"));
                                return tx.counters().next("z");
                            });
            assertEquals(1, z);
            assertEquals(List.of("the next one"), told);
            long next = database.write(tx -> tx.counters().next("z"));
            assertEquals(2, next);
        }
    }

    @Test
    void aLongWriteHearsThatSomebodyWaits() throws Exception {
        try (Database database = Database.open(file);
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Long> next =
                    database.write(
                            tx -> {
                                assertFalse(database.isAwaited());
                                Future<Long> waiting =
                                        other.submit(
                                                () ->
                                                        database.write(
                                                                now -> now.counters().next("z")));
                                while (!database.isAwaited()) {
                                    Thread.onSpinWait();
                                }
                                return waiting;
                            });
            assertEquals(1, next.get());
        }
    }

    @Test
    void theNewestMigrationIsTheOneTheTillKnows() throws Exception {
        Path schema = Path.of(Objects.requireNonNull(getClass().getResource("/schema")).toURI());
        try (Stream<Path> files = Files.list(schema)) {
            assertEquals(Schema.VERSION, files.count());
        }
    }

    private void assertRefused(Problem problem) {
        Refused refusal = assertThrows(Refused.class, () -> Database.open(file).close());
        assertEquals(problem, refusal.problem());
    }

    private void run(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
