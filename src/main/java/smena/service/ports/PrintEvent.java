package smena.service.ports;

import java.util.Optional;

/// A print job's new state, delivered on the printer's own thread after it was stored.
///
/// @param why what went wrong, also for a job that is QUEUED again
/// @param status what the printer reported
public record PrintEvent(
        long job,
        PrintKind kind,
        PrintState state,
        Optional<PrintTrouble> why,
        PrinterStatus status) {
    /// An event without a report from the printer.
    public PrintEvent(long job, PrintKind kind, PrintState state, Optional<PrintTrouble> why) {
        this(job, kind, state, why, PrinterStatus.NOT_KNOWN);
    }
}
