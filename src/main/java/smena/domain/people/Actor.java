package smena.domain.people;

import java.util.Optional;

/// Who does an act, and whose yes they bring along.
///
/// @param cashier who does it
/// @param approval the row of another person's [Approval], where one was asked for
public record Actor(Cashier cashier, Optional<Long> approval) {
    /// Somebody acting on their own.
    public static Actor of(Cashier cashier) {
        return new Actor(cashier, Optional.empty());
    }

    /// The same person with another's yes.
    public Actor with(Approval given) {
        return new Actor(cashier, Optional.of(given.id()));
    }
}
