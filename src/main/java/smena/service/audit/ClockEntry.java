package smena.service.audit;

import smena.domain.journal.ClockReading;
import smena.domain.journal.EntryKind;
import smena.domain.journal.WrittenEntry;

import java.time.Instant;

/// The one entry behind which time may step back: a manager's decision that names both clocks.
final class ClockEntry {
    private ClockEntry() {}

    /// Whether this entry may be earlier than the one before it, which is of the time `last`.
    static boolean explains(WrittenEntry entry, long last) {
        if (!entry.is(EntryKind.CLOCK_DECIDED)) {
            return false;
        }
        try {
            PayloadFields payloadFields = PayloadFields.of(entry.payload());
            Instant clock = Instant.ofEpochMilli(entry.at());
            return payloadFields.number("clock") == entry.at()
                    && payloadFields.number("lastEntry") == last
                    && new ClockReading(clock, Instant.ofEpochMilli(last)).doubt().needsManager();
        } catch (PayloadFields.Unreadable e) {
            return false;
        }
    }
}
