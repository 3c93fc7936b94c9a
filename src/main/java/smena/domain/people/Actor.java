package smena.domain.people;

import java.util.Optional;

/// Who does an act, and whose approval they bring along.
///
/// @param employee who does it
/// @param approval the row of another person's [Approval], where one was asked for
public record Actor(Employee employee, Optional<Long> approval) {
    /// Somebody acting on their own.
    public static Actor of(Employee employee) {
        return new Actor(employee, Optional.empty());
    }

    /// The same person with another person's approval.
    public Actor with(Approval given) {
        return new Actor(employee, Optional.of(given.id()));
    }
}
