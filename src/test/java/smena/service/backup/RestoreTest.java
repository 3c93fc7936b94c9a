package smena.service.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.Problem;
import smena.domain.backup.BackupPurpose;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Quantity;
import smena.domain.people.Role;
import smena.domain.stock.StockTakeScope;
import smena.files.Traps;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.service.integrity.Checkup.State;
import smena.service.stock.StockTakeCounting;
import smena.service.stock.StockTakes;
import smena.store.ReadOnlyDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

class RestoreTest {
    @TempDir Path root;
    private TestShop shop;
    private Path data;
    private MadeBackup backup;

    /// A backup with one sale in it, two sales after it, and the till ended.
    @BeforeEach
    void sell() throws IOException {
        data = Files.createDirectories(root.resolve("data"));
        Files.createDirectories(data.resolve("backups"));
        shop = new TestShop(data);
        shop.open(100_000);
        shop.sell(3);
        backup = make();
        shop.setClock(shop.now().plus(Duration.ofHours(2)));
        shop.sell(2);
        shop.sell(1);
        shop.close();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatWouldBeLostIsShownFirst() throws IOException {
        byte[] before = Files.readAllBytes(database());
        BackupView view = restore().look(backup.file());
        BackupView.Lost lost = view.lost().orElseThrow();
        assertEquals(2, lost.sales());
        assertEquals(lost.head().seq() - backup.headSeq(), lost.entries());
        assertTrue(lost.since().orElseThrow().isAfter(backup.at().minusSeconds(1)));
        assertTrue(view.ownTill());
        assertEquals(backup, restore().backups().getFirst());
        assertArrayEquals(before, Files.readAllBytes(database()));
    }

    @Test
    void whatIsReplacedIsKeptAndTheJournalTells() throws Exception {
        long replaced = rows(database(), "select max(seq) from journal");
        byte[] before = Files.readAllBytes(database());
        Restore.Done done = restore().run(backup.file());
        Path aside = done.setAside().orElseThrow();
        assertArrayEquals(before, Files.readAllBytes(aside.resolve("smena.db")));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(aside)));
        assertFalse(Files.exists(data.resolve("restore")));
        assertEquals(1, rows(database(), "select count(*) from sale"));
        JournalEntry entry =
                ReadOnlyDatabase.read(
                        database(), tx -> tx.journal().find(backup.headSeq() + 1).orElseThrow());
        assertEquals(EntryKind.RESTORE, entry.kind());
        assertTrue(entry.payload().contains("\"replacedSeq\":" + replaced + ","));
        assertTrue(entry.payload().contains("set-aside/"));
        shop.restart();
        assertEquals(Optional.empty(), shop.services().rollbacks().found());
        shop.services().started();
        shop.sell(1);
        assertTrue(shop.services().checkup().run().stream().noneMatch(f -> f.state() == State.BAD));
    }

    /// Working paper is in no journal: it comes back with the backup, and with nothing else.
    @Test
    void aStockTakeThatWasUnderWayGoesOn() throws Exception {
        shop.restart();
        UUID id = UUID.randomUUID();
        long product = shop.product(0).id();
        StockTakeScope one = new StockTakeScope.Products(Set.of(product));
        shop.services().goods().stockTakes().begin(shop.manager(), id, one, false);
        StockTakeCounting counting = shop.services().goods().stockTakes().counting();
        counting.add(shop.manager(), id, product, Quantity.of(7));
        MadeBackup with = make();
        counting.add(shop.manager(), id, product, Quantity.of(2));
        shop.close();
        restore().run(with.file(), AcceptedCopies.UNSIGNED_TOO);
        shop.restart();
        StockTakes takes = shop.services().goods().stockTakes();
        assertEquals(Quantity.of(7), takes.counts(id, 0, 9).getFirst().counted());
        assertTrue(takes.find(id).orElseThrow().isListed());
        assertEquals(1, takes.progress(id).getFirst().counted());
        assertEquals(1, takes.compare(shop.manager(), id).all().size());
        assertTrue(shop.services().checkup().run().stream().noneMatch(f -> f.state() == State.BAD));
    }

    @ParameterizedTest
    @EnumSource(RestoreStep.class)
    void aRestoreThatIsCutShortIsDoneOrNot(RestoreStep step) throws Exception {
        long before = rows(database(), "select count(*) from journal");
        keysOfAnotherTill();
        Files.writeString(data.resolve("smena.db-shm"), "left");
        Path from = backup.file();
        assertThrows(
                PowerCut.class,
                () ->
                        Restore.in(
                                        data,
                                        clock(),
                                        reached -> {
                                            if (reached == step) {
                                                throw new PowerCut();
                                            }
                                        })
                                .run(from, AcceptedCopies.UNSIGNED_TOO));
        Files.deleteIfExists(data.resolve("smena.db-shm"));
        boolean planned = step.compareTo(RestoreStep.PLANNED) >= 0;
        if (!planned) {
            putKeysBack();
        }
        shop.restart();
        long after = rows(database(), "select count(*) from journal");
        assertEquals(planned ? backup.headSeq() + 1 : before, after);
        assertFalse(Files.exists(data.resolve("restore")));
        assertEquals(Optional.empty(), shop.services().rollbacks().found());
        assertEquals(planned, Files.exists(data.resolve("set-aside")));
        shop.services().people().logIn(shop.person(Role.CASHIER).id(), "1111");
    }

    @Test
    void aNewMachineGetsTheKeysFromBesideTheBackup() throws Exception {
        Path stick = Files.createDirectory(root.resolve("stick"));
        for (Path file : files(data.resolve("backups"))) {
            Files.copy(file, stick.resolve(file.getFileName()));
        }
        Path copy = stick.resolve(backup.file().getFileName());
        Path other = Files.createDirectory(root.resolve("new"));
        Restore.Done done = Restore.in(other, clock()).run(copy);
        assertEquals(Optional.empty(), done.setAside());
        try (TestShop there = new TestShop(other)) {
            there.services().people().logIn(there.person(Role.MANAGER).id(), "333333");
            there.sell(1);
        }
        Files.delete(BackupFile.keysOf(copy));
        Path third = Files.createDirectory(root.resolve("third"));
        assertEquals(
                new Problem.BackupWithoutKeys(copy.toString()),
                Refusals.problemOf(() -> Restore.in(third, clock()).run(copy)));
        assertEquals(0, files(third).size());
    }

    @Test
    void aDamagedOrMissingDatabaseIsReplacedTheSameWay() throws Exception {
        byte[] damaged = Files.readAllBytes(database());
        java.util.Arrays.fill(damaged, 4_096, damaged.length / 2, (byte) 0);
        Files.write(database(), damaged);
        assertEquals(
                new Problem.DatabaseDamaged(database().toString()),
                Refusals.problemOf(shop::restart));
        assertTrue(restore().look(backup.file()).lost().isEmpty());
        Path aside = restore().run(backup.file()).setAside().orElseThrow();
        assertArrayEquals(damaged, Files.readAllBytes(aside.resolve("smena.db")));
        shop.restart();
        shop.sell(1);
        shop.close();

        Files.delete(database());
        assertEquals(
                new Problem.DatabaseMissing(database().toString()),
                Refusals.problemOf(shop::restart));
        restore().run(backup.file());
        shop.restart();
        assertEquals(Optional.empty(), shop.services().rollbacks().found());
    }

    @Test
    void badBackupsAreRefusedAndNothingChanges() throws Exception {
        byte[] before = Files.readAllBytes(database());
        Path copy = backup.file();
        byte[] bytes = Files.readAllBytes(copy);
        Path gone = root.resolve("gone.db");
        assertEquals(
                new Problem.BackupNotFound(gone.toString()),
                Refusals.problemOf(() -> restore().run(gone)));
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy, bytes);
        assertEquals(
                new Problem.BackupNotSound(copy.toString()),
                Refusals.problemOf(() -> restore().run(copy)));
        Files.delete(BackupFile.manifestOf(copy));
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy, bytes);
        sql(copy, "drop trigger journal_is_never_changed");
        sql(copy, "update journal set payload = '{}', packed = null where seq = 2");
        assertEquals(
                new Problem.BackupNotSound(copy.toString()),
                Refusals.problemOf(() -> restore().run(copy)));
        sql(
                copy,
                "insert into flyway_schema_history select 99, '099', 'later', type, script,"
                        + " checksum, installed_by, installed_on, execution_time, success"
                        + " from flyway_schema_history limit 1");
        assertEquals(
                new Problem.DatabaseTooNew("99"), Refusals.problemOf(() -> restore().run(copy)));
        assertArrayEquals(before, Files.readAllBytes(database()));
        assertFalse(Files.exists(data.resolve("restore")));
        assertFalse(Files.exists(data.resolve("set-aside")));
    }

    @Test
    void aCopyThatThisTillDidNotSignNeedsAConsentOfItsOwn() throws Exception {
        byte[] before = Files.readAllBytes(database());
        Path other = Files.createDirectory(root.resolve("other"));
        Path foreign = root.resolve("foreign.db");
        try (TestShop elsewhere = new TestShop(other)) {
            elsewhere.services().backups().to(foreign);
        }
        Path bare = Files.copy(backup.file(), root.resolve("bare.db"));
        for (Path copy : java.util.List.of(foreign, bare)) {
            assertFalse(restore().look(copy).signed());
            assertEquals(
                    new Problem.BackupUnsigned(copy.toString()),
                    Refusals.problemOf(() -> restore().run(copy)));
        }
        assertTrue(restore().look(backup.file()).signed());
        Path link = Traps.link(root.resolve("newest.db"), backup.file());
        assertTrue(restore().look(link).signed());
        assertArrayEquals(before, Files.readAllBytes(database()));
        assertFalse(Files.exists(data.resolve("restore")));
        restore().run(bare, AcceptedCopies.UNSIGNED_TOO);
        shop.restart();
        assertEquals(1, rows(database(), "select count(*) from sale"));
    }

    /// Its journal is whole and signed; only rows that a restored till would sell by are not what
    /// the journal tells.
    @Test
    void anUnsignedCopyIsVerifiedRowByRow() throws Exception {
        Path bare = Files.copy(backup.file(), root.resolve("bare.db"));
        sql(bare, "drop trigger payment_is_never_changed");
        sql(bare, "update payment set applied = applied - 100, tendered = tendered - 100");
        assertEquals(
                new Problem.BackupNotSound(bare.toString()),
                Refusals.problemOf(() -> restore().run(bare, AcceptedCopies.UNSIGNED_TOO)));
        for (String foreign :
                java.util.List.of(
                        "drop trigger sale_is_never_deleted",
                        "create table notes (text text)",
                        "create trigger quiet before insert on sale begin select raise(ignore);"
                                + " end")) {
            Path changed = root.resolve("changed.db");
            Files.copy(backup.file(), changed, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            sql(changed, foreign);
            assertEquals(
                    new Problem.BackupNotSound(changed.toString()),
                    Refusals.problemOf(() -> restore().run(changed, AcceptedCopies.UNSIGNED_TOO)),
                    foreign);
        }
    }

    /// The key is gone, the database is there: it tells whose copies are its own.
    @Test
    void withoutAKeyTheDatabaseTellsWhoseACopyIs() throws Exception {
        Path other = Files.createDirectory(root.resolve("other"));
        Path foreign = root.resolve("foreign.db");
        try (TestShop elsewhere = new TestShop(other)) {
            elsewhere.services().backups().to(foreign);
        }
        Files.move(data.resolve("keys"), root.resolve("own-keys"));
        assertTrue(restore().look(backup.file()).signed());
        assertFalse(restore().look(foreign).signed());
    }

    @Test
    @Timeout(120)
    void nothingIsReplacedWhileAnotherProcessHasItOpen() throws Exception {
        long before = rows(database(), "select count(*) from journal");
        try (OpenDatabase _ = OpenDatabase.in(database())) {
            assertEquals(
                    new Problem.DatabaseBusy(),
                    Refusals.problemOf(() -> restore().run(backup.file())));
            assertFalse(Files.exists(data.resolve("set-aside")));
            assertFalse(Files.exists(data.resolve("restore")));
        }
        assertEquals(before, rows(database(), "select count(*) from journal"));
        // Opened after the first look and before the exchange.
        OpenDatabase[] late = new OpenDatabase[1];
        Restore opened =
                Restore.in(
                        data,
                        clock(),
                        step -> {
                            if (step == RestoreStep.JOURNALLED) {
                                late[0] = open();
                            }
                        });
        assertEquals(
                new Problem.DatabaseBusy(), Refusals.problemOf(() -> opened.run(backup.file())));
        assertFalse(Files.exists(data.resolve("restore")));
        late[0].close();
        restore().run(backup.file());
        assertEquals(1, rows(database(), "select count(*) from sale"));
    }

    @Test
    @Timeout(120)
    void aPlannedExchangeWaitsForThatToo() throws Exception {
        assertThrows(
                PowerCut.class,
                () ->
                        Restore.in(
                                        data,
                                        clock(),
                                        step -> {
                                            if (step == RestoreStep.PLANNED) {
                                                throw new PowerCut();
                                            }
                                        })
                                .run(backup.file()));
        try (OpenDatabase _ = OpenDatabase.in(database())) {
            assertEquals(
                    new Problem.DatabaseBusy(), Refusals.problemOf(() -> Restore.settle(data)));
        }
        shop.restart();
        assertEquals(1, rows(database(), "select count(*) from sale"));
    }

    private OpenDatabase open() {
        try {
            return OpenDatabase.in(database());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noLinkInTheWayIsFollowed() throws Exception {
        Path theirs = Traps.folder(root.resolve("theirs"));
        Files.writeString(theirs.resolve("plan.json"), "{\"setAside\":\"../../theirs\"}");
        Files.writeString(theirs.resolve("smena.db"), "theirs");
        Path ready = Traps.link(data.resolve("restore"), theirs);
        assertEquals(
                new Problem.NotOwn(ready.toString()),
                Refusals.problemOf(() -> restore().run(backup.file())));
        Files.delete(ready);
        Path aside = Traps.link(data.resolve("set-aside"), theirs);
        assertEquals(
                new Problem.NotOwn(aside.toString()),
                Refusals.problemOf(() -> restore().run(backup.file())));
        assertEquals(3, files(theirs).size());
        assertEquals("theirs", Files.readString(theirs.resolve("smena.db")));
    }

    @Test
    void whatTheTillDidNotStageStays() throws Exception {
        Path theirs = Traps.folder(data.resolve("restore"));
        Traps.folder(theirs.resolve("keys"));
        assertEquals(
                new Problem.NotOwn(theirs.toString()),
                Refusals.problemOf(() -> restore().run(backup.file())));
        shop.restart();
        assertEquals("of others", Files.readString(theirs.resolve("something")));
        assertEquals("of others", Files.readString(theirs.resolve("keys/something")));
        assertEquals(2, files(theirs).size());
    }

    @Test
    void aPlanLeadsNowhereElse() throws Exception {
        Path ready = Files.createDirectory(data.resolve("restore"));
        Files.writeString(ready.resolve("plan.json"), "{\"setAside\":\"../../elsewhere\"}");
        Files.copy(backup.file(), ready.resolve("smena.db"));
        assertEquals(
                new Problem.NotOwn(ready.resolve("plan.json").toString()),
                Refusals.problemOf(() -> Restore.settle(data)));
        assertFalse(Files.exists(root.resolve("elsewhere")));
        assertTrue(Files.exists(database()));
    }

    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void keysOfAnotherTill() throws IOException {
        Files.move(data.resolve("keys"), root.resolve("own-keys"));
        Path other = Files.createDirectory(root.resolve("other"));
        new TestShop(other).close();
        Files.move(other.resolve("keys"), data.resolve("keys"));
    }

    private void putKeysBack() throws IOException {
        Files.move(data.resolve("keys"), root.resolve("foreign-keys"));
        Files.move(root.resolve("own-keys"), data.resolve("keys"));
    }

    private MadeBackup make() {
        return shop.services()
                .backups()
                .make(BackupPurpose.ON_DEMAND)
                .getFirst()
                .made()
                .orElseThrow();
    }

    private Restore restore() {
        return Restore.in(data, clock());
    }

    private Clock clock() {
        return Clock.fixed(shop.now(), ZoneId.of("Asia/Tashkent"));
    }

    private Path database() {
        return data.resolve("smena.db");
    }

    private static java.util.List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }

    private static void sql(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
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
