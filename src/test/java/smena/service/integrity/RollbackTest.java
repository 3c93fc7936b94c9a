package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.backup.BackupPurpose;
import smena.domain.journal.EntryKind;
import smena.domain.shift.Shift;
import smena.service.FolderCopies;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.service.backup.AnchorFile;
import smena.service.backup.MadeBackup;
import smena.service.backup.Restore;
import smena.service.integrity.Checkup.State;
import smena.service.integrity.Checkup.Subject;
import smena.service.integrity.Rollbacks.Found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/// An old state in the place of a newer one is seen, anyone who put it there.
class RollbackTest {
    @TempDir Path root;
    private TestShop shop;
    private Path data;
    private Path old;

    /// A till that has sold, a copy of its database somebody keeps, and sales after it.
    @BeforeEach
    void sell() throws IOException {
        data = Files.createDirectories(root.resolve("data"));
        Files.createDirectories(data.resolve("backups"));
        shop = new TestShop(data);
        shop.services().started();
        shop.open(100_000);
        shop.sell(1);
        shop.close();
        old = Files.copy(data.resolve("smena.db"), root.resolve("old.db"));
        shop.restart();
        shop.services().started();
        shop.sell(1);
        shop.setClock(shop.now().plus(Duration.ofMinutes(1)));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anUntouchedTillIsNotSuspected() throws Exception {
        shop.restart();
        assertEquals(Optional.empty(), shop.services().rollbacks().found());
        Path copy = FolderCopies.of(data, root.resolve("after a power cut"));
        try (TestShop again = new TestShop(copy)) {
            assertEquals(Optional.empty(), again.services().rollbacks().found());
        }
    }

    @Test
    void anOldCopyIsSeenByTheAnchorBesideTheKeys() throws Exception {
        long known = head();
        shop.close();
        putBack();
        shop.restart();
        Found found = shop.services().rollbacks().found().orElseThrow();
        assertEquals(known, found.anchor().orElseThrow().head().seq());
        assertTrue(found.headSeq() < known);
        Problem problem = new Problem.OlderState(found.headSeq(), known);
        Refusals.assertRefused(problem, () -> shop.sell(1));
        Refusals.assertRefused(problem, () -> WrittenOff.one(shop));
        Checkup.Finding line =
                shop.services().checkup().run().stream()
                        .filter(f -> f.subject() == Subject.ROLLBACK)
                        .findFirst()
                        .orElseThrow();
        assertEquals(State.BAD, line.state());
    }

    @Test
    void theTillGoesOnAfterAManagerHasSeenIt() throws Exception {
        shop.close();
        putBack();
        shop.restart();
        shop.services().started();
        assertEquals(1, entries(EntryKind.ROLLBACK));
        shop.restart();
        assertTrue(shop.services().rollbacks().found().isPresent(), "still, after another start");
        Rollbacks rollbacks = shop.services().rollbacks();
        assertTrue(
                Refusals.problemOf(() -> rollbacks.acknowledge(shop.cashier(), "why"))
                        instanceof Problem.ApprovalNeeded);
        rollbacks.acknowledge(shop.manager(), "the disk was exchanged");
        shop.sell(1);
        shop.restart();
        assertEquals(Optional.empty(), shop.services().rollbacks().found());
    }

    @Test
    void anOldCopyThatSoldOnIsSeenByABackup() throws Exception {
        shop.services().backups().make(BackupPurpose.DAILY);
        long known = shop.services().backups().state().first().newest().orElseThrow().headSeq();
        shop.close();
        Files.delete(data.resolve("keys/anchor.json"));
        putBack();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("smena.db"));
                Statement s = c.createStatement()) {
            s.execute("pragma user_version = 1");
        }
        Path backups = Files.move(data.resolve("backups"), root.resolve("away"));
        shop.restart();
        assertEquals(Optional.empty(), shop.services().rollbacks().found());
        while (head() < known + 3) {
            shop.sell(1);
        }
        shop.close();
        Files.move(backups, data.resolve("backups"));
        shop.restart();
        Found found = shop.services().rollbacks().found().orElseThrow();
        assertEquals(known, found.anchor().orElseThrow().head().seq());
        assertTrue(found.headSeq() > known, "as many entries, but others");
    }

    @Test
    void afterARestoreTheOldWitnessesAreExplained() throws Exception {
        MadeBackup backup =
                shop.services().backups().make(BackupPurpose.DAILY).getFirst().made().orElseThrow();
        for (int i = 0; i < 9; i++) {
            shop.sell(1);
        }
        shop.setClock(shop.now().plus(Duration.ofMinutes(1)));
        shop.services().backups().make(BackupPurpose.ON_DEMAND);
        shop.close();
        Restore.in(data, java.time.Clock.fixed(shop.now(), java.time.ZoneOffset.UTC))
                .run(backup.file());
        Path restored = Files.copy(data.resolve("smena.db"), root.resolve("restored.db"));
        shop.restart();
        assertEquals(Optional.empty(), shop.services().rollbacks().found());
        shop.setClock(shop.now().plus(Duration.ofMinutes(1)));
        shop.services().started();
        shop.sell(1);
        long known = head();
        shop.close();
        Files.copy(restored, data.resolve("smena.db"), StandardCopyOption.REPLACE_EXISTING);
        shop.restart();
        Found again = shop.services().rollbacks().found().orElseThrow();
        assertEquals(known, again.anchor().orElseThrow().head().seq());
    }

    @Test
    void theNewestEntriesWithTheirFileGone() throws Exception {
        Path copy = FolderCopies.of(data, root.resolve("killed"));
        Files.delete(copy.resolve("smena.db-wal"));
        Files.deleteIfExists(copy.resolve("smena.db-shm"));
        try (TestShop killed = new TestShop(copy)) {
            assertTrue(killed.services().rollbacks().found().isPresent());
            assertTrue(Refusals.problemOf(() -> killed.sell(1)) instanceof Problem.OlderState);
            killed.services().rollbacks().acknowledge();
            killed.sell(1);
        }
    }

    @Test
    void closingAShiftMovesTheAnchor() throws Exception {
        Shift shift = shop.services().shifts().current().orElseThrow();
        shop.close(shift, smena.domain.money.Money.ZERO);
        AnchorFile anchor = AnchorFile.read(data.resolve("keys")).orElseThrow();
        assertEquals(head(), anchor.anchor().head().seq());
        assertTrue(anchor.running());
        Path file = data.resolve("keys/anchor.json");
        Files.writeString(file, Files.readString(file).replace("headSeq\":", "headSeq\":1"));
        assertEquals(Optional.empty(), AnchorFile.read(data.resolve("keys")));
    }

    private void putBack() throws IOException {
        Files.copy(old, data.resolve("smena.db"), StandardCopyOption.REPLACE_EXISTING);
    }

    private long head() throws Exception {
        return number("select max(seq) from journal");
    }

    private long entries(EntryKind kind) throws Exception {
        return number("select count(*) from journal where kind = '" + kind + "'");
    }

    private long number(String query) throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("smena.db"));
                Statement s = c.createStatement();
                var row = s.executeQuery(query)) {
            return row.getLong(1);
        }
    }
}
