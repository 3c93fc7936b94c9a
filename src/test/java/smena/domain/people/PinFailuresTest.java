package smena.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class PinFailuresTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void fromTheThirdOnItCostsMoreAndMore() {
        assertEquals(Duration.ZERO, new PinFailures(2, NOW).delay());
        assertEquals(Duration.ofSeconds(5), new PinFailures(3, NOW).delay());
        assertEquals(Duration.ofSeconds(10), new PinFailures(4, NOW).delay());
        assertEquals(Duration.ofMinutes(15), new PinFailures(30, NOW).delay());
    }

    @Test
    void waitingEndsAndAClockSetBackDoesNotProlongIt() {
        PinFailures four = new PinFailures(4, NOW);
        assertEquals(Duration.ofSeconds(4), four.remaining(NOW.plusSeconds(6)));
        assertEquals(Duration.ZERO, four.remaining(NOW.plusSeconds(10)));
        assertEquals(Duration.ofSeconds(10), four.remaining(NOW.minusSeconds(9_000)));
    }

    @Test
    void tenLockEverybodyButTheLastManager() {
        assertTrue(new PinFailures(10, NOW).isLocked(false));
        assertFalse(new PinFailures(10, NOW).isLocked(true));
        assertFalse(new PinFailures(9, NOW).isLocked(false));
    }

    @Test
    void aPinNeverShowsItself() {
        assertFalse(new Pin("123456").toString().contains("1"));
        assertTrue(Pin.read("123").isEmpty());
        assertTrue(Pin.read("123456789").isEmpty());
        assertTrue(Pin.read("12a4").isEmpty());
        assertFalse(new Pin("12345").fits(Role.MANAGER));
        assertTrue(new Pin("1234").fits(Role.CASHIER));
    }
}
