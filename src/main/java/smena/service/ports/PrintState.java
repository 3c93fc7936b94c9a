package smena.service.ports;

/// The state of a print job: `QUEUED → SENDING → SENT / CONFIRMED / UNKNOWN / FAILED`.
public enum PrintState {
    /// Waits in the till. Not one byte of it has left.
    QUEUED,
    /// Being sent to the printer. A crash leaves it here, and [PrintJobs#recover] makes it UNKNOWN.
    SENDING,
    /// Accepted whole by a printer or spooler that does not answer.
    SENT,
    /// The printer answered after the last line.
    CONFIRMED,
    /// Some of it left, and it is not known how much was printed: the cashier is asked.
    UNKNOWN,
    /// Nothing left, and trying again is of no use.
    FAILED
}
