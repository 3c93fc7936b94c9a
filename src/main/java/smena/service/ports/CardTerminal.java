package smena.service.ports;

import smena.domain.money.Money;

import java.util.UUID;

/// A card terminal that the till talks to. A driver implements this. Both methods may block until a
/// customer has entered their PIN; they are called on threads of their own, never on the FX thread,
/// and may be called while another call still runs.
public interface CardTerminal {
    /// What is to be done.
    ///
    /// @param operation unique; the terminal does the same one once and keeps its answer
    /// @param givesBack whether money goes to the card instead of from it
    /// @param amount how much
    /// @param reference of money that goes back: the slip it was paid with; empty where not known
    record Request(UUID operation, boolean givesBack, Money amount, String reference) {}

    /// What became of it.
    sealed interface Answer {
        /// Money moved.
        ///
        /// @param reference the number of the slip
        /// @param cardDigits the last four digits of the card; empty where not known, never more
        record Approved(String reference, String cardDigits) implements Answer {}

        /// No money moved, and none will.
        ///
        /// @param words the terminal's own, for the cashier
        record Declined(String words) implements Answer {}

        /// Nobody knows: the terminal is silent, or the connection broke after the request.
        ///
        /// @param words why, for the log
        record Unknown(String words) implements Answer {}
    }

    /// Does it and answers. Never throws for failures of the device.
    Answer begin(Request request);

    /// What became of an operation that was begun before, by this program or the one before it.
    /// One that the terminal never began is declined.
    Answer ask(Request request);

    /// Whether no real money moves: the screen says so.
    boolean isSimulated();
}
