package smena.domain.shift;

import smena.domain.money.Money;
import smena.domain.people.Employee;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// A shift, open or closed. Its number for people is its id.
///
/// @param id 1, 2, 3 …
/// @param open whether it is open
/// @param openedBy who answers for it
/// @param openedAt when, UTC
/// @param offsetSeconds the shop's offset from UTC then
/// @param businessDate the day its sales belong to, even past midnight
/// @param openingCash what was counted into the drawer
public record Shift(
        long id,
        boolean open,
        Employee openedBy,
        Instant openedAt,
        int offsetSeconds,
        LocalDate businessDate,
        Money openingCash) {

    /// How long it has been open at `now`; never negative.
    public Duration age(Instant now) {
        Duration age = Duration.between(openedAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
