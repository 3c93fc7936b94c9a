package smena.service.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupPurpose;
import smena.service.FolderCopies;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.store.Schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A till that knows one migration more than the database in its folder.
class MigrationBackupTest {
    @TempDir Path root;
    private TestShop shop;

    @BeforeEach
    void sell() throws IOException {
        shop = new TestShop(Files.createDirectories(root.resolve("data")));
        shop.services().started();
        shop.open(100_000);
        for (int i = 0; i < 25; i++) {
            shop.sell(2);
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aVerifiedCopyOfTheOlderSchemaComesFirst() throws Exception {
        shop.update();
        BackupFile copy = copies(shop.folder().resolve("backups")).getFirst();
        assertEquals(BackupPurpose.BEFORE_UPDATE, copy.manifest().purpose());
        assertEquals(BackupCheck.WHOLE, copy.manifest().check());
        assertEquals(Schema.VERSION, copy.manifest().schema());
        assertEquals(Schema.VERSION, Schema.version(copy.file()));
        assertEquals(25, rows(copy.file(), "select count(*) from sale"));
        assertEquals(TestShop.NEWER_SCHEMA, Schema.version(database()));
        assertEquals(1, rows(database(), "select count(*) from journal where kind = 'BACKUP'"));
        assertEquals(
                BackupPurpose.BEFORE_UPDATE,
                shop.services().backups().newest().orElseThrow().purpose());
        shop.sell(1);
        shop.update();
        assertEquals(1, copies(shop.folder().resolve("backups")).size());
    }

    @Test
    void theCopyCanBeRestored() throws IOException {
        shop.update();
        Path copy = copies(shop.folder().resolve("backups")).getFirst().file();
        shop.close();
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Restore.in(elsewhere, Clock.systemUTC()).run(copy);
        try (TestShop older = new TestShop(elsewhere)) {
            assertEquals(25, older.services().selling().newest(100).size());
        }
    }

    @Test
    void aDatabaseThatDoesNotHoldIsLeftAsItIs() throws Exception {
        sql("drop trigger journal_is_never_changed");
        sql("update journal set payload = '{}', packed = null where seq = 2");
        shop.close();
        Map<String, Integer> before = FolderCopies.bytes(shop.folder());
        Problem.UpdateWithoutCopy problem =
                assertInstanceOf(Problem.UpdateWithoutCopy.class, Refusals.problemOf(shop::update));
        assertInstanceOf(Problem.BackupNotSound.class, problem.reason());
        assertEquals(before, FolderCopies.bytes(shop.folder()));
        assertEquals(Schema.VERSION, Schema.version(database()));
        assertEquals(List.of(), copies(shop.folder().resolve("backups")));
    }

    @Test
    void aPlaceThatIsGoneIsReplacedByTheUsualOne() throws IOException {
        Path disk = Files.createDirectory(root.resolve("disk"));
        shop.services()
                .backups()
                .choose(
                        shop.manager(),
                        shop.services().backups().places(),
                        Optional.of(disk),
                        Optional.empty(),
                        false);
        Files.delete(disk);
        shop.update();
        assertEquals(1, copies(shop.folder().resolve("backups")).size());
    }

    @Test
    void theChosenPlaceIsUsed() throws IOException {
        Path disk = Files.createDirectory(root.resolve("disk"));
        shop.services()
                .backups()
                .choose(
                        shop.manager(),
                        shop.services().backups().places(),
                        Optional.of(disk),
                        Optional.empty(),
                        false);
        shop.update();
        assertEquals(1, copies(disk).size());
    }

    @Test
    void whereNoCopyCanBeMadeNothingIsChanged() throws IOException {
        shop.close();
        Path usual = shop.folder().resolve("backups");
        try (Stream<Path> inside = Files.exists(usual) ? Files.list(usual) : Stream.empty()) {
            assertTrue(inside.findAny().isEmpty());
        }
        Files.deleteIfExists(usual);
        Files.writeString(usual, "no folder");
        Map<String, Integer> before = FolderCopies.bytes(shop.folder());
        assertInstanceOf(Problem.UpdateWithoutCopy.class, Refusals.problemOf(shop::update));
        assertEquals(before, FolderCopies.bytes(shop.folder()));
        assertEquals(Schema.VERSION, Schema.version(database()));
    }

    private Path database() {
        return shop.folder().resolve("smena.db");
    }

    private static List<BackupFile> copies(Path folder) {
        return BackupFile.in(folder);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static long rows(Path file, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement run = connection.createStatement();
                var row = run.executeQuery(query)) {
            return row.getLong(1);
        }
    }
}
