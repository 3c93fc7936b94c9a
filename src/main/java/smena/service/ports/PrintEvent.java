package smena.service.ports;

import java.util.Optional;

/// A print job came to a new state, told on the printer's own thread after it was stored.
///
/// @param why what went wrong, also for a job that is QUEUED again
public record PrintEvent(long job, PrintKind kind, PrintState state, Optional<Trouble> why) {}
