package smena.service.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.backup.BackupPurpose;
import smena.domain.shift.Shift;
import smena.files.Traps;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.service.integrity.Checkup.State;
import smena.service.journal.Journal;
import smena.service.journal.TillClock;
import smena.store.JournalKey;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

class BackupsTest {
    @TempDir Path root;
    private TestShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new TestShop(Files.createDirectories(root.resolve("data")));
        Files.createDirectories(backups());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aBackupIsTheTillAsItWas() throws Exception {
        shop.open(100_000);
        shop.sell(3);
        MadeBackup made = made(shop.services().backups().make(BackupPurpose.ON_DEMAND));
        assertEquals(
                backups().resolve("smena-2026-11-22T0900-" + made.headSeq() + ".db"), made.file());
        assertEquals(1, rows(made.file(), "select count(*) from sale"));
        assertEquals(made.headSeq(), rows(made.file(), "select max(seq) from journal"));
        assertEquals(made.headSeq() + 1, rows(database(), "select max(seq) from journal"));
        for (Path file : files(backups())) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        BackupFile backup = BackupFile.read(made.file()).orElseThrow();
        assertTrue(backup.isSigned());
        assertEquals(3, BackupFile.keysBeside(made.file()).size());
        assertEquals(made, shop.services().backups().state().first().newest().orElseThrow());
    }

    /// Named like copies, like what lies beside them, and like what a broken attempt leaves.
    @Test
    @Timeout(120)
    @DisabledOnOs(OS.WINDOWS)
    void filesOfOthersInThePlaceStopNothing() throws Exception {
        Path stick = Files.createDirectories(root.resolve("stick"));
        shop.services()
                .backups()
                .choose(
                        shop.manager(),
                        shop.services().backups().places(),
                        Optional.empty(),
                        Optional.of(stick),
                        true);
        MadeBackup first = made(shop.services().backups().make(BackupPurpose.ON_DEMAND).getFirst());
        for (Path place : List.of(backups(), stick)) {
            String stem = "smena-2026-11-2";
            Path keys = root.resolve("data").resolve("keys/journal.key");
            Traps.pipe(place.resolve(stem + "0T0900-90.json"));
            Traps.pipe(place.resolve(stem + "0T0900-90.db"));
            Traps.pipe(place.resolve(stem + "0T0900-90.keys"));
            Traps.pipe(place.resolve(stem + "0T0900-91.db.part"));
            Traps.huge(place.resolve(stem + "1T0900-92.json"));
            Traps.huge(place.resolve(stem + "1T0900-92.db"));
            Traps.huge(place.resolve(stem + "1T0900-92.keys"));
            Traps.folder(place.resolve(stem + "2T0900-93.json"));
            Traps.folder(place.resolve(stem + "2T0900-93.db"));
            Traps.folder(place.resolve(stem + "2T0900-94.db.part"));
            Traps.link(place.resolve(stem + "3T0900-95.json"), keys);
            Traps.link(place.resolve(stem + "3T0900-95.db"), keys);
            Traps.link(place.resolve(stem + "3T0900-96.db.part"), keys);
            Traps.link(place.resolve(stem + "3T0900-97.json"), Path.of("/dev/zero"));
        }
        int others = files(stick).size();
        shop.restart();
        shop.services().started();
        Backups backups = shop.services().backups();
        assertEquals(first, backups.state().first().newest().orElseThrow());
        assertEquals(stick, Backups.newest(root.resolve("data")).orElseThrow().file().getParent());
        shop.setClock(shop.now().plus(Duration.ofHours(2)));
        for (BackupResult result : backups.make(BackupPurpose.ON_DEMAND)) {
            assertTrue(result.made().isPresent(), result::toString);
        }
        assertEquals(others + 3, files(stick).size());
        assertTrue(shop.services().checkup().run().stream().noneMatch(f -> f.state() == State.BAD));
        for (String name : List.of("0T0900-90.db", "1T0900-92.db", "3T0900-95.db")) {
            Path trap = stick.resolve("smena-2026-11-2" + name);
            assertTrue(
                    Refusals.problemOf(() -> new BackupInspection(root.resolve("data")).at(trap))
                                    instanceof Problem.BackupNotFound
                            || Refusals.problemOf(
                                            () ->
                                                    new BackupInspection(root.resolve("data"))
                                                            .at(trap))
                                    instanceof Problem.BackupNotSound,
                    name);
        }
        assertTrue(Files.size(root.resolve("data").resolve("keys/journal.key")) > 0);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPlaceWhereOthersCanExchangeFilesIsRefused() throws Exception {
        Path shared = Files.createDirectories(root.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path link = Traps.link(root.resolve("link"), root.resolve("data").resolve("keys"));
        for (Path place : List.of(shared, link)) {
            assertEquals(
                    new Problem.NotOwn(place.toString()),
                    Refusals.problemOf(
                            () ->
                                    shop.services()
                                            .backups()
                                            .choose(
                                                    shop.manager(),
                                                    shop.services().backups().places(),
                                                    Optional.of(place),
                                                    Optional.empty(),
                                                    true)));
            assertEquals(
                    new Problem.NotOwn(place.toString()),
                    Refusals.problemOf(
                            () -> shop.services().backups().to(place.resolve("copy.db"))));
        }
        Path taken = Traps.link(root.resolve("copy.db"), root.resolve("data").resolve("made"));
        assertEquals(
                new Problem.BackupExists(taken.toString()),
                Refusals.problemOf(() -> shop.services().backups().to(taken)));
        assertFalse(Files.exists(root.resolve("data").resolve("made")));
    }

    @Test
    void aTouchedManifestDoesNotCount() throws IOException {
        MadeBackup made = made(shop.services().backups().make(BackupPurpose.ON_DEMAND));
        Path manifest = BackupFile.manifestOf(made.file());
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"headSeq\":", "\"headSeq\":9"));
        assertTrue(shop.services().backups().state().first().newest().isEmpty());
    }

    @Test
    void aDatabaseThatDoesNotHoldGivesNoBackup() throws Exception {
        shop.open(100_000);
        long before = files(backups()).size();
        sql("drop trigger journal_is_never_changed");
        sql("update journal set payload = '{}', packed = null where seq = 2");
        BackupResult result = shop.services().backups().make(BackupPurpose.SHIFT_CLOSED).getFirst();
        assertTrue(result.problem().orElseThrow() instanceof Problem.BackupNotSound);
        assertEquals(before, files(backups()).size());
        assertEquals(
                result.problem(),
                shop.services().backups().state().first().failure().map(BackupFailure::problem));
        assertEquals(
                1,
                rows(
                        database(),
                        "select count(*) from journal where kind = 'BACKUP' and payload like '%failed%'"));
    }

    @Test
    void aStickIsUsedWhileItIsThereAndRememberedWhenItIsNot() throws IOException {
        Path stick = Files.createDirectory(root.resolve("stick"));
        Backups backups = shop.services().backups();
        backups.choose(
                shop.manager(), backups.places(), Optional.empty(), Optional.of(stick), false);
        List<BackupResult> both = backups.make(BackupPurpose.ON_DEMAND);
        assertEquals(
                List.of(BackupPlace.FIRST, BackupPlace.SECOND),
                both.stream().map(BackupResult::place).toList());
        MadeBackup there = both.getLast().made().orElseThrow();
        assertEquals(stick, there.file().getParent());
        assertTrue(BackupFile.keysBeside(there.file()).isEmpty());

        Path away = Files.move(stick, root.resolve("pocket"));
        Files.createDirectory(stick);
        shop.setClock(shop.now().plus(Duration.ofMinutes(1)));
        assertEquals(1, backups.make(BackupPurpose.ON_DEMAND).size());
        Backups.PlaceState second = backups.state().second().orElseThrow();
        assertFalse(second.there());
        assertEquals(there.headSeq(), second.newest().orElseThrow().headSeq());
        assertEquals(List.of(), files(stick));
        assertTrue(files(away).contains(away.resolve(there.file().getFileName())));
    }

    @Test
    void placesThatCanNotBeUsedAreRefused() throws IOException {
        Backups backups = shop.services().backups();
        Path note = Files.writeString(root.resolve("note"), "x");
        for (Path bad :
                List.of(
                        note,
                        note.resolve("in"),
                        shop.folder(),
                        shop.folder().resolve("keys"),
                        Path.of("here"),
                        root.resolve("no/where"))) {
            Problem problem =
                    Refusals.problemOf(
                            () ->
                                    backups.choose(
                                            shop.manager(),
                                            backups.places(),
                                            Optional.of(bad),
                                            Optional.empty(),
                                            true));
            assertEquals(new Problem.BackupPlaceUnusable(bad.toString()), problem);
        }
        Problem asked =
                Refusals.problemOf(
                        () ->
                                backups.choose(
                                        shop.cashier(),
                                        backups.places(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        true));
        assertEquals(new Problem.NotAllowed(), asked);
    }

    @Test
    void theDaysBackupIsMadeOnce() {
        Backups backups = shop.services().backups();
        assertEquals(1, backups.makeDaily().size());
        assertEquals(0, backups.makeDaily().size());
        shop.setClock(shop.now().plus(Duration.ofDays(1)));
        assertEquals(1, backups.makeDaily().size());
    }

    /// What is not ours stays, and all of ours fit into a few times the database.
    @Test
    void oldOnesGoAndWhatIsNotOursStays() throws Exception {
        Path foreign =
                Files.writeString(backups().resolve("smena-2020-01-01T0000-1.db"), "somebody's");
        Backups backups = shop.services().backups();
        shop.open(100_000);
        for (int day = 0; day < 130; day++) {
            shop.setClock(shop.now().plus(Duration.ofMinutes(5)));
            shop.sell(2);
            made(backups.make(BackupPurpose.SHIFT_CLOSED));
            if (day % 3 == 0) {
                backups.lookThrough();
            }
            long all = 0;
            for (Path file : files(backups())) {
                all += Files.size(file);
            }
            assertTrue(all <= 12 * Files.size(database()), all + " bytes on day " + day);
        }
        assertTrue(Files.exists(foreign));
        assertTrue(wholes() >= 3, wholes() + " series: they begin anew");
        assertTrue(backups.all().size() > 20, "points in time");
    }

    private long wholes() throws IOException {
        return files(backups()).stream().filter(f -> f.toString().endsWith(".db")).count() - 1;
    }

    /// One start with the clock decades ahead, and the days after it.
    @Test
    void aClockThatLeapedDeletesNothing() throws Exception {
        Backups backups = shop.services().backups();
        shop.open(100_000);
        for (int day = 0; day < 10; day++) {
            shop.setClock(shop.now().plus(Duration.ofHours(1)));
            shop.sell(1);
            made(backups.make(BackupPurpose.DAILY));
        }
        List<MadeBackup> before = backups.all();
        Instant right = shop.now();
        shop.setClock(right.plus(Duration.ofDays(20_000)));
        made(backups.make(BackupPurpose.DAILY));
        shop.setClock(right.plus(Duration.ofDays(1)));
        made(backups.make(BackupPurpose.DAILY));
        assertTrue(backups.all().containsAll(before));
    }

    @Test
    void theSeriesWithTheNewestThatWasCheckedWholeNeverGoes() throws Exception {
        Backups backups = shop.services().backups();
        shop.open(100_000);
        MadeBackup whole = made(backups.make(BackupPurpose.ON_DEMAND));
        assertEquals(BackupCheck.WHOLE, check(whole));
        for (int i = 0; i < 14; i++) {
            assertEquals(BackupCheck.NEW_ENTRIES, check(MadeBackup.of(anotherWhole())));
            made(backups.make(BackupPurpose.ON_DEMAND));
        }
        assertTrue(Files.exists(whole.file()));
        assertTrue(wholes() < 13, "others went");
        MadeBackup newest = made(backups.make(BackupPurpose.ON_DEMAND));
        assertEquals(
                List.of(newest), backups.lookThrough().stream().map(BackupsTest::made).toList());
        assertEquals(BackupCheck.WHOLE, check(newest));
        assertEquals(List.of(), backups.lookThrough());
    }

    /// As one is made where a series is long.
    private BackupFile anotherWhole() {
        shop.sell(1);
        shop.setClock(shop.now().plus(Duration.ofMinutes(1)));
        Path keys = shop.folder().resolve("keys");
        BackupSource source = BackupSource.closed(database());
        return new BackupMaker(
                        source,
                        new Journal(
                                new TillClock(Clock.systemUTC(), Optional::empty),
                                JournalKey.open(keys, false)),
                        keys)
                .into(backups(), BackupPurpose.DAILY, BackupCheck.NEW_ENTRIES, true, true);
    }

    @Test
    void newEntriesThatDoNotHoldGiveNoBackup() throws Exception {
        shop.open(100_000);
        made(shop.services().backups().make(BackupPurpose.ON_DEMAND));
        shop.sell(2);
        sql("drop trigger journal_is_never_changed");
        sql(
                "update journal set payload = '{}', packed = null where seq = (select max(seq) from"
                        + " journal)");
        BackupResult result = shop.services().backups().make(BackupPurpose.SHIFT_CLOSED).getFirst();
        assertTrue(result.problem().orElseThrow() instanceof Problem.BackupNotSound);
    }

    /// It is found by the look at the whole. The backups stay as they are, and the next one, which
    /// is whole, is not made of what does not hold.
    @Test
    void oldDamageOfTheDatabaseIsFoundAndDoesNotGetIntoTheBackups() throws Exception {
        shop.open(100_000);
        Backups backups = shop.services().backups();
        MadeBackup first = made(backups.make(BackupPurpose.ON_DEMAND));
        sql("drop trigger journal_is_never_changed");
        sql("update journal set payload = '{}', packed = null where seq = 2");
        shop.sell(2);
        MadeBackup later = made(backups.make(BackupPurpose.SHIFT_CLOSED));
        BackupResult look = backups.lookThrough().getFirst();
        assertEquals(
                Optional.of(new Problem.BackupDiffers(later.file().toString())), look.problem());
        assertTrue(backups.isFailing());
        assertEquals(List.of(later, first), backups.all());
        assertEquals(
                0,
                rows(
                        assembled(later),
                        "select count(*) from journal where seq = 2 and payload = '{}'"));
        BackupResult next = backups.make(BackupPurpose.ON_DEMAND).getFirst();
        assertTrue(next.problem().orElseThrow() instanceof Problem.BackupNotSound);
    }

    /// Damage of a file that others are added to is found by the look at the whole. They count no
    /// more, and the next one begins anew.
    @Test
    void aDamagedFileAndWhatIsAddedToItCountNoMore() throws Exception {
        shop.open(100_000);
        Backups backups = shop.services().backups();
        MadeBackup whole = made(backups.make(BackupPurpose.ON_DEMAND));
        shop.sell(2);
        MadeBackup later = made(backups.make(BackupPurpose.SHIFT_CLOSED));
        flip(whole.file());
        BackupResult look = backups.lookThrough().getFirst();
        assertTrue(look.problem().orElseThrow() instanceof Problem.BackupNotSound);
        assertEquals(Optional.empty(), backups.state().first().newest());
        assertTrue(Files.exists(whole.file()), "it stays for whoever looks into it");
        assertTrue(Files.exists(later.file()));
        assertTrue(backups.isFailing());
        shop.sell(1);
        MadeBackup next = made(backups.make(BackupPurpose.ON_DEMAND));
        assertEquals(BackupCheck.WHOLE, check(next));
        assertFalse(BackupFile.isIncrement(next.file()));
        assertEquals(List.of(next), backups.all());
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private Path assembled(MadeBackup made) throws IOException {
        Path whole = root.resolve("assembled" + made.headSeq());
        BackupAssembly.copy(made.file(), whole);
        return whole;
    }

    @Test
    void aCheckTakesAsLongAsTheEntriesThatCameSince() {
        shop.open(100_000);
        long first = walked(BackupCheck.NEW_ENTRIES);
        made(shop.services().backups().make(BackupPurpose.ON_DEMAND));
        for (int i = 0; i < 40; i++) {
            shop.sell(1);
        }
        made(shop.services().backups().make(BackupPurpose.ON_DEMAND));
        shop.sell(1);
        assertTrue(first < 20, () -> first + " entries at the beginning");
        assertEquals(2, walked(BackupCheck.NEW_ENTRIES), "the last backup's entry and a sale");
        assertTrue(walked(BackupCheck.WHOLE) > 40);
    }

    /// How many entries a check of the database as it is now walks along.
    private long walked(BackupCheck wanted) {
        AtomicLong entries = new AtomicLong();
        Journal journal =
                new Journal(
                        new TillClock(Clock.systemUTC(), Optional::empty),
                        JournalKey.open(shop.folder().resolve("keys"), false));
        List<Head> known = BackupFile.in(backups()).stream().map(b -> b.manifest().head()).toList();
        assertTrue(
                new CopyCheck(journal, entries::incrementAndGet)
                        .of(database(), known, wanted)
                        .isPresent());
        return entries.get();
    }

    @Test
    void theCopyOfAShiftThatTheEndCutShortIsMadeUpFor() {
        Backups backups = shop.services().backups();
        Shift shift = shop.open(0);
        assertEquals(1, backups.makeDaily().size());
        assertEquals(0, backups.makeDaily().size());
        shop.close(shift, smena.domain.money.Money.ZERO);
        assertEquals(1, backups.makeDaily().size());
        assertEquals(0, backups.makeDaily().size());
    }

    private static BackupCheck check(MadeBackup made) {
        return BackupFile.read(made.file()).orElseThrow().manifest().check();
    }

    private static MadeBackup made(BackupResult result) {
        return result.made().orElseThrow(() -> new AssertionError(result.toString()));
    }

    @Test
    void aFailedBackupNeverHoldsUpTheClosing() throws IOException {
        Shift shift = shop.open(0);
        Files.delete(
                Files.walk(backups()).sorted((a, b) -> b.compareTo(a)).findFirst().orElseThrow());
        Files.writeString(backups(), "no folder");
        CompletableFuture<List<BackupResult>> tried = new CompletableFuture<>();
        shop.services()
                .shifts()
                .onClose(
                        () ->
                                tried.complete(
                                        shop.services()
                                                .backups()
                                                .make(BackupPurpose.SHIFT_CLOSED)));
        shop.close(shift, smena.domain.money.Money.ZERO);
        assertTrue(tried.join().getFirst().problem().isPresent());
        assertTrue(shop.services().shifts().current().isEmpty());
    }

    @Test
    void salesGoOnMeanwhile() throws Exception {
        shop.open(100_000);
        for (int i = 0; i < 30; i++) {
            shop.sell(5);
        }
        Thread maker =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    for (int i = 0; i < 5; i++) {
                                        shop.setClock(shop.now().plus(Duration.ofMinutes(1)));
                                        made(
                                                shop.services()
                                                        .backups()
                                                        .make(BackupPurpose.ON_DEMAND));
                                    }
                                });
        int sold = 0;
        while (maker.isAlive() || sold < 10) {
            shop.sell(2);
            sold++;
        }
        maker.join();
        assertNotEquals(0, sold);
        MadeBackup newest = shop.services().backups().state().first().newest().orElseThrow();
        long inIt = rows(assembled(newest), "select count(*) from sale");
        assertTrue(inIt > 30 && inIt <= 30 + sold, () -> inIt + " sales");
    }

    private static MadeBackup made(List<BackupResult> results) {
        return results.getFirst().made().orElseThrow(() -> new AssertionError(results.toString()));
    }

    private Path backups() {
        return shop.folder().resolve("backups");
    }

    private Path database() {
        return shop.folder().resolve("smena.db");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
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
