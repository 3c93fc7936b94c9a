package smena.service.ports;

import java.util.Optional;

/// A print job came to a new state, told on the printer's own thread after it was stored.
///
/// @param why what went wrong, also for a job that is QUEUED again
/// @param status what the printer has said of itself
public record PrintEvent(
        long job,
        PrintKind kind,
        PrintState state,
        Optional<PrintTrouble> why,
        PrinterStatus status) {
    /// An event of which the printer said nothing.
    public PrintEvent(long job, PrintKind kind, PrintState state, Optional<PrintTrouble> why) {
        this(job, kind, state, why, PrinterStatus.NOT_KNOWN);
    }
}
