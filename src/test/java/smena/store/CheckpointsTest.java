package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// What was written gets from the `-wal` into the database file, and no write stands behind that.
@Timeout(120)
class CheckpointsTest {
    private static final long MB = 1 << 20;

    /// Settings that no journal entry has to tell of.
    private static final List<String> UNTOLD =
            List.of("till.theme", "till.language", "integrity.wholeLook");

    private static final String A = UNTOLD.getFirst();

    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("smena.db");
    }

    @Test
    void theWriterItselfNeverCopies() throws Exception {
        Database.open(file).close();
        try (Connection writer = Connections.writer(file);
                Statement sql = writer.createStatement();
                ResultSet row = sql.executeQuery("pragma wal_autocheckpoint")) {
            assertEquals(0, row.getInt(1));
        }
    }

    @Test
    void aQuietTillCopiesByItself() throws Exception {
        try (Database database = Database.open(file)) {
            put(database, A, "quiet");
            while (!inFile(A).equals("quiet")) {
                Thread.onSpinWait();
            }
            put(database, A, "again");
            while (!inFile(A).equals("again")) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aTillThatIsNeverIdleCopiesTooAndItsWalStaysBounded() throws Exception {
        long longest = 0;
        boolean copiedMeanwhile = false;
        try (Database database = Database.open(file)) {
            for (int i = 0; i < 160; i++) {
                put(database, UNTOLD.get(i % 3), random(i));
                longest = Math.max(longest, Files.size(folder.resolve("smena.db-wal")));
                copiedMeanwhile |= i % 3 == 0 && !inFile(A).isEmpty();
            }
        }
        assertTrue(copiedMeanwhile);
        assertTrue(longest < 120 * MB, longest / MB + " MB");
    }

    @Test
    void closingLeavesNothingBehind() throws Exception {
        try (Database database = Database.open(file)) {
            put(database, A, "last");
        }
        assertEquals("last", inFile(A));
        assertTrue(Files.notExists(folder.resolve("smena.db-wal")));
    }

    private static void put(Database database, String name, String value) {
        database.write(
                tx -> {
                    tx.settings().put(name, value);
                    return name;
                });
    }

    /// SQLite does not write again what is the same.
    private static String random(int seed) {
        byte[] bytes = new byte[(int) MB / 2];
        new Random(seed).nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// What stands in the database file alone.
    private String inFile(String name) throws SQLException {
        String url = "jdbc:sqlite:" + file.toUri() + "?mode=ro&immutable=1";
        try (Connection alone = DriverManager.getConnection(url);
                Statement sql = alone.createStatement();
                ResultSet row =
                        sql.executeQuery("select value from setting where name = '" + name + "'")) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            // Caught in the middle of being copied.
            return "";
        }
    }
}
