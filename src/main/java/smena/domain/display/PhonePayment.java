package smena.domain.display;

import smena.domain.money.Money;

import java.time.Instant;

/// A payment that waits for the customer's telephone.
///
/// @param code what the QR code holds
/// @param amount what is paid with it
/// @param until when it is given up
/// @param state how it stands
public record PhonePayment(String code, Money amount, Instant until, State state) {
    /// How such a payment stands.
    public enum State {
        WAITING,
        DONE,
        REFUSED,
        TIMED_OUT
    }

    /// How it stands at `now`: what nobody has answered in time is over.
    public State at(Instant now) {
        return state == State.WAITING && !now.isBefore(until) ? State.TIMED_OUT : state;
    }
}
