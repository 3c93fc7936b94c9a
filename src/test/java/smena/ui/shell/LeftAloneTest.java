package smena.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// When a till counts as left alone.
class LeftAloneTest {
    private long now;
    private Duration enough = Duration.ofMinutes(10);
    private int times;

    private final LeftAlone alone = new LeftAlone(() -> now, () -> enough, () -> times++);

    private void pass(Duration time) {
        now += time.toNanos();
        alone.look();
    }

    @Test
    void onceNobodyHasTouchedItForLongEnough() {
        pass(Duration.ofMinutes(10).minusNanos(1));
        assertEquals(0, times);
        pass(Duration.ofNanos(1));
        assertEquals(1, times);
        pass(Duration.ofMinutes(9));
        assertEquals(1, times);
        pass(Duration.ofMinutes(1));
        assertEquals(2, times, "and again where it could not be locked");
    }

    @Test
    void whoeverTouchesItBeginsAnew() {
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofMinutes(9));
            alone.touch();
        }
        assertEquals(0, times);
    }

    @Test
    void theShopSaysHowLongAndNever() {
        enough = Duration.ZERO;
        pass(Duration.ofDays(3));
        assertEquals(0, times);
        enough = Duration.ofMinutes(1);
        pass(Duration.ZERO);
        assertEquals(1, times);
    }
}
