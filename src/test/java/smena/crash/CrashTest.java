package smena.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.crash.agent.Step;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/// A till that sells to several programs over HTTP is ended once at random and at each step of a
/// sale. [Crashes] does it by the thousand.
class CrashTest {
    private static final long REST_NANOS = 5_000_000;
    private static final int MOST_PASSINGS = 4;
    private static final EnumSet<Step> BOTH_SIDES =
            EnumSet.of(Step.NUMBER, Step.LINES, Step.JOURNAL, Step.COMMIT, Step.PRINT);
    private static final CrashClients.Plan PLAN = new CrashClients.Plan(10, 4);

    @TempDir Path folder;

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        Tally tally = new Tally();
        Day day = new Day(folder, new FastStart(folder), chance, tally);
        day.live(new Ending.Kill(REST_NANOS), PLAN);
        for (Step step : BOTH_SIDES) {
            day.live(new Ending.At(step, false, chance.nextInt(1, MOST_PASSINGS + 1)), PLAN);
            day.live(new Ending.At(step, true, chance.nextInt(1, MOST_PASSINGS + 1)), PLAN);
        }
        EnumSet<Step> others = Step.ofADay();
        others.removeAll(BOTH_SIDES);
        for (Step step : others) {
            day.live(new Ending.At(step, chance.nextBoolean(), 1), PLAN);
        }
        day.close();
        assertEquals(List.of(), day.notes().wrong(), () -> "seed " + seed + ", " + tally);
    }
}
