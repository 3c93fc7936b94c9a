package smena.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.app.Main;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The power goes, and the disk has what was synced and no more.
class PowerCutTest {
    private static final int CUTS = 2;
    private static final CrashClients.Plan PLAN = new CrashClients.Plan(20, 8);

    @TempDir Path folder;

    @BeforeEach
    void needsADiskThatForgets() {
        ForgetfulDisk.whyNot().ifPresent(why -> Assumptions.assumeTrue(false, why));
    }

    /// What was said to be there is there: the database, and the keys without which it is nothing.
    @Test
    void aNewTillIsThereAfterwards() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        ForgetfulDisk disk = new ForgetfulDisk(data, folder);
        Child init = smena(disk.environment(), data, "init", "--demo");
        init.rest();
        assertEquals(0, init.end(), init.log());
        disk.cut(ForgetfulDisk.Cut.ALL_FORGOTTEN, new Random(1));
        Child check = smena(Map.of(), data, "check");
        String found = check.rest();
        assertEquals(0, check.end(), () -> found);
    }

    /// What was acknowledged was synced, whatever the disk makes of the rest.
    @Test
    void whatWasAcknowledgedIsThereAfterwards() throws Exception {
        assertEquals(List.of(), powerCuts(List.of()));
    }

    /// The same till without `synchronous=FULL`: if nothing were lost, this disk would forget
    /// nothing, and the test above would say nothing.
    @Test
    void withoutSyncingSalesAreLost() throws Exception {
        Path agent = AgentJar.in(Files.createDirectories(folder.resolve("agent")));
        List<String> wrong = powerCuts(List.of("-javaagent:" + agent + "=unsynced"));
        assertTrue(
                wrong.stream().anyMatch(what -> what.startsWith("acknowledged and lost")),
                wrong::toString);
    }

    private List<String> powerCuts(List<String> options) throws Exception {
        Day day =
                new Day(folder, new FastStart(folder), new Random(1), new Tally())
                        .onForgetfulDisk(options);
        // A till that misses its newest entries says so and sells no more: one loss is enough.
        for (int cut = 0; cut < CUTS && day.notes().wrong().isEmpty(); cut++) {
            day.live(new Ending.Kill(0), PLAN);
        }
        return day.notes().wrong();
    }

    private Child smena(Map<String, String> environment, Path data, String... words)
            throws Exception {
        Child.Start start = Child.Start.plain(List.of(), environment, folder.resolve("log"));
        List<String> all = new java.util.ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(words));
        return Child.run(start, Main.class.getName(), all.toArray(String[]::new));
    }
}
