package smena.domain.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

class KeepingRuleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final Instant NOW = Instant.parse("2026-11-22T18:30:00Z");

    private record Copy(Instant at, long seq) {}

    @Test
    void theNewestIsKeptHoweverOld() {
        Copy old = new Copy(NOW.minus(Duration.ofDays(3000)), 5);
        Copy older = new Copy(NOW.minus(Duration.ofDays(3001)), 4);
        assertEquals(Set.of(older), superfluous(List.of(old, older), NOW));
    }

    @Test
    void theOneWithTheMostEntriesIsKeptWhateverItsClockSaid() {
        Copy most = new Copy(NOW.minus(Duration.ofDays(900)), 99);
        Copy later = new Copy(NOW.minus(Duration.ofDays(1)), 10);
        assertEquals(Set.of(), superfluous(List.of(most, later), NOW));
    }

    /// A shop's years, a few copies a day, the rule applied after each: what is left is what the
    /// rule says, however the days fell.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsLeftIsAllOfAWeekAndOneAWeekForAYear(long seed) {
        Random random = new Random(seed);
        Instant at = NOW;
        List<Copy> all = new ArrayList<>();
        List<Copy> kept = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            at = at.plus(Duration.ofMinutes(random.nextInt(1, random.nextBoolean() ? 900 : 4_000)));
            Copy copy = new Copy(at, i);
            all.add(copy);
            kept.add(copy);
            kept.removeAll(superfluous(kept, at));
            assertTrue(kept.contains(copy), "the newest is never deleted");
        }
        Instant now = at;
        assertEquals(
                all.stream().filter(c -> c.at().isAfter(now.minus(Duration.ofDays(7)))).toList(),
                kept.stream().filter(c -> c.at().isAfter(now.minus(Duration.ofDays(7)))).toList());
        Instant year = now.atZone(ZONE).minusYears(1).toInstant();
        assertEquals(weeks(all, year), weeks(kept, year), "each week of the year is there");
        List<Copy> older =
                kept.stream().filter(c -> !c.at().isAfter(now.minus(Duration.ofDays(7)))).toList();
        assertEquals(weeks(older, Instant.EPOCH).size(), older.size(), "one a week");
        assertFalse(kept.stream().anyMatch(c -> !c.at().isAfter(year)), "none older than a year");
    }

    private static Set<LocalDate> weeks(Collection<Copy> copies, Instant after) {
        return copies.stream()
                .filter(c -> c.at().isAfter(after))
                .map(c -> c.at().atZone(ZONE).toLocalDate())
                .map(d -> d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Copy> superfluous(Collection<Copy> copies, Instant now) {
        return new KeepingRule(now, ZONE).superfluous(copies, Copy::at, Copy::seq);
    }
}
