package smena.service.ports;

/// Where a print job stands: `QUEUED → SENDING → SENT / CONFIRMED / UNKNOWN / FAILED`.
public enum PrintState {
    /// Waits in the till. Not one byte of it has left.
    QUEUED,
    /// In the printer's hands now. A crash leaves it here, and [PrintJobs#recover] makes it
    /// UNKNOWN.
    SENDING,
    /// Taken whole by a printer or spooler that does not answer.
    SENT,
    /// The printer answered behind the last line.
    CONFIRMED,
    /// Some of it left, and nobody knows how much was printed: the cashier is asked.
    UNKNOWN,
    /// Nothing left, and trying again is of no use.
    FAILED
}
