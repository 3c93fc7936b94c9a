package smena.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// What may go by a rule that no clock can fool.
class RetentionTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Retention WEEK = new Retention(Duration.ofDays(7), 5, 2);

    private static List<Instant> days(int... days) {
        List<Instant> times = new ArrayList<>();
        for (int day : days) {
            times.add(START.plus(Duration.ofDays(day)));
        }
        return times;
    }

    private static List<Instant> superfluous(List<Instant> times) {
        return WEEK.superfluous(times, Function.identity());
    }

    @Test
    void theOldestGoAFewAtATime() {
        List<Instant> times = days(0, 1, 2, 3, 20, 21, 22, 23, 24);
        assertEquals(days(0, 1), superfluous(times));
        assertEquals(days(2, 3), superfluous(times.subList(2, times.size())));
        assertEquals(List.of(), superfluous(times.subList(4, times.size())));
    }

    @Test
    void theLeastNumberStaysWhateverItsAge() {
        assertEquals(List.of(), superfluous(days(0, 1, 2, 3)));
        assertEquals(List.of(), superfluous(days(0, 1, 2, 3, 900)));
        assertEquals(List.of(), superfluous(days()));
    }

    @Test
    void aClockThatLeapedDeletesNothing() {
        assertEquals(List.of(), superfluous(days(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 3650)));
        assertEquals(List.of(), superfluous(days(0, 1, 2, 3, 4, 5, 3650, 3651, 3652, 3653)));
    }

    @Test
    void whatWasWrittenAheadGoesNoSoonerThanItsTurn() {
        assertEquals(days(0, 1), superfluous(days(0, 1, 3650, 20, 21, 22, 23, 24)));
        assertEquals(List.of(), superfluous(days(3650, 20, 21, 22, 23, 24)));
    }

    @Test
    void aRuleThatKeepsNothingIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Retention(Duration.ofDays(1), 0, 1));
        assertThrows(
                IllegalArgumentException.class, () -> new Retention(Duration.ofDays(-1), 1, 1));
    }

    /// A clock that leaps about while things are written and deleted by turns: those of the last
    /// week by the true time are always there, at least five are, and no more than two go at once.
    @Test
    void noWalkOfTheClockDeletesWhatIsFresh() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int walk = 0; walk < 200; walk++) {
            record Item(Instant truly, Instant stamped) {}
            List<Item> items = new ArrayList<>();
            Instant now = START;
            for (int i = 0; i < 300; i++) {
                now = now.plus(Duration.ofHours(1 + random.nextInt(12)));
                boolean leaped = i % 6 == 5;
                Instant stamped =
                        leaped ? now.plus(Duration.ofDays(random.nextInt(9000) - 4000)) : now;
                items.add(new Item(now, stamped));
                List<Item> gone = WEEK.superfluous(items, Item::stamped);
                String where = "seed " + seed + ", walk " + walk + ", item " + i;
                assertTrue(gone.size() <= WEEK.most(), where);
                items.removeAll(gone);
                assertTrue(items.size() >= Math.min(i + 1, WEEK.least()), where);
                Instant fresh = now.minus(WEEK.kept());
                assertTrue(
                        gone.stream()
                                .filter(item -> item.stamped().equals(item.truly()))
                                .noneMatch(item -> item.truly().isAfter(fresh)),
                        where);
            }
        }
    }
}
