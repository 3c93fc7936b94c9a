package smena.service.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;
import smena.domain.backup.BackupPurpose;
import smena.domain.people.Role;
import smena.service.FolderCopies;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.store.RandomActs;
import smena.store.ReadOnlyDatabase;
import smena.store.SameDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A whole copy and what was added to it since: points in time that can all be restored.
class BackupSeriesTest {
    @TempDir Path root;
    private TestShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new TestShop(Files.createDirectories(root.resolve("data")));
        Files.createDirectories(folder());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private record Point(MadeBackup made, Path live) {}

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void eachPointIsTheTillOfItsMoment(long seed) throws Exception {
        RandomActs acts = new RandomActs(shop, seed);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            acts.some();
            shop.setClock(shop.now().plus(Duration.ofMinutes(1)));
            Path live = live("live" + i);
            points.add(new Point(make(), live));
        }
        assertTrue(points.stream().skip(1).anyMatch(p -> isIncrement(p.made())));
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            Point point = points.get(random.nextInt(points.size()));
            Path whole = root.resolve("whole" + i);
            BackupAssembly.copy(point.made().file(), whole);
            SameDatabase.check(point.live(), whole);
        }
    }

    @Test
    void aShiftAddsLittle() throws Exception {
        shop.open(100_000);
        MadeBackup whole = make();
        assertFalse(isIncrement(whole));
        shop.sell(3);
        MadeBackup added = make();
        assertTrue(isIncrement(added));
        assertTrue(added.bytes() * 8 < whole.bytes(), added.bytes() + " of " + whole.bytes());
        assertEquals(List.of(added, whole), shop.services().backups().all());
        assertEquals(3, BackupFile.keysBeside(added.file()).size());
    }

    @Test
    void aPointIsRestoredLikeAWholeCopy() throws Exception {
        shop.open(100_000);
        make();
        shop.sell(3);
        MadeBackup point = make();
        shop.sell(2);
        make();
        shop.close();
        Restore restore = Restore.in(shop.folder(), Clock.systemUTC());
        BackupView view = restore.look(point.file());
        assertEquals(point.headSeq(), view.head().seq());
        assertEquals(1, view.lost().orElseThrow().sales());
        restore.run(point.file());
        shop.restart();
        assertFalse(Files.exists(shop.folder().resolve("look")));
        assertEquals(1, shop.services().selling().newest(10).size());
        assertEquals(Optional.empty(), shop.services().rollbacks().found());
        shop.sell(1);
        // What was given up is not part of this till's life: the next one begins anew.
        MadeBackup next = make();
        assertFalse(isIncrement(next), next + " after " + shop.services().backups().all());
        // What goes further was given up: it is offered, and nothing follows it.
        MadeBackup following = sellAndMake();
        assertTrue(isIncrement(following), following::toString);
        assertEquals(Optional.of(following), shop.services().backups().state().first().newest());
        assertEquals(
                Optional.empty(), shop.services().backups().lookThrough().getFirst().problem());
        assertEquals(5, shop.services().backups().all().size());
    }

    @Test
    void aNewMachineIsBroughtToTheNewestPoint() throws Exception {
        shop.open(100_000);
        make();
        shop.sell(3);
        MadeBackup point = make();
        Path stick = FolderCopies.of(folder(), root.resolve("stick"));
        Path other = Files.createDirectory(root.resolve("other"));
        Restore.in(other, Clock.systemUTC()).run(stick.resolve(point.file().getFileName()));
        try (TestShop there = new TestShop(other)) {
            there.services().people().logIn(there.person(Role.MANAGER).id(), "333333");
            assertEquals(1, there.services().selling().newest(10).size());
        }
    }

    @Test
    void aStickThatWasAwayCatchesUp() throws Exception {
        Path stick = Files.createDirectory(root.resolve("stick"));
        Backups backups = shop.services().backups();
        backups.choose(
                shop.manager(), backups.places(), Optional.empty(), Optional.of(stick), true);
        RandomActs acts = new RandomActs(shop, 5);
        acts.some();
        make();
        Path away = Files.move(stick, root.resolve("pocket"));
        for (int i = 0; i < 5; i++) {
            acts.some();
            make();
        }
        Files.move(away, stick);
        acts.some();
        Path live = live("live");
        MadeBackup there = backups.make(BackupPurpose.DAILY).getLast().made().orElseThrow();
        assertTrue(there.file().startsWith(stick) && isIncrement(there));
        Path whole = root.resolve("whole");
        BackupAssembly.copy(there.file(), whole);
        // The first place came before it: its own entry is in the second one too.
        try (var raw = java.sql.DriverManager.getConnection("jdbc:sqlite:" + whole);
                var sql = raw.createStatement()) {
            sql.execute("drop trigger journal_is_never_deleted");
            sql.execute("delete from journal where seq = (select max(seq) from journal)");
        }
        assertEquals(
                rows(live, "select count(*) from journal"),
                rows(whole, "select count(*) from journal"));
        assertEquals(
                rows(live, "select sum(id * price + coalesce(stock, 0)) from product"),
                rows(whole, "select sum(id * price + coalesce(stock, 0)) from product"));
    }

    @Test
    void withoutOneFileWhatFollowsItIsNotOffered() throws Exception {
        shop.open(100_000);
        MadeBackup whole = make();
        MadeBackup first = sellAndMake();
        MadeBackup gone = sellAndMake();
        MadeBackup last = sellAndMake();
        Files.delete(gone.file());
        assertEquals(List.of(first, whole), shop.services().backups().all());
        assertEquals(
                new Problem.BackupIncomplete(last.file().toString()),
                Refusals.problemOf(
                        () -> Restore.in(shop.folder(), Clock.systemUTC()).look(last.file())));
        shop.sell(2);
        Path live = live("live");
        MadeBackup next = make();
        assertTrue(isIncrement(next));
        Path again = root.resolve("again");
        BackupAssembly.copy(next.file(), again);
        SameDatabase.check(live, again);
    }

    @Test
    void aTouchedPartIsRefused() throws Exception {
        shop.open(100_000);
        make();
        MadeBackup first = sellAndMake();
        MadeBackup last = sellAndMake();
        byte[] bytes = Files.readAllBytes(first.file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(first.file(), bytes);
        assertEquals(
                new Problem.BackupNotSound(first.file().toString()),
                Refusals.problemOf(
                        () -> Restore.in(shop.folder(), Clock.systemUTC()).look(last.file())));
    }

    /// A copy as older tills made it says nothing of its tables: it is offered, and not added to.
    @Test
    void copiesOfOlderTillsStay() throws Exception {
        shop.open(100_000);
        MadeBackup old =
                shop.services().backups().to(folder().resolve("smena-2026-11-22T0800-7.db"));
        shop.sell(1);
        MadeBackup next = make();
        assertFalse(isIncrement(next));
        assertEquals(2, shop.services().backups().all().size());
        shop.close();
        Restore.in(shop.folder(), Clock.systemUTC()).run(old.file());
        shop.restart();
        assertEquals(0, shop.services().selling().newest(10).size());
    }

    @Test
    void aDatabaseOfAnotherLifeBeginsAnew() throws Exception {
        shop.open(100_000);
        shop.sell(1);
        shop.close();
        byte[] older = Files.readAllBytes(database());
        shop.restart();
        shop.sell(1);
        make();
        sellAndMake();
        shop.close();
        Files.write(database(), older);
        shop.restart();
        assertFalse(isIncrement(make()));
    }

    private MadeBackup sellAndMake() {
        shop.sell(1);
        return make();
    }

    private MadeBackup make() {
        return shop.services()
                .backups()
                .make(BackupPurpose.SHIFT_CLOSED)
                .getFirst()
                .made()
                .orElseThrow();
    }

    private static boolean isIncrement(MadeBackup made) {
        return BackupFile.isIncrement(made.file());
    }

    /// The database as it is now, with the marks as the next backup raises them.
    private Path live(String name) throws Exception {
        try (smena.store.Database database = smena.store.Database.open(database())) {
            database.write(
                    tx -> {
                        tx.backupMarks().raise();
                        return 0;
                    });
        }
        Path copy = Files.createFile(root.resolve(name));
        ReadOnlyDatabase.copy(database(), copy, () -> {});
        return copy;
    }

    private static String rows(Path file, String query) throws Exception {
        try (var raw = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var sql = raw.createStatement();
                var row = sql.executeQuery(query)) {
            return row.getString(1);
        }
    }

    private Path folder() {
        return shop.folder().resolve("backups");
    }

    private Path database() {
        return shop.folder().resolve("smena.db");
    }
}
