package smena.domain.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A journal entry as somebody reads it.
///
/// @param seq its number
/// @param at when, UTC
/// @param offsetSeconds the shop's offset from UTC then
/// @param person the name of who acted; empty where the till itself did
/// @param shift the shift that was open; empty outside one
/// @param kind what it is about
/// @param facts what happened: integers, texts, lists and maps
/// @param names the names of those that the facts name by their rows, by the name of the fact
public record JournalLine(
        long seq,
        Instant at,
        int offsetSeconds,
        Optional<String> person,
        Optional<Long> shift,
        EntryKind kind,
        Map<String, Object> facts,
        Map<String, String> names) {
    public JournalLine {
        facts = Map.copyOf(facts);
        names = Map.copyOf(names);
    }
}
