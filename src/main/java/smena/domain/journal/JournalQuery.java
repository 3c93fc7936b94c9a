package smena.domain.journal;

import java.time.Instant;
import java.util.Optional;

/// Which journal entries are looked for.
///
/// @param from the first moment that belongs to it, UTC
/// @param to the first that does not, UTC
/// @param person who acted; empty for anybody
/// @param group what they are about; empty for anything
public record JournalQuery(
        Instant from, Instant to, Optional<Long> person, Optional<JournalGroup> group) {}
