package smena.cli;

/// What `smena doctor` found of one thing that may stand in a till's way.
///
/// @param fact what the sentence needs, as [Subject] says; may be empty
public record Symptom(Subject subject, State state, String fact) {
    /// What was looked at. Things that this system does not have, or does not tell of, are left
    /// out.
    public enum Subject {
        /// Serial lines and printers at USB: bad, those this account may not use, each with the
        /// group that may; good, how many there are, or nothing.
        PORTS,
        /// ModemManager, which asks whatever is plugged in whether it is a modem. Good, its name
        /// where it runs and leaves the adapters alone that our rules know, or nothing.
        MODEM,
        /// brltty, which takes adapters of serial lines for displays of Braille.
        BRAILLE,
        /// The service that prints with the computer's drivers.
        SPOOLER,
        /// The largest screen in dots, such as `1366×768`.
        SCREEN,
        /// Whether anything keeps the clock.
        CLOCK,
        /// Free space in megabytes.
        DISK,
        /// How many days old the newest backup is; nothing where there is none.
        BACKUP
    }

    /// How it is.
    public enum State {
        GOOD,
        DOUBTFUL,
        BAD
    }
}
