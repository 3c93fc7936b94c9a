package smena.domain.shift;

import smena.domain.money.Money;

import java.time.Instant;
import java.util.List;

/// A handover of the drawer as it was booked, with what should have been in it then: only for
/// somebody who may see figures.
///
/// @param from the name of who gave it
/// @param to the name of who took it
/// @param at when, UTC
/// @param offsetSeconds the shop's offset from UTC then
/// @param counts what was counted for it, in this order; the last was taken over
/// @param expected what should have been in the drawer
/// @param blind whether neither had learned that before the count
public record HandoverRecord(
        String from,
        String to,
        Instant at,
        int offsetSeconds,
        List<Money> counts,
        Money expected,
        boolean blind) {
    public HandoverRecord {
        counts = List.copyOf(counts);
    }

    /// What was taken over.
    public Money counted() {
        return counts.getLast();
    }

    /// Counted less expected: positive is over, negative is short.
    public Money difference() {
        return counted().minus(expected);
    }

    /// How often it was counted again.
    public int recounts() {
        return counts.size() - 1;
    }
}
