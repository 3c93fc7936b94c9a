package smena.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.crash.agent.Step;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A till that sells to several programs over HTTP is ended once at random and once before and
/// after each step of a sale. [Crashes] does it by the thousand.
class CrashTest {
    private static final long REST_NANOS = 5_000_000;
    private static final Counter.Plan PLAN = new Counter.Plan(20, 8);

    @TempDir Path folder;

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        Tally tally = new Tally();
        Day day = new Day(folder, new FastStart(folder), chance, tally);
        day.live(new Ending.Kill(REST_NANOS), PLAN);
        for (Step step : Step.values()) {
            day.live(new Ending.At(step, false, passing(step, chance)), PLAN);
            day.live(new Ending.At(step, true, passing(step, chance)), PLAN);
        }
        day.close();
        assertEquals(List.of(), day.notes().wrong(), () -> "seed " + seed + ", " + tally);
    }

    private static int passing(Step step, Random chance) {
        return step == Step.Z ? 1 : chance.nextInt(1, 8);
    }
}
