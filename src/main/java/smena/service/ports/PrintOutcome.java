package smena.service.ports;

import java.util.Optional;

/// How one attempt to print ended. Only [NothingSent] may be tried again without asking a person.
public sealed interface PrintOutcome {
    /// The printer answered after the last line of the job.
    record Confirmed() implements PrintOutcome {}

    /// All of it was accepted, but nothing confirms it: a spooler, or a printer without status.
    record Sent() implements PrintOutcome {}

    /// Not one byte left the till. The job stays queued.
    record NothingSent(PrintTrouble why) implements PrintOutcome {}

    /// At least one byte left, and it is not known what is on the paper.
    record Unknown(PrintTrouble why) implements PrintOutcome {}

    /// Not one byte left, and another attempt would end the same way.
    record Failed(PrintTrouble why) implements PrintOutcome {}

    /// The state of a job after this outcome.
    default PrintState state() {
        return switch (this) {
            case Confirmed _ -> PrintState.CONFIRMED;
            case Sent _ -> PrintState.SENT;
            case NothingSent _ -> PrintState.QUEUED;
            case Unknown _ -> PrintState.UNKNOWN;
            case Failed _ -> PrintState.FAILED;
        };
    }

    /// What went wrong, if anything did.
    default Optional<PrintTrouble> trouble() {
        return switch (this) {
            case Confirmed _, Sent _ -> Optional.empty();
            case NothingSent(PrintTrouble why) -> Optional.of(why);
            case Unknown(PrintTrouble why) -> Optional.of(why);
            case Failed(PrintTrouble why) -> Optional.of(why);
        };
    }
}
