package smena.service.ports;

import java.util.Optional;

/// How one attempt to print ended. Only [NothingSent] may be tried again without asking a person.
public sealed interface Outcome {
    /// The printer answered behind the last line of the job.
    record Confirmed() implements Outcome {}

    /// All of it was taken, and nothing answered: a spooler, or a printer without status.
    record Sent() implements Outcome {}

    /// Not one byte left the till. The job stays queued.
    record NothingSent(Trouble why) implements Outcome {}

    /// At least one byte left, and it is not known what is on the paper.
    record Unknown(Trouble why) implements Outcome {}

    /// Not one byte left, and another attempt would end the same way.
    record Failed(Trouble why) implements Outcome {}

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
    default Optional<Trouble> trouble() {
        return switch (this) {
            case Confirmed _, Sent _ -> Optional.empty();
            case NothingSent(Trouble why) -> Optional.of(why);
            case Unknown(Trouble why) -> Optional.of(why);
            case Failed(Trouble why) -> Optional.of(why);
        };
    }
}
