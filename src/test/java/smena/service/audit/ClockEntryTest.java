package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.journal.EntryKind;
import smena.domain.journal.WrittenEntry;

/// The one step back that a verification accepts.
class ClockEntryTest {
    private static final long LAST = 1_800_000_000_000L;
    private static final long HOUR = 3_600_000L;

    private static boolean accepts(EntryKind kind, long at, String payload) {
        return ClockEntry.explains(
                new WrittenEntry(7, at, 0, 0, 0, kind.name(), payload, 0, 0, "", "", ""), LAST);
    }

    private static String payload(long clock, long last) {
        return "{\"clock\":" + clock + ",\"lastEntry\":" + last + "}";
    }

    @Test
    void isADecisionThatNamesBothClocks() {
        long at = LAST - HOUR;
        assertTrue(accepts(EntryKind.CLOCK_DECIDED, at, payload(at, LAST)));
        assertFalse(accepts(EntryKind.START, at, payload(at, LAST)), "another kind");
        assertFalse(accepts(EntryKind.CLOCK_DECIDED, at, payload(at + 1, LAST)), "another clock");
        assertFalse(accepts(EntryKind.CLOCK_DECIDED, at, payload(at, LAST + 1)), "another entry");
        assertFalse(accepts(EntryKind.CLOCK_DECIDED, at, "{}"), "no clock");
        assertFalse(accepts(EntryKind.CLOCK_DECIDED, at, "{"), "unreadable");
    }

    @Test
    void isNoneThatCorrectsItself() {
        assertFalse(accepts(EntryKind.CLOCK_DECIDED, LAST - 1000, payload(LAST - 1000, LAST)));
        assertFalse(accepts(EntryKind.CLOCK_DECIDED, LAST, payload(LAST, LAST)));
    }
}
