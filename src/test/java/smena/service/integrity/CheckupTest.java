package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.service.TestShop;
import smena.service.integrity.Checkup.Finding;
import smena.service.integrity.Checkup.State;
import smena.service.integrity.Checkup.Subject;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

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

    private static Finding journal(TestShop shop) {
        return shop.services().checkup().run().stream()
                .filter(finding -> finding.subject() == Subject.JOURNAL)
                .findFirst()
                .orElseThrow();
    }
}
