package smena.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.crash.agent.Step;
import smena.crash.agent.Stop;
import smena.printing.layout.PaperTypesetter;
import smena.service.TestShop;
import smena.service.audit.Verdict;
import smena.store.Schema;
import smena.text.MoneyStyle;
import smena.upgrade.ReleasedData;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// The data of the oldest version, opened by a till that is ended again and again on the way to the
/// newest: once the copy is there, before the first migration, in the middle, and in the last one
/// before its commit. Each time it is a whole older schema, and the next start goes on.
@Timeout(300)
class UpgradeKilledTest {
    private static final int OLDEST = 15;

    @TempDir Path folder;

    @Test
    void itIsTheOldOneOrTheNewOneAndNothingIsLost() throws Exception {
        ReleasedData released = ReleasedData.of("schema-15");
        released.unpack(data());
        endedAt(new Ending.At(Step.COPY, true, 1));
        assertEquals(OLDEST, version(database()));
        assertEquals(List.of(OLDEST), copies());
        endedAt(new Ending.At(Step.MIGRATION, false, 1));
        assertEquals(OLDEST, version(database()));
        endedAt(new Ending.At(Step.MIGRATION, true, 10));
        assertEquals(OLDEST + 9, version(database()));
        endedAt(new Ending.At(Step.MIGRATION, true, Schema.VERSION - OLDEST - 9));
        assertEquals(Schema.VERSION - 1, version(database()));
        assertTrue(copies().contains(OLDEST), "the copy of the old one is gone");
        assertHolds(released.holds());
        assertEquals(Schema.VERSION, version(database()));
    }

    private void endedAt(Ending.At ending) throws IOException, InterruptedException {
        String agent = "-javaagent:" + AgentJar.in(folder) + "=" + ending.wish().orElseThrow();
        Path log = folder.resolve("errors.txt");
        Child till =
                Child.run(
                        Child.Start.plain(List.of(agent), Map.of(), log),
                        "smena.app.Main",
                        "--data",
                        data().toString(),
                        "check");
        String said = till.rest();
        assertEquals(Stop.HALTED, till.end(), () -> ending.name() + ": " + said + errors());
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertHolds(Properties holds) throws IOException {
        Instant until = Instant.parse(holds.getProperty("until"));
        PaperTypesetter papers = new PaperTypesetter(MoneyStyle.SUM);
        try (TestShop shop = new TestShop(data(), papers, until.plusSeconds(60))) {
            Verdict verdict = shop.services().audit().verify();
            assertTrue(verdict.isSound(), verdict::toString);
            assertEquals(holds.getProperty("sales"), Long.toString(verdict.sales()));
            assertEquals(
                    List.of(holds.getProperty("head")),
                    shop.query(
                            "select hash from journal where seq = "
                                    + holds.getProperty("entries")));
        }
    }

    /// The schemas of the copies, in any order.
    private List<Integer> copies() throws IOException {
        try (Stream<Path> inside = Files.list(data().resolve("backups"))) {
            return inside.filter(file -> file.toString().endsWith(".db"))
                    .map(UpgradeKilledTest::version)
                    .sorted()
                    .toList();
        }
    }

    private static int version(Path file) {
        try {
            return Schema.version(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path database() {
        return data().resolve("smena.db");
    }

    private Path data() {
        return folder.resolve("data");
    }
}
