package smena.domain.people;

import java.time.Instant;
import java.util.Optional;

/// Another program that may call the till with a token of its own. What it does is done in the name
/// of one person.
///
/// @param id its row
/// @param name what it is called
/// @param owner in whose name it acts
/// @param madeAt when its token was made, UTC
/// @param lastUsed when it called last, to about ten minutes, UTC; empty while it never has
public record ApiClient(
        long id, String name, Employee owner, Instant madeAt, Optional<Instant> lastUsed) {}
