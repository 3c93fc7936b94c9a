package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Memory is tidied while nobody works, and only where something has come.
class QuietMemoryTest {
    private static final long LIVING = 60 << 20;

    private long now;
    private long taken = 100 << 20;
    private int times;
    private final QuietMemory memory = new QuietMemory(() -> now, () -> taken, this::collect);

    @Test
    void waitsForAQuietMoment() {
        memory.look();
        pass(QuietMemory.QUIET.minusMillis(1));
        assertEquals(0, times);
        memory.touch();
        pass(QuietMemory.QUIET.minusMillis(1));
        assertEquals(0, times);
        pass(Duration.ofMillis(1));
        assertEquals(1, times);
    }

    @Test
    void doesNothingForLittle() {
        pass(QuietMemory.QUIET);
        taken = LIVING + QuietMemory.WORTH - 1;
        pass(QuietMemory.BETWEEN);
        assertEquals(1, times);
        taken = LIVING + QuietMemory.WORTH;
        pass(QuietMemory.QUIET);
        assertEquals(2, times);
    }

    @Test
    void waitsAWhileBetweenTwoTimes() {
        pass(QuietMemory.QUIET);
        taken = LIVING + QuietMemory.WORTH;
        pass(QuietMemory.BETWEEN.minusMillis(1));
        assertEquals(1, times, "nobody touches a long import");
        pass(Duration.ofMillis(1));
        assertEquals(2, times);
    }

    private void pass(Duration time) {
        now += time.toNanos();
        memory.look();
    }

    private void collect() {
        times++;
        taken = LIVING;
    }
}
