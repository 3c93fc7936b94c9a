package smena.domain.terminal;

/// How far an operation of the card terminal has come.
public enum TerminalState {
    /// It is written down and the terminal is being asked, or was when the till was cut off.
    ASKED,
    /// The terminal did not answer: nobody knows whether money moved.
    UNKNOWN,
    /// Money moved, and nothing is booked for it yet.
    APPROVED,
    /// No money moved.
    DECLINED,
    /// Somebody who may decided that no money moved.
    NOT_PAID,
    /// Money moved after all, although it was decided or answered that none did.
    LATE,
    /// Money moved and is booked.
    BOOKED,
    /// Money moved and was given back, because nothing came of what it was for.
    RETURNED;

    /// Whether somebody has to do something about it.
    public boolean isOpen() {
        return isUnanswered() || this == APPROVED || this == LATE;
    }

    /// Whether nobody knows if money moved.
    public boolean isUnanswered() {
        return this == ASKED || this == UNKNOWN;
    }

    /// Whether what it is for has to stay as it is.
    public boolean holds() {
        return isUnanswered() || this == APPROVED;
    }

    /// The state that an answer leads to; the same where it says nothing new.
    public TerminalState answered(TerminalState answer) {
        boolean refused = this == NOT_PAID || this == DECLINED;
        if (answer == APPROVED && refused) {
            return LATE;
        }
        return isUnanswered() ? answer : this;
    }
}
