package smena.domain.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

class KeepingRuleTest {
    private record Copy(long seq, long bytes) {}

    @Test
    void nothingGoesWhileThereIsSpace() {
        assertEquals(List.of(), superfluous(100, copies(10, 10)));
        assertEquals(1, superfluous(99, copies(10, 10)).size());
    }

    @Test
    void onlyAFewGoAtATime() {
        assertEquals(KeepingRule.AT_ONCE, superfluous(1, copies(1_800, 10)).size());
    }

    @Test
    void someStayWhateverTheyNeed() {
        assertEquals(List.of(), superfluous(0, copies(KeepingRule.LEAST, 1_000)));
        List<Copy> four = copies(KeepingRule.LEAST + 1, 1_000);
        assertEquals(1, superfluous(0, four).size());
    }

    @Test
    void theOneThatGoesFurthestStaysAndWhatIsNeeded() {
        List<Copy> all = copies(20, 10);
        Copy needed = all.get(3);
        List<Copy> left = new ArrayList<>(all);
        for (int i = 0; i < 20; i++) {
            left.removeAll(
                    new KeepingRule(0).superfluous(left, Copy::bytes, Copy::seq, needed::equals));
        }
        assertEquals(KeepingRule.LEAST, left.size());
        assertTrue(left.contains(needed) && left.contains(all.getLast()), left::toString);
    }

    @Test
    void whereAllAreNeededAllStay() {
        assertEquals(
                List.of(),
                new KeepingRule(0).superfluous(copies(9, 9), Copy::bytes, Copy::seq, _ -> true));
    }

    /// A shop's years: the newest lie close, older ones further and further apart, and their bytes
    /// keep to the space while the database grows.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOlderTheFurtherApart(long seed) {
        Random random = new Random(seed);
        List<Copy> kept = new ArrayList<>();
        long seq = 0;
        for (int i = 0; i < 400; i++) {
            seq += random.nextInt(500, 1_500);
            Copy copy = new Copy(seq, seq * 3 / 2);
            kept.add(copy);
            // It is asked after each increment too.
            for (int j = 0; j < 5; j++) {
                kept.removeAll(superfluous(10 * seq, kept));
            }
            assertTrue(kept.contains(copy));
            assertTrue(kept.stream().mapToLong(Copy::bytes).sum() <= 10 * seq);
        }
        assertTrue(kept.size() >= 6, kept::toString);
        for (int i = 1; i < kept.size(); i++) {
            long gap = kept.get(i).seq() - kept.get(i - 1).seq();
            long age = seq - kept.get(i - 1).seq();
            assertTrue(gap <= Math.max(3_000, age), kept::toString);
        }
        assertTrue(kept.get(kept.size() - 2).seq() > seq - 5_000, kept::toString);
    }

    private static List<Copy> copies(int many, long bytes) {
        return LongStream.rangeClosed(1, many).mapToObj(i -> new Copy(100 * i, bytes)).toList();
    }

    private static List<Copy> superfluous(long space, Collection<Copy> copies) {
        return new KeepingRule(space).superfluous(copies, Copy::bytes, Copy::seq, _ -> false);
    }
}
