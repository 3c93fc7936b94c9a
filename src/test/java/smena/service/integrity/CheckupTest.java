package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.backup.BackupPurpose;
import smena.domain.money.Money;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.service.backup.Restore;
import smena.service.integrity.Checkup.Finding;
import smena.service.integrity.Checkup.State;
import smena.service.integrity.Checkup.Subject;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

/// What a look over an open till finds after somebody was at its file.
class CheckupTest {
    @TempDir Path folder;

    @Test
    void anEntryThatNoTillWritesIsTheFirstThatDoesNotHold() throws SQLException {
        try (TestShop shop = new TestShop(folder)) {
            assertEquals(State.GOOD, journal(shop).state());
            try (Connection connection =
                            DriverManager.getConnection(
                                    "jdbc:sqlite:" + folder.resolve("smena.db"));
                    Statement sql = connection.createStatement()) {
                sql.execute("drop trigger journal_is_never_changed");
                sql.execute("update journal set kind = 'NOISE' where seq = 2");
            }
            assertEquals(new Finding(Subject.JOURNAL, State.BAD, "2"), journal(shop));
        }
    }

    @Test
    void anAnchorThatIsGoneOrNotTheTillsIsTold() throws Exception {
        Path anchor = folder.resolve("keys/anchor.json");
        try (TestShop shop = new TestShop(folder)) {
            assertEquals(State.GOOD, anchor(shop), "a new till has none");
            Shift shift = shop.open(0);
            assertEquals(State.GOOD, anchor(shop), "nor has one that never closed a shift");
            shop.close(shift, Money.ZERO);
            String written = Files.readString(anchor);
            assertEquals(State.GOOD, anchor(shop));
            Files.delete(anchor);
            assertEquals(State.BAD, anchor(shop), "it is gone");
            Files.createDirectory(anchor);
            assertEquals(State.BAD, anchor(shop), "a folder stands there");
            Files.delete(anchor);
            Files.writeString(anchor, written.replace("\"running\":1", "\"running\":0"));
            assertEquals(State.BAD, anchor(shop), "it is not as it was signed");
            Files.writeString(anchor, written);
            assertEquals(State.GOOD, anchor(shop));
        }
    }

    @Test
    void aTillThatWasJustRestoredNeedsNoAnchorYet() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("backups"));
        Path copy;
        try (TestShop shop = new TestShop(data)) {
            shop.close(shop.open(0), Money.ZERO);
            shop.services().backups().make(BackupPurpose.DAILY);
            copy = Restore.in(data, Clock.systemUTC()).backups().getFirst().file();
        }
        Restore.in(data, Clock.systemUTC()).run(copy);
        Files.delete(data.resolve("keys/anchor.json"));
        try (TestShop shop = new TestShop(data)) {
            assertEquals(State.GOOD, anchor(shop));
        }
    }

    private static State anchor(TestShop shop) {
        return finding(shop, Subject.ANCHOR).state();
    }

    private static Finding journal(TestShop shop) {
        return finding(shop, Subject.JOURNAL);
    }

    private static Finding finding(TestShop shop, Subject subject) {
        return shop.services().checkup().run().stream()
                .filter(finding -> finding.subject() == subject)
                .findFirst()
                .orElseThrow();
    }
}
